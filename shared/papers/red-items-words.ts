import type { Action } from '#shared/domain/plan';
import { findRating } from '#shared/domain/rating';
import { countOf } from '#shared/figures/breakdown';
import type { PaperFigures } from '#shared/figures/fields';
import { worstRating, type RedItem } from '#shared/figures/red-items';
import { latestWords } from '#shared/figures/latest-progress';

/** How many stand worst, in words with live fields. */
export function redItemsWords(figures: PaperFigures): string[] {
  const red = findRating(figures.scale, worstRating(figures.scale));
  return red === null ? [] : [countWords(figures, red.key, red.word)];
}

function countWords({ previous, current }: PaperFigures, key: string, word: string): string {
  const kinds = (['activity', 'impact'] as const).filter((kind) => current[kind].total > 0);
  const sentences = kinds.map((kind) => {
    const now = countOf(current[kind], key).count;
    if (previous === null || previous[kind].total === 0) return `for ${kind}, {{${kind}.${key}.count}}`;
    const was = countOf(previous[kind], key).count;
    if (was === now) return `for ${kind}, {{${kind}.${key}.count}} as before`;
    return `for ${kind}, ${now > was ? 'up' : 'down'} from {{previous.${kind}.${key}.count}} to {{${kind}.${key}.count}}`;
  });
  return sentences.length === 0
    ? 'No action has a rating yet.'
    : `Actions rated ${word}: ${sentences.join('; ')}.`;
}

/** The reason in words; the section's title says which rating it is. */
export function reasonOf({ activity, impact }: RedItem): string {
  return activity && impact ? 'Activity and impact' : activity ? 'Activity' : 'Impact';
}

/** The plan's last word on an action, said to be the plan's. */
export function quoteProgress(action: Action): string {
  const words = latestWords(action);
  return words === '' ? 'The plan reports no progress.' : `From the plan: ${words}`;
}
