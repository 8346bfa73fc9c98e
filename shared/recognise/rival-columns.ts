import { lastDay } from '#shared/domain/plan-date';
import { readPlanDate } from '#shared/domain/read-date';
import type { ColumnLook } from './column-look.ts';
import type { RecognisedColumn } from './draft.ts';
import type { ColumnRole } from './vocabulary.ts';

/** Roles that one column alone can have. */
const SINGLE: readonly ColumnRole[] = [
  'ref',
  'action',
  'lead',
  'deadline',
  'revisedDeadline',
  'progress',
  'activityRating',
  'impactRating',
  'priority',
  'board',
];

/** The runner-up keeps a role of its own where there is a likely one. */
const SECOND_ROLES: Partial<Record<ColumnRole, ColumnRole>> = {
  action: 'outcome',
  deadline: 'revisedDeadline',
  progress: 'evidence',
};

const MANY = 0.6;

/** Of several columns for one role the likeliest keeps it. `corrected` holds the titles that a person spoke on. */
export function settleRivals(
  columns: readonly RecognisedColumn[],
  looks: readonly ColumnLook[],
  corrected: ReadonlySet<string>,
): RecognisedColumn[] {
  let kept = [...columns];
  for (const role of SINGLE) {
    const rivals = kept.filter((each) => each.role === role);
    if (rivals.length < 2) continue;
    const weight = (column: RecognisedColumn): number =>
      (corrected.has(column.header) ? 10 : 0) + weigh(column, rivals, looks);
    const [best] = rivals.toSorted((first, second) => weight(second) - weight(first));
    kept = kept.map((each) => {
      if (each.role !== role || each === best) return each;
      const second = SECOND_ROLES[role] ?? null;
      return { ...each, role: second, confidence: second === null ? 0 : 0.4 };
    });
  }
  return kept;
}

/** Above its title's fit counts what makes the column more than a title: its references and rows, or its date. */
function weigh(
  column: RecognisedColumn,
  rivals: readonly RecognisedColumn[],
  looks: readonly ColumnLook[],
): number {
  const { confidence } = column;
  if (column.role === 'progress') return confidence + (isLatest(column, rivals) ? 1 : 0);
  const look = looks[column.column];
  if (column.role !== 'action' || look === undefined) return confidence;
  // A column over the actions, such as an objective, is merged over their rows.
  const most = Math.max(...rivals.map((rival) => looks[rival.column]?.filled ?? 0));
  return (
    confidence +
    (look.leading > MANY ? 1 : 0) +
    (look.filled === most ? 0.5 : 0) +
    (/\bactions?\b/i.test(column.header) ? 0.1 : 0)
  );
}

/** Progress month by month: the last month holds. */
function isLatest({ header }: RecognisedColumn, rivals: readonly RecognisedColumn[]): boolean {
  const own = dayOf(header);
  return own !== null && rivals.every((rival) => (dayOf(rival.header) ?? '') <= own);
}

function dayOf(title: string): string | null {
  return lastDay(readPlanDate(title).date.current);
}
