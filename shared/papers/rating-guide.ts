import { row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Table } from '#shared/document/text-document';
import type { RatingScale } from '#shared/domain/rating';
import { ratingCell } from './rating-cell.ts';

/** What each rating means for the activity and, in a plan that rates it, for its impact. */
export function ratingGuideTable(scale: RatingScale, impact: boolean, width: number): Table {
  return table('Rating guide', shareWidth(width, impact ? [1.2, 3, 3] : [1.2, 6]), [
    row(['Rating', 'Meaning for activity', ...(impact ? ['Meaning for impact'] : [])], true),
    ...scale.ratings.map((rating) =>
      row([ratingCell(rating.key, scale), rating.activity, ...(impact ? [rating.impact] : [])]),
    ),
  ]);
}

/** The key in one row, for the foot of a page. */
export function ratingKeyRow(scale: RatingScale, width: number): Table {
  const shares = scale.ratings.map(() => 1);
  return table('Rating key', shareWidth(width, shares), [
    row(
      scale.ratings.map((rating) => ratingCell(rating.key, scale)),
      true,
    ),
  ]);
}
