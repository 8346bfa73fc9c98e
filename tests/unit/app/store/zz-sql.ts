import { openNew } from '#app/store/open';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { MIGRATIONS } from '#app/store/migrations/list';
import { WriteHandle } from '#app/store/handle';
import { insertPlan } from '#app/store/plans';
import { saveDraft } from '#app/store/versions/save-draft';
import { startRecording, stopRecording } from '#app/store/history/record-images';
import { insertStep } from '#app/store/history/steps';
import { PLAN, makeDraft, makeLargeContent } from '#tests/support/store/plans';
const folder = mkdtempSync('/tmp/clearday-bench-');
for (const page of [4096, 8192, 16384, 32768])
  for (const rec of [false, true]) {
    const path = `${folder}/${page}${rec}.db`;
    const db = openNew(path);
    db.pragma(`page_size = ${page}`);
    for (const m of MIGRATIONS) db.exec(m.script);
    db.exec('begin immediate');
    const w = new WriteHandle(db, () => true);
    insertPlan(w, { id: PLAN, title: 't' }, 'now');
    db.exec('commit');
    const times: number[] = [],
      commits: number[] = [];
    for (let i = 0; i < 12; i++) {
      const d = makeDraft('3.' + i, makeLargeContent(640));
      const t0 = performance.now();
      db.exec('begin immediate');
      if (rec) startRecording(w, i + 1);
      saveDraft(w, PLAN, d, { id: ('v' + i) as never, at: 'now', sha256: () => 'x' });
      if (rec) {
        stopRecording(w);
        insertStep(w, i + 1, {
          kind: 'command',
          ofStep: null,
          operation: 'x',
          sentence: 's',
          who: 'w',
          at: 'now',
          about: [],
          final: null,
        });
      }
      const t1 = performance.now();
      db.exec('commit');
      times.push(t1 - t0);
      commits.push(performance.now() - t1);
    }
    const med = (x: number[]) => x.toSorted((a, b) => a - b)[6]!.toFixed(1);
    const q = performance.now();
    db.pragma('quick_check');
    console.log(
      page,
      rec,
      'apply',
      med(times),
      'commit',
      med(commits),
      statSync(path).size,
      'quick',
      (performance.now() - q).toFixed(1),
    );
    db.close();
  }
rmSync(folder, { recursive: true });
