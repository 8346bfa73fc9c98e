import type { Action, Closure, ProgressItem } from '#shared/domain/plan';
import { lineText, tidyLine, type RichLine } from '#shared/domain/rich-text';
import type { ActionRows } from './action-rows.ts';
import { joinText, linesOf } from './cell-text.ts';
import { readClosedCell } from './closure.ts';
import { columnOf, type ActionLayout } from './columns.ts';
import { readDeadline } from './deadline-cell.ts';
import type { ActionField, DraftAction, FieldEvidence } from './draft.ts';
import { cellAt, type GridCell, type GridLine, type GridRow } from './grid.ts';
import { askWhichRating, readRatingCell, type RatingContext, type RatingReading } from './rating-cell.ts';
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
    leads: context.words.splitLeads(
      linesOf(lead)
        .map((each) => lineText(each.line))
        .join('\n'),
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

/** Of an action over several rows any may hold the rating. Two different ones are asked about. */
function readRating(
  role: 'activityRating' | 'impactRating',
  what: string,
  rows: readonly GridRow[],
  layout: ActionLayout,
  context: RatingContext,
): RatingReading {
  const column = columnOf(layout, role);
  const found = (column === null ? [] : rows).flatMap((row) => {
    const cell = cellAt(row, column ?? 0);
    if (cell === null || cell.continues || (cell.shade === null && cell.text === '')) return [];
    const reading = readRatingCell(cell, row, what, context);
    return reading.rating === null ? [] : [{ cell, reading }];
  });
  const [first] = found;
  if (first === undefined) return { rating: null, confidence: 1 };
  const others = found.filter(({ reading }) => reading.rating !== first.reading.rating);
  return others.length === 0 ? first.reading : askWhichRating(found, what, context);
}
