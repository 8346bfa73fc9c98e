import type { RatingKey } from '#shared/domain/rating';
import { DEFAULT_SCALE, ratingWord } from '#shared/domain/rating';
import { readClosedCell } from './closure.ts';
import type { Choice } from './draft.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { Legend } from './legend.ts';
import type { QuestionList } from './questions.ts';
import type { WordReading } from './rating-words.ts';
import { foldPhrase, type Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

export interface RatingReading {
  readonly rating: RatingKey | null;
  readonly confidence: number;
}

export interface RatingContext {
  readonly legend: Legend;
  readonly vocabulary: Vocabulary;
  readonly words: Words;
  readonly questions: QuestionList;
}

/** Below this the person is asked. */
const SURE = 0.35;
const NOT_RATED = 'none';

/** The rating of one cell: what its words state and what its colour shows. A contradiction is asked about. */
export function readRatingCell(
  cell: GridCell | null,
  row: GridRow,
  what: string,
  context: RatingContext,
): RatingReading {
  if (cell === null) return { rating: null, confidence: 1 };
  const fill = cell.shade === null || isRowShade(cell, row, context.legend) ? null : cell.shade.fill;
  const shade = fill === null ? null : context.legend.read(fill);
  if (fill !== null && shade !== null) context.legend.countUse(fill);
  const words = context.words.ratings.read(cell.text);
  if (shade === null) return readByWords(cell, words, what, context);
  if (shade.rating === null) return askColour(cell, fill ?? '', words?.rating ?? null, what, context);
  if (words !== null && words.rating !== shade.rating && words.confidence > 0.8) {
    const named = namesColour(cell.text, context);
    if (named || words.confidence === 1)
      return askConflict(cell, shade.rating, words.rating, { what, once: !named }, context);
  }
  if (words !== null && words.rating === shade.rating) return { rating: shade.rating, confidence: 1 };
  if (shade.confidence < SURE) return askColour(cell, fill ?? '', shade.rating, what, context);
  return { rating: shade.rating, confidence: shade.confidence };
}

function readByWords(
  cell: GridCell,
  words: WordReading | null,
  what: string,
  context: RatingContext,
): RatingReading {
  if (readClosedCell(cell.text) !== null) return { rating: null, confidence: 1 };
  if (words !== null && words.confidence > 0.8) return words;
  if (
    /^[-–—.?\s]*$/.test(cell.text) ||
    /^(n\/?a|not rated|not applicable|none|tbc|tbd)\.?$/i.test(cell.text.trim())
  ) {
    return { rating: null, confidence: 1 };
  }
  const answer = context.questions.ask({
    about: `“${foldPhrase(cell.text)}”`,
    kind: 'rating-words',
    text: `Which rating does “${cell.text}” stand for (${what})?`,
    at: cell.at,
    quote: cell.text,
    options: ratingChoices(context.vocabulary),
    proposed: words?.rating ?? NOT_RATED,
  });
  return { rating: toRating(answer), confidence: words?.confidence ?? 0.3 };
}

function askColour(
  cell: GridCell,
  fill: string,
  nearest: RatingKey | null,
  what: string,
  context: RatingContext,
): RatingReading {
  const answer = context.questions.ask({
    about: `#${fill}`,
    kind: 'rating-colour',
    text: `Which rating does the colour #${fill} stand for (${what})?`,
    at: cell.at,
    quote: `#${fill}`,
    options: ratingChoices(context.vocabulary),
    proposed: nearest ?? NOT_RATED,
  });
  return { rating: toRating(answer), confidence: 0.3 };
}

/** `once`: what holds for these words on this colour in one place holds in all. */
function askConflict(
  cell: GridCell,
  shade: RatingKey,
  words: RatingKey,
  { what, once }: { readonly what: string; readonly once: boolean },
  context: RatingContext,
): RatingReading {
  const answer = context.questions.ask({
    about: once ? `“${foldPhrase(cell.text)}” on ${shade}` : null,
    kind: 'rating-conflict',
    text: `The cell is coloured ${ratingWord(DEFAULT_SCALE, shade)} but says “${cell.text}” (${what}). Which holds?`,
    at: cell.at,
    quote: cell.text,
    options: [shade, words].map(toChoice),
    proposed: shade,
  });
  return { rating: answer, confidence: 0.4 };
}

/** Several rows of one action show different ratings: the first is proposed. */
export function askWhichRating(
  found: ReadonlyArray<{ readonly cell: GridCell; readonly reading: RatingReading }>,
  what: string,
  context: RatingContext,
): RatingReading {
  const ratings = [...new Set(found.flatMap(({ reading }) => reading.rating ?? []))];
  const [first] = found;
  const [proposed] = ratings;
  if (first === undefined || proposed === undefined) return { rating: null, confidence: 1 };
  const answer = context.questions.ask({
    about: null,
    kind: 'rating-conflict',
    text: `The rows of one action show ${joinWords(ratings.map((rating) => ratingWord(DEFAULT_SCALE, rating)))} (${what}). Which holds?`,
    at: first.cell.at,
    quote: first.cell.text,
    options: ratings.map(toChoice),
    proposed,
  });
  return { rating: answer, confidence: 0.4 };
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A colour named in words contradicts a colour whatever follows; a state does when it stands alone. */
function namesColour(text: string, { vocabulary, words }: RatingContext): boolean {
  const letter = text.trim().toLowerCase();
  const letters = Object.values(vocabulary.ratings).flatMap((rating) => rating.letters);
  return words.ratings.colourAtStart(text) !== null || letters.includes(letter);
}

/** A shade over the whole row is banding, unless it is a colour that ratings have. */
function isRowShade(cell: GridCell, row: GridRow, legend: Legend): boolean {
  const fill = cell.shade?.fill;
  const others = row.cells.filter((other) => other !== cell && other.text !== '');
  if (others.length < 2 || !others.every((other) => other.shade?.fill === fill)) return false;
  const reading = fill === undefined ? null : legend.read(fill);
  return reading === null || reading.rating === null || reading.rating === 'grey';
}

function ratingChoices(vocabulary: Vocabulary): Choice[] {
  return [...Object.keys(vocabulary.ratings).map(toChoice), { id: NOT_RATED, label: 'Not rated' }];
}

function toChoice(rating: RatingKey): Choice {
  return { id: rating, label: ratingWord(DEFAULT_SCALE, rating) };
}

function toRating(answer: string): RatingKey | null {
  return answer === NOT_RATED ? null : answer;
}
