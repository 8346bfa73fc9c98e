import { foldSpaces } from '#shared/document/text';
import type { Action, Closure, ProgressItem } from '#shared/domain/plan';
import { NO_DATE, type PlanDate } from '#shared/domain/plan-date';
import { readPlanDate, type DateDoubt } from '#shared/domain/read-date';
import { lineText, tidyLine, type RichLine } from '#shared/domain/rich-text';
import type { ActionRows } from './action-rows.ts';
import { readClosedCell } from './closure.ts';
import { columnOf, type ActionLayout } from './columns.ts';
import type { ActionField, DraftAction, FieldEvidence } from './draft.ts';
import { cellAt, type GridCell, type GridLine, type GridRow } from './grid.ts';
import { splitLeads } from './leads.ts';
import { isBlank } from './lines.ts';
import { readRatingCell, type RatingContext } from './rating-cell.ts';
import { readLeadingReference, readReference } from './references.ts';
import type { ColumnRole } from './vocabulary.ts';

/** One action from its rows: the first names it, the others go on. */
export function readAction(
  rows: ActionRows,
  ref: string | null,
  layout: ActionLayout,
  context: RatingContext,
): DraftAction {
  const cells = (role: ColumnRole): GridCell[] => cellsOf(rows, columnOf(layout, role));
  const name = ref === null ? 'an action without a reference' : `action ${ref}`;
  const wording = wordingOf(cells('action'), ref, columnOf(layout, 'ref') !== null);
  const lead = cells('lead');
  const deadline = readDeadline(cells('deadline'), cells('revisedDeadline'), name, context);
  const progress = progressOf(cells('progress'));
  const activity = readRating('activityRating', `activity rating of ${name}`, rows, layout, context);
  const impact = readRating('impactRating', `impact rating of ${name}`, rows, layout, context);
  const action: Action = {
    ref: ref ?? '',
    wording,
    lead: joinText(lead),
    leads: splitLeads(
      linesOf(lead).map((each) => lineText(each.line)),
      context.vocabulary.roleWords,
    ),
    deadline,
    progress,
    activityRating: activity.rating,
    impactRating: impact.rating,
    board: joinText(cells('board')),
    closure: closureOf([...cells('activityRating'), ...cells('impactRating')]),
  };
  const evidence: Partial<Record<ActionField, FieldEvidence>> = {};
  const note = (field: ActionField, from: readonly GridCell[], confidence: number): void => {
    const [first] = from;
    if (first !== undefined) evidence[field] = { at: first.at, confidence };
  };
  note('ref', ref === null ? [] : [...cells('ref'), ...cells('action')], 1);
  note('wording', cells('action'), 1);
  note('lead', lead, 1);
  note('deadline', [...cells('deadline'), ...cells('revisedDeadline')], deadline.current === null ? 0.5 : 1);
  note('progress', cells('progress'), 1);
  note('activityRating', cells('activityRating'), activity.confidence);
  note('impactRating', cells('impactRating'), impact.confidence);
  note('board', cells('board'), 1);
  return { action, evidence: { ref: action.ref, row: rows[0].at, fields: evidence } };
}

function closureOf(cells: readonly GridCell[]): Closure | null {
  for (const cell of cells) {
    const closure = readClosedCell(cell.text);
    if (closure !== null) return closure;
  }
  return null;
}

function cellsOf(rows: readonly GridRow[], column: number | null): GridCell[] {
  if (column === null) return [];
  return rows.flatMap((row) => cellAt(row, column) ?? []);
}

function linesOf(cells: readonly GridCell[]): GridLine[] {
  return cells.flatMap((cell) => cell.lines);
}

function joinText(cells: readonly GridCell[]): string {
  return foldSpaces(cells.map((cell) => cell.text).join(' '));
}

/** The wording without the reference in front of it, its lines in one. */
function wordingOf(cells: readonly GridCell[], ref: string | null, hasOwnColumn: boolean): RichLine {
  const runs = linesOf(cells).flatMap((each, index) => {
    // The number in front of the first line may be the reference itself.
    const label = index === 0 && readReference(each.label) === ref ? '' : each.label;
    return [{ ...(each.line[0] ?? BLANK), text: ` ${label} ` }, ...each.line];
  });
  const line = tidyLine(runs);
  const leading = ref === null ? null : readLeadingReference(lineText(line));
  if (leading === null || (hasOwnColumn && leading.ref !== ref)) return line;
  return leading.ref === ref ? tidyLine(dropStart(line, leading.length)) : line;
}

const BLANK = { text: '', bold: false, italic: false, underline: false, strike: false, script: null };

function dropStart(line: RichLine, length: number): RichLine {
  let left = length;
  return line.flatMap((run) => {
    const dropped = Math.min(left, run.text.length);
    left -= dropped;
    return dropped === run.text.length ? [] : [{ ...run, text: run.text.slice(dropped) }];
  });
}

