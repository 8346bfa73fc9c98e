import { plainProse } from '#shared/domain/paper-draft';
import { findRating } from '#shared/domain/rating';
import { worstRating } from '#shared/figures/red-items';
import type { CoverFacts } from './cover-facts.ts';
import type { RequestRow } from './cover-section.ts';

/** What the report says first, where the author says nothing else. */
export function introductionWords({ figures, planTitle, redItems }: CoverFacts): string[] {
  const since = figures.previous === null ? '' : ', and what has changed since version {{previous.version}}';
  const words = [
    `This report goes with version {{version}} of ${planTitle || 'the improvement plan'}. It gives the ratings of all actions${since}.`,
  ];
  if (redItems.length > 0) {
    words.push(
      'Actions that need the board’s attention are in section {{section.red-items}}, and what the board is asked to do in section {{section.requests}}.',
    );
  }
  if (figures.unexplained > 0) {
    words.push(
      'Deadlines, leads or wordings that changed without a change request in the plan: {{unexplained}}. The change report lists them.',
    );
  }
  return words;
}

/** What the plan calls for beyond noting the report. */
export function proposedRequests({ redItems, comparison, figures }: CoverFacts): RequestRow[] {
  const moved =
    comparison?.actions.some(({ changes }) =>
      changes.some((change) => change.kind === 'deadline' && change.movement !== 'reworded'),
    ) ?? false;
  const worst = findRating(figures.scale, worstRating(figures.scale))?.word ?? 'worst';
  return [
    request('note the ratings and the progress made', 'breakdown'),
    ...(redItems.length > 0
      ? [request(`consider the actions rated ${worst} and agree what is to be done`, 'red-items')]
      : []),
    ...(moved ? [request('agree the deadlines that have moved', 'travel')] : []),
  ];
}

function request(words: string, about: string): RequestRow {
  return { words: plainProse(words), about };
}
