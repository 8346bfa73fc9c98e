import { lineText } from '#shared/domain/rich-text';
import type { DraftAction } from './draft.ts';
import type { DraftPriority, PlanBuilder } from './plan-builder.ts';
import { priorityOfReference } from './references.ts';

/**
 * Asks about actions that stand under one priority while their reference names another one of the plan, once for
 * each two priorities, and moves them if the person says so.
 */
export function settlePlaces(priorities: readonly DraftPriority[], builder: PlanBuilder): void {
  for (const here of priorities) {
    const moving = here.actions.flatMap((draft) => {
      const number = priorityOfReference(draft.action.ref);
      const there =
        number === here.number
          ? undefined
          : priorities.find((each) => each !== here && each.number === number);
      if (there === undefined || !askMove(draft, here, there, builder)) return [];
      return [{ draft, there }];
    });
    for (const { draft, there } of moving) {
      here.actions.splice(here.actions.indexOf(draft), 1);
      there.actions.push(draft);
    }
  }
}

const STAYS = 'stays';
const MOVES = 'moves';

function askMove(
  { action, evidence }: DraftAction,
  here: DraftPriority,
  there: DraftPriority,
  { questions }: PlanBuilder,
): boolean {
  const answer = questions.ask({
    about: `${there.number ?? ''} under ${here.number ?? ''}`,
    kind: 'priority',
    text: `Action ${action.ref} stands under priority ${priorityName(here)}. Which priority do it and others like it belong to?`,
    at: evidence.row,
    quote: `${action.ref} ${lineText(action.wording)}`,
    options: [
      { id: STAYS, label: `${priorityName(here)}, where they stand` },
      { id: MOVES, label: `${priorityName(there)}, as their references say` },
    ],
    proposed: STAYS,
  });
  return answer === MOVES;
}

/** Number and title in one. */
export function priorityName({ number, title }: DraftPriority): string {
  return `${number ?? ''} ${title}`.trim();
}
