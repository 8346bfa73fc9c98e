import { plainProse } from '#shared/domain/paper-draft';
import { listActions } from '#shared/domain/plan';
import { quoteProgress, reasonOf } from '../red-items-words.ts';
import { improvementOf, topImprovements } from '../top-improvements.ts';
import type { CoverFacts } from './cover-facts.ts';
import type { ImprovementRow, RedItemRow } from './cover-section.ts';

/** The red items with the author's commentary, or else the plan's own latest progress. */
export function redItemRows({ draft, redItems }: CoverFacts): RedItemRow[] {
  return redItems.map((each) => {
    const { action } = each.placed;
    const own = draft.commentary.find(({ ref }) => ref === action.ref);
    return {
      ref: action.ref,
      wording: action.wording,
      because: reasonOf(each),
      deadline: action.deadline.written,
      words: own?.words ?? plainProse(quoteProgress(action)),
      own: own !== undefined,
    };
  });
}

/** The improvements that were chosen, or else those that the plan suggests. An action that is gone is left out. */
export function improvementRows({ draft, content, comparison }: CoverFacts): ImprovementRow[] {
  if (draft.topFive === null) {
    return topImprovements(content, comparison).map(({ words, ...rest }) => ({
      ...rest,
      words: plainProse(words),
      own: false,
    }));
  }
  const actions = new Map(listActions(content).map(({ action }) => [action.ref, action]));
  return draft.topFive.flatMap(({ ref, words }) => {
    const action = actions.get(ref);
    if (action === undefined) return [];
    const proposed = improvementOf(action);
    return [{ ref, title: proposed.title, words: words ?? plainProse(proposed.words), own: words !== null }];
  });
}
