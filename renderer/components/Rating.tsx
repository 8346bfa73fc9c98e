import type { ReactElement } from 'react';
import { findRating, type RatingKey, type RatingScale } from '#shared/domain/rating';
import { say } from '../wording/say.ts';

/** Outlines that stay apart in greyscale and on a photocopy (window.md, Ratings). */
const SYMBOLS: Readonly<Record<string, string>> = {
  blue: 'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8Zm4.2 4.9-5 5.6-3.3-3.1L5 7l2.1 2 4-4.4Z',
  green: 'M1.2 5.3h6.6V1.8L15 8l-7.2 6.2v-3.5H1.2Z',
  amber: 'M8 1 15.6 14.8H.4Zm-.9 5 .2 4.6h1.4L8.9 6ZM7.1 11.6h1.8v1.8H7.1Z',
  red: 'M8 .3 15.7 8 8 15.7.3 8ZM4.7 6.9v2.2h6.6V6.9Z',
  grey: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2Zm0 2.3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
};
const NO_RATING = 'M3 7h10v2H3Z';

interface RatingProps {
  readonly scale: RatingScale;
  readonly rating: RatingKey | null;
  /** Without ground and edge: inside sentences, menus and movements. */
  readonly plain?: boolean;
}

/** A rating with its word, symbol and colour, always together. */
export function Rating({ scale, rating, plain = false }: RatingProps): ReactElement {
  const known = findRating(scale, rating);
  const classes = ['rating', plain ? 'plain' : '', rating === null ? 'none' : ''].filter(Boolean).join(' ');
  return (
    <span className={classes} data-r={rating ?? undefined}>
      <RatingSymbol scale={scale} rating={rating} />
      {known?.word ?? rating ?? say('rating.none')}
    </span>
  );
}

/** The symbol alone, where the word stands beside it or in its accessible name. */
export function RatingSymbol({ scale, rating }: Omit<RatingProps, 'plain'>): ReactElement {
  const drawn = rating === null ? NO_RATING : SYMBOLS[rating];
  if (drawn === undefined) {
    return (
      <span className="sym" aria-hidden="true">
        {findRating(scale, rating)?.symbol}
      </span>
    );
  }
  return (
    <svg className="sym" viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={drawn} />
    </svg>
  );
}

/** From one rating to another; read out as "Green to Amber". */
export function Movement({
  scale,
  from,
  to,
}: {
  readonly scale: RatingScale;
  readonly from: RatingKey | null;
  readonly to: RatingKey | null;
}): ReactElement {
  return (
    <span className="moved">
      <Rating scale={scale} rating={from} plain />
      <span aria-hidden="true">→</span>
      <span className="hidden">{say('rating.to')}</span>
      <Rating scale={scale} rating={to} plain />
    </span>
  );
}
