import { findChange, type PlanComparison } from '#shared/compare/changes';
import { listActions, type Action, type PlanContent } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { latestWords } from '#shared/figures/latest-progress';
import { shortTitle } from './short-title.ts';

/** One of the improvements that a report puts forward. */
export interface Improvement {
  readonly ref: string;
  readonly title: string;
  readonly words: string;
}

const MOST = 5;

/**
 * Improvements that the plan itself suggests: actions that were achieved or improved since the last version, those
 * first whose progress speaks of impact.
 */
export function topImprovements(content: PlanContent, comparison: PlanComparison | null): Improvement[] {
  const order = new Map<string, number>();
  for (const each of comparison?.actions ?? []) {
    const rating = findChange(each, 'rating');
    if (rating?.direction === 'achieved') order.set(each.ref, 0);
    else if (rating?.direction === 'improved') order.set(each.ref, 1);
  }
  return listActions(content)
    .flatMap(({ action }) => {
      const rank = order.get(action.ref);
      return rank === undefined ? [] : [{ action, rank: rank + (impactWords(action) === null ? 2 : 0) }];
    })
    .toSorted((first, second) => first.rank - second.rank)
    .slice(0, MOST)
    .map(({ action }) => improvementOf(action));
}

/** An action as an improvement, in the plan's own words. */
export function improvementOf(action: Action): Improvement {
  return {
    ref: action.ref,
    title: shortTitle(action),
    words: impactWords(action) ?? latestWords(action),
  };
}

/** Progress that begins with "Impact:" says what difference was made. */
function impactWords(action: Action): string | null {
  const found = action.progress.find((item) => /^impact\s*[:–-]/i.test(lineText(item.line)));
  return found === undefined ? null : lineText(found.line).replace(/^impact\s*[:–-]\s*/i, '');
}
