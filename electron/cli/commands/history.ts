import { ask, type Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { openWorkspace } from '../open-workspace.ts';
import { layOut } from '../terminal.ts';
import { formatLocalTime } from '../local-time.ts';

export const history: Command = {
  usage: 'history --workspace W',
  about: 'Lists who did what and when, the newest first.',
  options: { workspace: 'value' },
  run: async (session) => {
    openWorkspace(session, 'view');
    const steps = await ask(session, 'history.list', {});
    if (session.json) session.terminal.result(JSON.stringify(steps, null, 2));
    else if (steps.length === 0) session.terminal.result('Nothing has been done yet.');
    else
      session.terminal.result(
        layOut(
          steps.map(({ at, who, sentence, state }) => [
            formatLocalTime(at),
            who,
            state === 'done' ? sentence : `${sentence} (${state})`,
          ]),
        ),
      );
    return EXIT.done;
  },
};

export const undo: Command = moving('undo', 'Takes the last change back.', 'Undone');
export const redo: Command = moving('redo', 'Does again what was undone last.', 'Done again');

function moving(name: 'undo' | 'redo', about: string, done: string): Command {
  return {
    usage: `${name} --workspace W`,
    about,
    options: { workspace: 'value' },
    run: async (session) => {
      openWorkspace(session, 'write');
      const result = await ask(session, `history.${name}`, {});
      session.terminal.result(session.json ? JSON.stringify(result, null, 2) : `${done}: ${result.sentence}`);
      return EXIT.done;
    },
  };
}
