// Opens a workspace, says how, tries one change, says what came of it, and holds the workspace until it is ended.
import { createHash } from 'node:crypto';
import { runCommand } from '#app/store/history/run-command';
import { setSetting } from '#app/store/settings';
import { WorkspaceRefused } from '#app/store/refusal';
import { openWorkspace } from '#app/store/workspace/open-workspace';

const [path = '', backupRoot = '', who = 'Sam Patel'] = process.argv.slice(2);
const at = '2024-03-01T10:15:00.000Z';
const context = {
  now: () => at,
  newId: () => 'id',
  sha256: (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex'),
  who,
};

function attempt(act: () => string): void {
  try {
    console.log(act());
  } catch (error) {
    console.log(error instanceof WorkspaceRefused ? `${error.code}: ${error.message}` : String(error));
  }
}

attempt(() => {
  const workspace = openWorkspace(path, { context, machine: 'SAM-PC', backupRoot, wanted: 'write' });
  const { mode, reason, sentence } = workspace.access;
  console.log(`${mode} ${reason ?? ''} ${sentence} ${workspace.facts.notices.join(' ')}`.trim());
  process.stdin.on('data', () => {
    workspace.close();
    console.log('closed');
    process.exit(0);
  });
  attempt(() => {
    const command = { operation: 'test', sentence: 'Set', who, at, about: [], final: null };
    runCommand(workspace, command, (write) => setSetting(write, 'by', who));
    return 'changed';
  });
  return 'holding';
});
process.stdin.resume();
