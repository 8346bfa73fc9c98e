import type { ColumnLook } from './column-look.ts';
import type { Corrections, RecognisedColumn } from './draft.ts';
import { cellAt, isWorded, type Grid } from './grid.ts';
import { fitHeader, findHeader, type Header, type HeaderFit } from './header.ts';
import type { Legend } from './legend.ts';
import { readLeadingReference, readReference } from './references.ts';
import { settleRivals } from './rival-columns.ts';
import type { ColumnRole } from './vocabulary.ts';
import type { Words } from './words.ts';

/** How an action table is laid out. */
export interface ActionLayout {
  readonly header: Header;
  readonly columns: readonly RecognisedColumn[];
}

const ROWS_LOOKED_AT = 60;
const LONG_TEXT = 40;
const MANY = 0.6;

/**
 * The columns of an action table; null when the table has no header that makes it one. `named` is true when the
 * heading above names the action, so that the table need not.
 */
export function findActionLayout(
  grid: Grid,
  from: number,
  named: boolean,
  reading: ColumnReading,
): ActionLayout | null {
  const fit = findHeader(grid, reading.words.columns, from);
  return fit === null ? null : layoutOf(grid, fit, named, reading);
}

/** As `findActionLayout`, for a header at one row only. */
export function actionLayoutAt(grid: Grid, row: number, reading: ColumnReading): ActionLayout | null {
  const fits = [1, 2].flatMap((depth) => fitHeader(grid, row, depth, reading.words.columns) ?? []);
  const [best] = fits.toSorted((first, second) => second.score - first.score);
  return best === undefined ? null : layoutOf(grid, best, false, reading);
}

export interface ColumnReading {
  readonly words: Words;
  readonly legend: Legend;
  readonly corrections: Corrections;
}

function layoutOf(
  grid: Grid,
  fit: HeaderFit<ColumnRole>,
  named: boolean,
  reading: ColumnReading,
): ActionLayout | null {
  const looks = fit.header.titles.map((_, column) => lookAt(grid, fit.header.firstData, column, reading));
  let columns = fit.header.titles.map((header, column): RecognisedColumn => {
    const corrected = reading.corrections.columns.find((each) => each.header === header);
    if (corrected !== undefined) return { column, header, role: corrected.role, confidence: 1 };
    return refine(
      { column, header, role: fit.roles[column]?.key ?? null, confidence: fit.roles[column]?.fit ?? 0 },
      looks[column],
      fit.roles.some((each) => each !== null && each.key !== 'previousRating' && RATINGS.has(each.key)),
    );
  });
  const corrected = new Set(reading.corrections.columns.map((each) => each.header));
  columns = settleRivals(columns, looks, corrected);
  columns = nameRatings(columns);
  return isActionTable(columns, named) && saysWhatToDo(columns, looks)
    ? { header: fit.header, columns }
    : null;
}

function lookAt(grid: Grid, firstData: number, column: number, { legend, words }: ColumnReading): ColumnLook {
  let filled = 0;
  let length = 0;
  let references = 0;
  let leading = 0;
  let ratings = 0;
  let worded = 0;
  for (const row of grid.rows.slice(firstData, firstData + ROWS_LOOKED_AT)) {
    const cell = cellAt(row, column);
    if (cell === null || cell.column !== column || cell.span > 1) continue;
    const shade = cell.shade === null ? null : legend.read(cell.shade.fill);
    const shaded = shade !== null && shade.rating !== null;
    if (cell.text === '' && !shaded) continue;
    filled++;
    length += cell.text.length;
    if (isWorded(cell.text)) worded++;
    if (readReference(cell.text) !== null) references++;
    else if (readLeadingReference(cell.text) !== null) leading++;
    if (cell.text.length < LONG_TEXT && (shaded || words.ratings.read(cell.text) !== null)) ratings++;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    averageLength: share(length),
    references: share(references),
    leading: share(leading),
    ratings: share(ratings),
    worded: share(worded),
  };
}

const RATINGS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'rating',
  'activityRating',
  'impactRating',
  'previousRating',
]);

/** Titles mislead: "Impact" may head a rating or a text, "Activity" an action or a rating. The cells decide. */
function refine(
  column: RecognisedColumn,
  look: ColumnLook | undefined,
  hasRatings: boolean,
): RecognisedColumn {
  if (look === undefined || look.filled === 0) return column;
  const { role } = column;
  const folded = column.header.toLowerCase();
  if (RATINGS.has(role) && look.ratings < 0.3 && look.averageLength > LONG_TEXT) {
    return { ...column, role: role === 'impactRating' ? 'outcome' : 'progress', confidence: 0.6 };
  }
  if (!RATINGS.has(role) && look.ratings > MANY && look.averageLength < LONG_TEXT) {
    if (/impact|outcome/.test(folded)) return { ...column, role: 'impactRating', confidence: 0.9 };
    // Short words of progress look like ratings: "under way", "on track".
    if (role === 'progress')
      return hasRatings ? column : { ...column, role: 'activityRating', confidence: 0.6 };
    if (/activity|action|progress|delivery/.test(folded))
      return { ...column, role: 'activityRating', confidence: 0.9 };
    if (role === null) return { ...column, role: 'rating', confidence: 0.5 };
  }
  if ((role === null || role === 'action') && look.references > MANY)
    return { ...column, role: 'ref', confidence: 0.9 };
  if (role === 'action' && look.averageLength < 12 && look.references > 0.3)
    return { ...column, role: 'ref', confidence: 0.7 };
  if (role === 'priority' && look.references > MANY && /no|ref|#/.test(folded))
    return { ...column, role: 'ref', confidence: 0.8 };
  return column;
}

/** One plain rating column rates the activity; of two, the first the activity and the second its impact. */
function nameRatings(columns: readonly RecognisedColumn[]): RecognisedColumn[] {
  const hasActivity = columns.some((each) => each.role === 'activityRating');
  const hasImpact = columns.some((each) => each.role === 'impactRating');
  const free: Array<ColumnRole | null> = [];
  if (!hasActivity) free.push('activityRating');
  if (!hasImpact) free.push('impactRating');
  const plain = columns.filter((each) => each.role === 'rating');
  return columns.map((each) => {
    if (each.role !== 'rating') return each;
    const role = free[plain.indexOf(each)] ?? null;
    return { ...each, role, confidence: plain.length > 1 ? 0.4 : each.confidence };
  });
}

const WHO_AND_HOW: readonly ColumnRole[] = ['lead', 'activityRating', 'impactRating'];
const BESIDES: readonly ColumnRole[] = [...WHO_AND_HOW, 'deadline', 'revisedDeadline', 'progress'];

/**
 * A plan says who does what, or how it stands. A table that only repeats actions with a comment, as cover reports
 * print them, is no plan.
 */
function isActionTable(columns: readonly RecognisedColumn[], named: boolean): boolean {
  const has = (role: ColumnRole): boolean => columns.some((each) => each.role === role);
  const others = BESIDES.filter(has).length;
  return (named || has('action') || (has('ref') && has('progress'))) && WHO_AND_HOW.some(has) && others >= 1;
}

/** A column of figures is no list of actions, whatever its title. */
function saysWhatToDo(columns: readonly RecognisedColumn[], looks: readonly ColumnLook[]): boolean {
  const action = columns.find((each) => each.role === 'action');
  const look = action === undefined ? undefined : looks[action.column];
  return look === undefined || look.filled === 0 || look.worded >= 0.5;
}

/** The column with that role, or null. */
export function columnOf(layout: ActionLayout, role: ColumnRole): number | null {
  return layout.columns.find((each) => each.role === role)?.column ?? null;
}
