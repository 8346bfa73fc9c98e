import { lineText, type RichLine, type StyledRun } from '#shared/domain/rich-text';
import type { Measure, MeasureTable } from '#shared/domain/plan';
import type { SourceRef } from '#shared/document/source-ref';
import { cellAt, isEmptyRow, textAt, type Grid, type GridLine, type GridRow } from './grid.ts';
import { findHeader, repeatsHeader, untakenColumns, type HeaderFit, type TitledColumn } from './header.ts';
import { foldPhrase } from './vocabulary.ts';
import type { Words } from './words.ts';

/** What a text heads: a list of outcomes, a list of measures, or neither. */
export function listKind(text: string, { lists }: Words): 'outcomes' | 'measures' | null {
  const whole = lists.bestFit(text);
  const bare = lists.bestFit(text.replace(/\([^)]*\)/g, ' '));
  const best = (whole?.fit ?? 0) >= (bare?.fit ?? 0) ? whole : bare;
  return best === null || best.fit < SURE_OF_LIST ? null : best.key;
}

const SURE_OF_LIST = 0.75;

/** The outcome in a text that names it as one, as in "Expected outcome: every home is warm"; null for any other. */
export function outcomeIn(text: string, words: Words): string | null {
  const [, label = '', outcome = ''] = /^([^:]{3,40}):\s*(\S.*)$/.exec(text) ?? [];
  return outcome !== '' && listKind(label, words) === 'outcomes' ? outcome : null;
}

/** Expected outcomes: one a line. */
export function readOutcomes(lines: readonly GridLine[]): string[] {
  return lines.map((each) => lineText(each.line)).filter((text) => text !== '');
}

/** Measures: one a line, the value apart where it is set off. */
export function readMeasures(lines: readonly GridLine[]): Measure[] {
  return lines
    .map((each) => ({ ...splitValue(each.line), series: null }))
    .filter((measure) => measure.text !== '');
}

/**
 * A value stands in bold at the end of the measure, or after a colon or dash; "tbc" counts as one. What does not
 * look like a value stays with the words.
 */
function splitValue(line: RichLine): Pick<Measure, 'text' | 'value'> {
  const last = line.at(-1);
  const words = line.slice(0, -1);
  if (last !== undefined && words.length > 0 && isSetOff(last, words) && isValue(last.text)) {
    return { text: lineText(words).trim(), value: last.text.trim() };
  }
  const text = lineText(line);
  const match =
    /^(.*\S)\s*(?::|=|\s[–—-])\s*((?:[£<>≤≥~]?\s?\d[\d.,]*\s?(?:%|k|m|days?|weeks?|months?)?(?:\s*\/\s*[\d,.]+)?(?:\s*\([^)]*\))?)|tbc|n\/a)\.?$/i.exec(
      text,
    );
  return match === null ? { text, value: null } : { text: match[1] ?? text, value: match[2] ?? null };
}

function isSetOff(run: StyledRun, words: RichLine): boolean {
  return (
    (run.bold && words.every((word) => !word.bold)) || (run.italic && words.every((word) => !word.italic))
  );
}

function isValue(text: string): boolean {
  return (
    /\d/.test(text) || /^\W*(tbc|tbd|n\/?a|none|nil|not available|awaited|pending)\W*$/i.test(text.trim())
  );
}

/** A row of a table of measures or outcomes. */
export interface PlacedText {
  /** The priority that it names, "" for none. A cell merged downwards names it for all its rows. */
  readonly priority: string;
  readonly text: string;
  readonly value: string | null;
  readonly at: SourceRef;
}

export interface PlacedTable {
  readonly firstData: number;
  readonly rows: readonly PlacedText[];
  /** Columns that a plan has no place for. */
  readonly unused: readonly TitledColumn[];
}

