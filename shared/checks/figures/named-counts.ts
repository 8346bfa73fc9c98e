import { breakDown, type RatingCounts } from '#shared/figures/breakdown';
import { ratingWord } from '#shared/domain/rating';
import type { PlanVersion } from '#shared/domain/version';
import type { PlanBehind } from '../rule.ts';
import { totalOf, type CountTable } from './count-table.ts';

/** Counts that sentences can be held against: rows by name, in columns by name. */
export interface NamedCounts {
  /** "The table", or "Version 3.4 of the plan". */
  readonly source: string;
  readonly columns: readonly NamedColumn[];
}

export interface NamedColumn {
  readonly name: string;
  readonly total: number;
  readonly rows: ReadonlyArray<{ readonly name: string; readonly count: number }>;
}

/** The counts of a table in the same paper. */
export function countsOfTable({ columns }: CountTable): NamedCounts {
  return {
    source: 'The table',
    columns: columns.map((column) => ({
      name: column.name,
      total: totalOf(column),
      rows: column.entries.map(({ rowName, count }) => ({ name: rowName, count })),
    })),
  };
}

/** The ratings of the plan behind a paper, those of the version before included. */
export function countsOfPlan({ version, previous }: PlanBehind): NamedCounts {
  const before = previous === null ? [] : columnsOf(previous);
  return { source: `Version ${version.meta.label} of the plan`, columns: [...before, ...columnsOf(version)] };
}

function columnsOf({ meta, content, scale }: PlanVersion): NamedColumn[] {
  const { activity, impact } = breakDown({ label: meta.label, content, scale });
  const toColumn = (kind: string, { total, ratings }: RatingCounts): NamedColumn[] =>
    total === 0
      ? []
      : [
          {
            name: `${kind}, ${meta.label}`,
            total,
            rows: ratings.map(({ rating, count }) => ({ name: ratingWord(scale, rating), count })),
          },
        ];
  return [...toColumn('activity', activity), ...toColumn('impact', impact)];
}
