import type { SourceRef } from '#shared/document/source-ref';
import type { Action } from '#shared/domain/plan';
import type { ActionField } from '#shared/recognise/draft';
import type { CheckedPaper } from './checked-paper.ts';
import type { Line } from './line.ts';

/** An action of the plan in a paper, with the lines that it was read from. */
export interface PlanRow {
  readonly action: Action;
  /** Lines of the cell that a field was read from; empty where it has none of its own. */
  readonly linesOf: (field: ActionField) => readonly Line[];
  /** The first line of the row. */
  readonly first: Line | null;
}

/** The actions of the plan in a paper. A change report shows rows of two plans, so it has none of its own. */
export function readPlanRows({ plan, lines, kind }: CheckedPaper): PlanRow[] {
  if (plan === null || kind === 'change-report') return [];
  const byCell = new Map<string, Line[]>();
  const byRow = new Map<string, Line>();
  for (const line of lines) {
    const key = cellKey(line.at);
    const cell = byCell.get(key);
    if (cell === undefined) byCell.set(key, [line]);
    else cell.push(line);
    if (!byRow.has(rowKey(line.at))) byRow.set(rowKey(line.at), line);
  }
  const actions = plan.content.priorities.flatMap((priority) => priority.actions);
  return actions.flatMap((action, index) => {
    const evidence = plan.evidence[index];
    if (evidence === undefined) return [];
    return [
      {
        action,
        linesOf: (field: ActionField) => {
          const found = evidence.fields[field];
          return found === undefined ? [] : (byCell.get(cellKey(found.at)) ?? []);
        },
        first: byRow.get(rowKey(evidence.row)) ?? null,
      },
    ];
  });
}

function cellKey({ part, table, row, column }: SourceRef): string {
  return `${part} ${table} ${row} ${column}`;
}

function rowKey({ part, table, row }: SourceRef): string {
  return `${part} ${table} ${row}`;
}

/** The line that a place of the recogniser names: the very paragraph, or the first of the cell or row. */
export function lineAt({ lines }: CheckedPaper, at: SourceRef): Line | null {
  const inCell = lines.filter((line) => cellKey(line.at) === cellKey(at));
  const inRow = at.column === null ? lines.filter((line) => rowKey(line.at) === rowKey(at)) : [];
  return inCell.find((line) => line.at.paragraph === at.paragraph) ?? inCell[0] ?? inRow[0] ?? null;
}