/** A table of measures with a column for each part: priority, measure, value. Null for any other table. */
export function readMeasureRows(grid: Grid, words: Words): PlacedTable | null {
  const fit = findHeader(grid, words.measureColumns);
  if (fit === null || columnOf(fit, 'measure') < 0 || columnOf(fit, 'value') < 0) return null;
  return readPlacedRows(grid, fit, 'measure');
}

/** A table of expected outcomes with a column for the priority. Null for any other table. */
export function readOutcomeRows(grid: Grid, words: Words): PlacedTable | null {
  const fit = findHeader(grid, words.outcomeColumns);
  if (fit === null || columnOf(fit, 'outcome') < 0 || columnOf(fit, 'priority') < 0 || fit.score < 1.5)
    return null;
  return readPlacedRows(grid, fit, 'outcome');
}

type PlacedRole = 'measure' | 'value' | 'priority' | 'outcome';

function columnOf(fit: HeaderFit<PlacedRole>, role: PlacedRole): number {
  return fit.roles.findIndex((each) => each?.key === role);
}

function readPlacedRows(grid: Grid, fit: HeaderFit<PlacedRole>, what: 'measure' | 'outcome'): PlacedTable {
  const [text, value, priority] = [columnOf(fit, what), columnOf(fit, 'value'), columnOf(fit, 'priority')];
  const rows: PlacedText[] = [];
  for (const row of grid.rows.slice(fit.header.firstData)) {
    if (isEmptyRow(row) || repeatsHeader(row, fit.header) || textAt(row, text) === '') continue;
    const merged = cellAt(row, priority)?.continues ?? false;
    const shown = value < 0 ? '' : textAt(row, value);
    rows.push({
      priority: priority < 0 ? '' : merged ? (rows.at(-1)?.priority ?? '') : textAt(row, priority),
      text: textAt(row, text),
      value: shown === '' ? null : shown,
      at: row.at,
    });
  }
  const unused = untakenColumns(fit, [text, value, priority]);
  return { firstData: fit.header.firstData, rows, unused };
}

/** More columns or rows than these are no figures over time. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 400;

/** A table of values over time: titles across, figures below. Every row has as many texts as there are columns. */
export function readSeries(rows: readonly GridRow[]): MeasureTable | null {
  const filled = rows.filter((row) => !isEmptyRow(row));
  if (filled.length > MOST_ROWS) return null;
  const { first, width } = extentOf(filled);
  if (width > MOST_COLUMNS) return null;
  const [header = [], ...body] = filled.map((row) =>
    Array.from({ length: width }, (_, index) => textStartingAt(row, first + index)),
  );
  const figures = body.flatMap((row) => row.slice(1)).filter((text) => text !== '');
  const numeric = figures.filter((text) => /\d/.test(text)).length;
  if (header.length < 3 || figures.length === 0 || numeric / figures.length < 0.7) return null;
  return { header, rows: body };
}

/** The first column with a text in any row, and how many columns there are from it to the last. */
function extentOf(rows: readonly GridRow[]): { readonly first: number; readonly width: number } {
  let first = Infinity;
  let last = -1;
  for (const { cells } of rows)
    for (const { text, column } of cells) {
      if (text === '') continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  return { first, width: Math.max(0, last - first + 1) };
}

/** Text of the cell that starts at a column: one over several columns counts once. */
function textStartingAt(row: GridRow, column: number): string {
  const cell = cellAt(row, column);
  return cell !== null && cell.column === column ? cell.text : '';
}

/** Whether the first column of a table names it as one list ("Expected Outcomes") with the entries below or beside. */
export function listTableKind(grid: Grid, words: Words): 'outcomes' | 'measures' | null {
  const [first] = grid.rows;
  const filled = first?.cells.filter((cell) => cell.text !== '') ?? [];
  const [title] = filled;
  if (title === undefined || filled.length > 2 || foldPhrase(title.text).length > 90) return null;
  return listKind(title.lines[0] === undefined ? title.text : lineText(title.lines[0].line), words);
}
