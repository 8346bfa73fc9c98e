import { cellText, row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Block } from '#shared/document/text-document';
import type { Action } from '#shared/domain/plan';
import { findRating } from '#shared/domain/rating';
import { countOf } from '#shared/figures/breakdown';
import type { PaperFigures } from '#shared/figures/fields';
import { worstRating, type RedItem } from '#shared/figures/red-items';
import { latestWords } from './latest-progress.ts';
import { prose } from './prose.ts';
import { runsOf } from './rich-lines.ts';
import { point, sectionHeading } from './sections.ts';

export interface RedItemsInput {
  readonly figures: PaperFigures;
  readonly redItems: readonly RedItem[];
  readonly commentary: Readonly<Record<string, string>>;
}

/** What stands worst, with a word on each: the author's, or else the plan's own latest progress. */
export function redItemsSection({ figures, redItems, commentary }: RedItemsInput, width: number): Block[] {
  const { scale } = figures;
  const red = findRating(scale, worstRating(scale));
  if (red === null) return [];
  const blocks: Block[] = [
    sectionHeading(`Actions rated ${red.word}`, 'red-items'),
    point(prose(countWords(figures, red.key, red.word), figures)),
  ];
  if (redItems.length === 0) return blocks;
  const rows = redItems.map((each) => {
    const { action } = each.placed;
    return row([
      action.ref,
      [cellText(runsOf(action.wording))],
      ratedFor(each),
      commentary[action.ref] ?? latestProgress(action),
      action.deadline.written,
    ]);
  });
  return [
    ...blocks,
    table(`Actions rated ${red.word}`, shareWidth(width, [0.8, 3.2, 1.3, 4.2, 1.4]), [
      row(['Ref', 'Action', 'Because of', 'Commentary', 'Deadline'], true),
      ...rows,
    ]),
  ];
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
function ratedFor({ activity, impact }: RedItem): string {
  return activity && impact ? 'Activity and impact' : activity ? 'Activity' : 'Impact';
}

/** The plan's last word on an action, said to be the plan's. */
function latestProgress(action: Action): string {
  const words = latestWords(action);
  return words === '' ? 'The plan reports no progress.' : `From the plan: ${words}`;
}
