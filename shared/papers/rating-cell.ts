import { cellText, text } from '#shared/document/build';
import type { Paragraph } from '#shared/document/text-document';
import type { Action } from '#shared/domain/plan';
import { findRating, ratingWord, type RatingKey, type RatingScale } from '#shared/domain/rating';

export interface RatingCell {
  readonly fill?: string;
  readonly content: readonly Paragraph[];
}

/** A rating as symbol, word and shade, never by colour alone (rules.md A5). */
export function ratingCell(rating: RatingKey | null, scale: RatingScale): RatingCell {
  const found = findRating(scale, rating);
  const words = ratingText(rating, scale);
  if (found === null) return { content: [cellText(words)] };
  return { fill: found.fill, content: [cellText([text(words, { bold: true })])] };
}

/** "✓ Blue"; "Not rated". */
export function ratingText(rating: RatingKey | null, scale: RatingScale): string {
  const symbol = findRating(scale, rating)?.symbol ?? '';
  return `${symbol} ${ratingWord(scale, rating)}`.trim();
}

/** A closed action says so where its rating would stand. */
export function actionRatingCell(action: Action, of: 'activity' | 'impact', scale: RatingScale): RatingCell {
  if (action.closure !== null) return { content: [cellText(closureText(action.closure.into))] };
  return ratingCell(of === 'activity' ? action.activityRating : action.impactRating, scale);
}

export function closureText(into: string | null): string {
  return into === null ? 'Closed: no longer counted' : `Closed: see ${into}`;
}