/** Items of all rows in turn; an item that was cut by the end of a page is put together again. */
function progressOf(cells: readonly GridCell[]): ProgressItem[] {
  const items: ProgressItem[] = [];
  for (const cell of cells) {
    cell.lines.forEach((line, index) => {
      const last = items.at(-1);
      const cut = index === 0 && last !== undefined && cell !== cells[0] && goesOn(last, line);
      if (cut)
        items[items.length - 1] = {
          ...last,
          line: tidyLine([...last.line, { ...(line.line[0] ?? BLANK), text: ' ' }, ...line.line]),
        };
      else items.push({ level: line.level, mark: line.mark, line: line.line });
    });
  }
  return items;
}

function goesOn(before: ProgressItem, line: GridLine): boolean {
  const text = lineText(line.line);
  return line.mark === 'none' && /^[\p{Ll}(]/u.test(text) && !/[.!?:;]$/.test(lineText(before.line));
}

function readRating(
  role: 'activityRating' | 'impactRating',
  what: string,
  rows: readonly GridRow[],
  layout: ActionLayout,
  context: RatingContext,
): ReturnType<typeof readRatingCell> {
  const column = columnOf(layout, role);
  for (const row of column === null ? [] : rows) {
    const cell = cellAt(row, column ?? 0);
    if (cell === null || (cell.shade === null && cell.text === '')) continue;
    const reading = readRatingCell(cell, row, what, context);
    if (reading.rating !== null || rows.length === 1) return reading;
  }
  return { rating: null, confidence: 1 };
}

function readDeadline(
  first: readonly GridCell[],
  revised: readonly GridCell[],
  name: string,
  context: RatingContext,
): PlanDate {
  const original = joinText(first);
  const later = joinText(revised);
  if (isBlank(later)) return readDateCell(original, struckText(first), first, name, context);
  const was = readPlanDate(original).date;
  const now = readDateCell(later, '', revised, name, context);
  if (isBlank(original)) return now;
  const moved = now.current !== null && was.current !== null;
  return {
    written: `${original} (revised: ${later})`,
    current: now.current ?? was.current,
    original: was.current,
    timesMoved: moved ? 1 : 0,
  };
}

/** A date struck through was the deadline once; the words beside it are the one that holds. */
function readDateCell(
  text: string,
  struck: string,
  cells: readonly GridCell[],
  name: string,
  context: RatingContext,
): PlanDate {
  if (isBlank(text)) return text === '' ? NO_DATE : { ...NO_DATE, written: text };
  const kept = struck === '' ? text : foldSpaces(text.replace(struck, ' '));
  const reading = readPlanDate(kept === '' ? text : kept);
  const before = struck === '' || kept === '' ? null : readPlanDate(struck).date.current;
  const date: PlanDate =
    before === null
      ? { ...reading.date, written: text }
      : {
          ...reading.date,
          written: text,
          original: before,
          timesMoved: Math.max(1, reading.date.timesMoved),
        };
  const [cell] = cells;
  if (reading.doubt !== null && cell !== undefined)
    return askDeadline(date, reading.doubt, cell, name, context);
  return date;
}

function struckText(cells: readonly GridCell[]): string {
  return foldSpaces(
    linesOf(cells)
      .flatMap((each) => each.line.filter((run) => run.strike).map((run) => run.text))
      .join(' '),
  );
}

const DOUBTS: Readonly<Record<DateDoubt, string>> = {
  'not-a-date': 'names no date',
  'several-dates': 'names several dates',
  'which-year': 'may mean a quarter of the calendar or of the financial year',
  impossible: 'names a day that does not exist',
  'no-year': 'names no year',
};

function askDeadline(
  date: PlanDate,
  doubt: DateDoubt,
  cell: GridCell,
  name: string,
  context: RatingContext,
): PlanDate {
  const { current } = date;
  const financial =
    doubt === 'which-year' && current?.kind === 'quarter'
      ? financialQuarter(current.year, current.quarter)
      : null;
  const options = [
    ...(current === null
      ? []
      : [{ id: 'as-read', label: doubt === 'which-year' ? 'The calendar quarter' : 'Use the date as read' }]),
    ...(financial === null ? [] : [{ id: 'financial', label: 'The quarter of the financial year' }]),
    { id: 'words-only', label: 'Keep the words, without a date' },
  ];
  const answer = context.questions.ask({
    about: null,
    kind: 'deadline',
    text: `The deadline of ${name} ${DOUBTS[doubt]}: “${date.written}”.`,
    at: cell.at,
    quote: date.written,
    options,
    proposed: options[0]?.id ?? 'words-only',
  });
  if (answer === 'words-only') return { ...date, current: null, original: null, timesMoved: 0 };
  return answer === 'financial' && financial !== null
    ? { ...date, current: financial, original: financial }
    : date;
}

/** Quarter 1 of a financial year starts in April. */
function financialQuarter(year: number, quarter: number): PlanDate['current'] {
  return quarter === 4
    ? { kind: 'quarter', year: year + 1, quarter: 1 }
    : { kind: 'quarter', year, quarter: quarter + 1 };
}
