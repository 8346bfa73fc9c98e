import { cellAt, textAt, type Grid, type GridRow } from './grid.ts';
import type { Fit, PhraseBook } from './phrase-book.ts';
import { foldPhrase, type ColumnRole } from './vocabulary.ts';

/** A header row, or several that belong together, and the first row of data below. */
export interface Header {
  /** Its own first row. */
  readonly at: number;
  readonly firstData: number;
  /** By grid column, "" for a column without a title. */
  readonly titles: readonly string[];
}

/** How well titles and columns fit together for one kind of table. */
export interface HeaderFit<Role extends string> {
  readonly header: Header;
  readonly roles: ReadonlyArray<Fit<Role> | null>;
  /** Sum of the fits of the roles found. */
  readonly score: number;
}

/** How far down a header may stand: titles, dates and a key may come before it. */
const DEEPEST_HEADER = 12;
const LEAST_FIT = 0.5;

/**
 * Finds the row whose texts fit the phrases best. A header may be two rows deep, with one title over several
 * columns. Null when no row has at least two columns that fit.
 */
export function findHeader<Role extends string>(
  grid: Grid,
  phrases: PhraseBook<Role>,
  from = 0,
): HeaderFit<Role> | null {
  let best: HeaderFit<Role> | null = null;
  const end = Math.min(grid.rows.length, from + DEEPEST_HEADER);
  for (let index = from; index < end; index++) {
    for (const depth of [1, 2]) {
      const fit = fitHeader(grid, index, depth, phrases);
      if (fit !== null && fit.score > (best?.score ?? 0) + 0.01) best = fit;
    }
  }
  return best;
}

/** Reads `depth` rows from `index` as a header; null when fewer than two columns fit. */
export function fitHeader<Role extends string>(
  grid: Grid,
  index: number,
  depth: number,
  phrases: PhraseBook<Role>,
): HeaderFit<Role> | null {
  const rows = grid.rows.slice(index, index + depth);
  if (rows.length < depth || !rows.every(couldBeHeader)) return null;
  const titles = titlesOf(rows, grid.columns);
  const roles = titles.map((title) => {
    const found = title === '' ? null : phrases.bestFit(title);
    return found !== null && found.fit >= LEAST_FIT ? found : null;
  });
  const found = new Map<Role, number>();
  for (const each of roles)
    if (each !== null) found.set(each.key, Math.max(found.get(each.key) ?? 0, each.fit));
  if (found.size < 2) return null;
  const score = [...found.values()].reduce((sum, fit) => sum + fit, 0);
  return { header: { at: index, firstData: index + depth, titles }, roles, score };
}

/** Column titles are short; a row with a long text is data. */
function couldBeHeader(row: GridRow): boolean {
  return row.cells.length > 1 && row.cells.every((cell) => cell.text.length <= 80);
}

/** A title over several columns goes before the title of each of them. */
function titlesOf(rows: readonly GridRow[], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const parts = rows.map((row) => textAt(row, column)).filter((text) => text !== '');
    return parts.filter((part, index) => parts.indexOf(part) === index).join(' ');
  });
}

/** A repeated title may differ by a full stop or a line break. */
const PUNCTUATION = 4;

/** Whether a row repeats the header, as it does where a table goes on over a page. */
export function repeatsHeader(row: GridRow, header: Header): boolean {
  let same = 0;
  for (const [column, title] of header.titles.entries()) {
    const cell = cellAt(row, column);
    const text = cell?.text ?? '';
    if (text === '') continue;
    if (text.length > title.length + PUNCTUATION) return false;
    const folded = foldPhrase(text);
    if (folded === '' || !foldPhrase(title).includes(folded)) return false;
    same++;
  }
  return same >= 2;
}

/** A column and its title. */
export interface TitledColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
}

/** The columns of a table beside those that were read. */
export function untakenColumns(fit: HeaderFit<string>, taken: readonly number[]): TitledColumn[] {
  return fit.header.titles.flatMap((header, column) => (taken.includes(column) ? [] : [{ column, header }]));
}

/** The roles that make a table an action table, with what a person calls them. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  ref: 'Reference',
  action: 'Action',
  lead: 'Lead',
  deadline: 'Deadline',
  revisedDeadline: 'Revised deadline',
  progress: 'Progress',
  activityRating: 'Activity rating',
  impactRating: 'Impact rating',
  rating: 'Rating',
  previousRating: 'Previous rating',
  direction: 'Direction of travel',
  priority: 'Priority',
  board: 'Board',
  outcome: 'Expected outcome',
  measure: 'Measure',
  value: 'Value',
  resources: 'Resources',
  evidence: 'Evidence',
  start: 'Start date',
  finished: 'Date completed',
};
