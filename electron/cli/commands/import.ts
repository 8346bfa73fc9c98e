import { AppError } from '#shared/contract/errors';
import {
  ask,
  findDate,
  findOption,
  hasSwitch,
  requireOption,
  requirePositional,
  type Command,
  type Session,
} from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openOrCreateWorkspace } from '../open-workspace.ts';
import { printOpenQuestions } from '../questions.ts';
import { findTracked, sayMessages } from './read.ts';

export const importFile: Command = {
  usage:
    'import FILE --workspace W --version 3.4 [--status S] [--date D] [--description T] [--answer ID=OPTION] [--accept-doubts] [--tracked accept|reject]',
  about:
    'Brings a plan in as a draft version. Open questions stop it unless each has an answer or --accept-doubts is given.',
  options: {
    workspace: 'value',
    version: 'value',
    status: 'value',
    date: 'value',
    description: 'value',
    answer: 'values',
    'accept-doubts': 'switch',
    tracked: 'value',
  },
  run: async (session) => {
    session.app.warmUp();
    const version = requireOption(session, 'version');
    const file = session.app.admitFile(requirePositional(session, 0, 'the file to bring in'));
    openOrCreateWorkspace(session);
    const input = {
      file,
      tracked: findTracked(session),
      version,
      status: findOption(session, 'status'),
      date: findDate(session, 'date'),
      description: findOption(session, 'description'),
      answers: readAnswers(session),
      acceptDoubts: hasSwitch(session, 'accept-doubts'),
    };
    try {
      const result = await ask(session, 'imports.start', input);
      if (session.json) session.terminal.result(JSON.stringify(result, null, 2));
      else
        session.terminal.result(
          `Version ${result.version}: ${result.actions} actions in ${result.priorities} priorities, as a draft.`,
        );
      sayMessages(result.messages, session.terminal);
      return EXIT.done;
    } catch (error) {
      if (!session.json && error instanceof AppError) printOpenQuestions(error, session.terminal);
      throw error;
    }
  },
};

/** "--answer ID=OPTION", as often as there are questions. An id may hold equals signs, an option never does. */
function readAnswers({ args }: Session): Record<string, string> {
  const given = args.values['answer'];
  const list = Array.isArray(given) ? given : [];
  return Object.fromEntries(
    list.map((each: unknown) => {
      const text = String(each);
      const cut = text.lastIndexOf('=');
      if (cut < 1)
        throw new AppError('invalid-input', `Please write --answer as ID=OPTION; “${text}” has no “=”.`);
      return [text.slice(0, cut), text.slice(cut + 1)];
    }),
  );
}
