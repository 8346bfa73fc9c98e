import { foldSpaces } from '#shared/document/text';
import { NO_DATE, dueText, type PlanDate } from '#shared/domain/plan-date';
import type { DateDoubt } from '#shared/domain/read-date';
import { joinText, linesOf } from './cell-text.ts';
import type { GridCell } from './grid.ts';
import { isBlank } from './lines.ts';
import type { RatingContext } from './rating-cell.ts';

/** The deadline in the cells for it, with those for a revised one. Doubts are asked about; `name` is the action's. */
export function readDeadline(
  first: readonly GridCell[],
  revised: readonly GridCell[],
  name: string,
  context: RatingContext,
): PlanDate {
  const original = joinText(first);
  const later = joinText(revised);
  if (isBlank(later)) return readDateCell(original, struckText(first), first, name, context);
  const was = context.words.readDate(original).date;
  const now = readDateCell(later, '', revised, name, context);
  if (isBlank(original)) return now;
  const moved = now.current !== null && was.current !== null && dueText(now.current) !== dueText(was.current);
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
  const reading = context.words.readDate(kept === '' ? text : kept);
  const before = struck === '' || kept === '' ? null : context.words.readDate(struck).date.current;
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
    about: `“${foldSpaces(date.written).toLowerCase()}”`,
    kind: 'deadline',
    text: `The deadline “${date.written}” ${DOUBTS[doubt]} (${name}).`,
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
