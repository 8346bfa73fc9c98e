import { findOption, requirePositional, type Command, type Session } from '../command.ts';
import { formatLocalTime } from '../local-time.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

export const doctor: Command = {
  usage: 'doctor W [--restore NEWFILE]',
  about:
    'Checks a workspace, its versions and its backups; --restore puts the newest good backup into a new file.',
  options: { restore: 'value' },
  run: async (session) => {
    const path = requirePositional(session, 0, 'the workspace to check');
    const target = findOption(session, 'restore');
    if (target !== null) return restore(session, path, target);
    const report = session.app.examineWorkspace(path);
    if (session.json) session.terminal.result(JSON.stringify(report, null, 2));
    else {
      for (const { ok, sentence } of report.checks)
        session.terminal.result(`${ok ? 'ok ' : 'NOT'}  ${sentence}`);
      for (const backup of report.backups) {
        const state = backup.good === null ? 'not looked into' : backup.good ? 'good' : 'damaged';
        session.terminal.result(`backup (${state})  ${backup.path}`);
      }
    }
    return report.ok ? EXIT.done : EXIT.workspaceRefused;
  },
};

function restore(session: Session, path: string, target: string): ExitCode {
  const backup = session.app.restoreWorkspace(path, target);
  if (session.json) session.terminal.result(JSON.stringify({ restored: target, backup }, null, 2));
  else session.terminal.result(`Put the backup of ${formatLocalTime(backup.at)} into ${target}.`);
  return EXIT.done;
}
