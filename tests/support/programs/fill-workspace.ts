// Starts itself again under a limit on the length of files, saves versions until one is refused, and says how.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { toVersionId } from '#shared/domain/ids';
import { runCommand } from '#app/store/history/run-command';
import { WorkspaceRefused } from '#app/store/refusal';
import { listVersions } from '#app/store/versions/list-versions';
import { saveDraft } from '#app/store/versions/save-draft';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { makeDraft, makeLargeContent, PLAN } from '#tests/support/store/plans';

const [path = '', blocks = '', limited = ''] = process.argv.slice(2);

if (limited === '') {
  // Without SIGXFSZ the system answers EFBIG, as it answers ENOSPC on a full drive.
  const limit = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
  const args = ['-c', limit, process.execPath, import.meta.filename, path, blocks, 'limited'];
  spawnSync('bash', args, { stdio: 'inherit' });
} else fill();

function fill(): void {
  const at = '2024-03-01T10:15:00.000Z';
  const context = { now: () => at, newId: () => 'id', sha256, who: 'Sam Patel' };
  const workspace = openWorkspace(path, { context, machine: 'SAM-PC', backupRoot: '', wanted: 'write' });
  const command = { operation: 'test', sentence: 'Saved', who: 'Sam Patel', at, about: [], final: null };
  try {
    runCommand(workspace, command, (write) => {
      const draft = makeDraft('9.9', makeLargeContent(400));
      saveDraft(write, PLAN, draft, { id: toVersionId('v-9.9'), at, sha256 });
    });
    console.log('saved');
  } catch (error) {
    console.log(error instanceof WorkspaceRefused ? `${error.code}: ${error.message}` : String(error));
  }
  const labels = listVersions(workspace.read, PLAN).map(({ meta }) => meta.label);
  console.log(`versions ${labels.join(' ')}`);
  workspace.close();
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
