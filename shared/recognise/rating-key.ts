import type { RatingKey, RatingScale } from '#shared/domain/rating';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { isWorded, type Grid, type GridCell, type GridRow } from './grid.ts';
import type { Legend } from './legend.ts';
import type { RatingBook } from './rating-words.ts';
import { foldPhrase } from './vocabulary.ts';

/** What the document's own key says a rating means. */
export interface KeyEntry {
  readonly rating: RatingKey;
  readonly fill: string | null;
  readonly activity: string;
  readonly impact: string;
  /** Whether words name the rating; else its shade does. */
  readonly named: boolean;
}

/** At least this many shades with words make a table a key. */
const FEWEST_ENTRIES = 3;
export const MOST_KEY_ROWS = 12;

/**
 * Reads a rating key laid out as shaded cells with their meaning inside, or as rows of a shade or a word with its
 * meaning beside it. Empty when the table is no key.
 */
export function readRatingKey(grid: Grid, legend: Legend, ratings: RatingBook): KeyEntry[] {
  if (grid.rows.length > MOST_KEY_ROWS) return [];
  const cells = grid.rows.flatMap((row) => row.cells);
  const inside = uniqueEntries(cells.flatMap((cell) => entryInside(cell, legend, ratings)));
  const beside = uniqueEntries(grid.rows.flatMap((row) => entryBeside(row, legend, ratings)));
  const entries = beside.length >= inside.length ? beside : inside;
  return entries.length >= FEWEST_ENTRIES ? entries : [];
}

function entryInside(cell: GridCell, legend: Legend, ratings: RatingBook): KeyEntry[] {
  if (cell.shade === null || cell.text.length < 3) return [];
  const rating = ratingOf(cell.shade.fill, cell.text, legend, ratings);
  if (rating === null) return [];
  const said = ratings.read(cell.text);
  const meaning = isBareName(cell.text, rating) ? NO_MEANING : meaningOf(cell);
  return [{ rating, fill: cell.shade.fill, ...meaning, named: said?.rating === rating }];
}

const NO_MEANING = { activity: '', impact: '' };

/** "● Green" says which shade is green and not what green means. */
function isBareName(text: string, rating: RatingKey): boolean {
  return foldPhrase(text) === rating;
}

function entryBeside(row: GridRow, legend: Legend, ratings: RatingBook): KeyEntry[] {
  const [first, ...others] = row.cells;
  const [second, third] = others.filter((cell) => cell.text !== '');
  // Counts beside the ratings make a breakdown, not a key.
  if (first === undefined || second === undefined || !isWorded(second.text)) return [];
  const fill = first.shade?.fill ?? null;
  const said = ratings.read(first.text);
  const meant = ratings.read(second.text);
  const shade = fill === null ? null : (legend.read(fill)?.rating ?? null);
  const rating = (said?.confidence === 1 ? said.rating : null) ?? meant?.rating ?? shade;
  if (rating === null || (fill === null && said === null)) return [];
  const named = said !== null || meant !== null;
  return [{ rating, fill, activity: second.text, impact: third?.text ?? '', named }];
}

/**
 * A colour named in words decides, then a shade that is known, then what the words say of the state: in some
 * councils purple means done, and in some green does.
 */
function ratingOf(fill: string, text: string, legend: Legend, ratings: RatingBook): RatingKey | null {
  const shade = legend.read(fill);
  if (shade === null) return null;
  const words = stripLabel(text);
  const named = ratings.colourAtStart(words);
  if (named !== null) return named;
  if (shade.rating !== null && shade.confidence > 0.2) return shade.rating;
  return ratings.read(words)?.rating ?? null;
}

function stripLabel(text: string): string {
  return text.replace(/^(activity|impact|action|outcome)\b[\s:–-]*/i, '');
}

/** A cell may define activity and impact one after the other, each under its label, which starts with a capital. */
function meaningOf(cell: GridCell): Pick<KeyEntry, 'activity' | 'impact'> {
  const match = /^A(?:ctivity|CTIVITY)\b[\s:–-]*(.*?)\s*\bI(?:mpact|MPACT)\b[\s:–-]+(?=[A-Z])(.*)$/.exec(
    cell.text,
  );
  if (match !== null) return { activity: match[1] ?? '', impact: match[2] ?? '' };
  return { activity: stripLabel(cell.text), impact: '' };
}

/** One entry a rating: the first that words name, for the shade of a header row may look like a rating too. */
function uniqueEntries(entries: readonly KeyEntry[]): KeyEntry[] {
  const ordered = [...entries.filter((entry) => entry.named), ...entries.filter((entry) => !entry.named)];
  return ordered.filter(
    (entry, index) => ordered.findIndex((other) => other.rating === entry.rating) === index,
  );
}

/** The scale of the plan: the usual ratings, with the shades and meanings of the document's own key. */
export function scaleOf(entries: readonly KeyEntry[]): RatingScale {
  if (entries.length === 0) return DEFAULT_SCALE;
  return {
    name: 'As in the document',
    since: null,
    ratings: DEFAULT_SCALE.ratings.map((rating) => {
      const own = entries.filter((each) => each.rating === rating.key);
      const meant = own.find((each) => each.activity !== '');
      return {
        ...rating,
        fill: own.find((each) => each.fill !== null)?.fill ?? rating.fill,
        activity: meant?.activity ?? rating.activity,
        impact: meant?.impact || rating.impact,
      };
    }),
  };
}
