import { AppError } from '#shared/contract/errors';
import { ask, findOption, requireOption, requirePositional, type Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { writeOut } from '../output.ts';

export const exportPlan: Command = {
  usage: 'export plan --workspace W --version 3.4 [--format json] [--out F]',
  about: 'Gives a version in the open exchange format.',
  options: { workspace: 'value', version: 'value', format: 'value', out: 'value' },
  run: async (session) => {
    if (requirePositional(session, 0, 'what to export: plan') !== 'plan') {
      throw new AppError('invalid-input', 'Only the plan can be exported: clearday export plan …');
    }
    if ((findOption(session, 'format') ?? 'json') !== 'json')
      throw new AppError('invalid-input', 'The only format is json.');
    const version = requireOption(session, 'version');
    const out = findOption(session, 'out');
    openWorkspace(session, 'view');
    const text = JSON.stringify(await ask(session, 'plans.export', { version }), null, 2);
    if (out === null) session.terminal.result(text);
    else await writeOut(session, out, new TextEncoder().encode(`${text}\n`));
    return EXIT.done;
  },
};
