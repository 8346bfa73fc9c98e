import { toRunner, type Runner } from '#shared/contract/dispatch';
import { OPERATIONS } from '#shared/contract/operations';
import type { AppContext } from '../context.ts';
import { listHistory } from '../store/history/list-history.ts';
import { redo, undo } from '../store/history/undo.ts';

const MOST_STEPS = 500;

/** What was done, by whom and when; taking it back and doing it again. */
export function historyRunners(
  context: AppContext,
): Record<'history.list' | 'history.undo' | 'history.redo', Runner> {
  const mover = (): { who: string; at: string } => ({ who: context.store.who, at: context.store.now() });
  return {
    'history.list': toRunner(OPERATIONS['history.list'], async () =>
      listHistory(context.workspace().read, { about: null, limit: MOST_STEPS }).map(
        ({ number, at, who, operation, sentence, state }) => ({
          number,
          at,
          who,
          operation,
          sentence,
          state,
        }),
      ),
    ),
    'history.undo': toRunner(OPERATIONS['history.undo'], async () => ({
      sentence: undo(context.workspace(), mover()),
    })),
    'history.redo': toRunner(OPERATIONS['history.redo'], async () => ({
      sentence: redo(context.workspace(), mover()),
    })),
  };
}
