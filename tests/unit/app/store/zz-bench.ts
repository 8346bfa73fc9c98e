import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { createWorkspace } from '#app/store/workspace/create-workspace';
import { runCommand } from '#app/store/history/run-command';
import { insertPlan } from '#app/store/plans';
import { saveDraft } from '#app/store/versions/save-draft';
import { getVersion } from '#app/store/versions/get-version';
import { toStoredContent } from '#app/store/versions/store-content';
import { hashContent } from '#app/store/versions/seal';
import { undo, redo } from '#app/store/history/undo';
import { PLAN, makeDraft, makeLargeContent } from '#tests/support/store/plans';
const sha256 = (d: string | Uint8Array) => createHash('sha256').update(d).digest('hex');
const time = <T>(n: string, f: () => T): T => {
  const t = performance.now();
  const c = process.cpuUsage();
  const r = f();
  const u = process.cpuUsage(c);
  console.log(n, (performance.now() - t).toFixed(1), 'cpu', ((u.user + u.system) / 1000).toFixed(1));
  return r;
};
const folder = mkdtempSync('/tmp/clearday-bench-');
const path = join(folder, 'a.clearday');
const context = { now: () => '2024-03-01T09:30:00.000Z', newId: () => 'x', sha256, who: 'Jo' };
const options = { context, machine: 'M', backupRoot: join(folder, 'b'), wanted: 'write' as const };
createWorkspace(path, context);
const w = openWorkspace(path, options);
const cmd = { operation: 'x', sentence: 's', who: 'w', at: 'now', about: [], final: null };
runCommand(w, cmd, (write) => insertPlan(write, { id: PLAN, title: 't' }, 'now'));
const N = Number(process.argv[2] ?? 640);
for (let i = 0; i < 10; i++) {
  const d = makeDraft('3.' + i, makeLargeContent(N));
  const c = time('  rows', () => toStoredContent(d.content, d.actionIds));
  time('  hash', () => hashContent(c, sha256));
  time('save', () =>
    runCommand(w, cmd, (write) =>
      time('  apply', () => saveDraft(write, PLAN, d, { id: ('v-3.' + i) as never, at: 'now', sha256 })),
    ),
  );
}
for (let i = 0; i < 4; i++) time('get', () => getVersion(w.read, ('v-3.' + i) as never, sha256));
time('undo', () => undo(w, { who: 'x', at: 'y' }));
time('redo', () => redo(w, { who: 'x', at: 'y' }));
time('undo', () => undo(w, { who: 'x', at: 'y' }));
w.close();
for (let i = 0; i < 4; i++) time('open', () => openWorkspace(path, options)).close();
rmSync(folder, { recursive: true });
