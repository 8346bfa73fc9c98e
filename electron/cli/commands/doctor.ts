import { requirePositional, type Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

export const doctor: Command = {
  usage: 'doctor W',
  about: 'Checks a workspace, its versions and its backups, and changes nothing.',
  options: {},
  run: async (session) => {
    const report = session.app.examineWorkspace(requirePositional(session, 0, 'the workspace to check'));
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
