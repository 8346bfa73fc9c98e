import type { PlanComparison } from '#shared/compare/changes';
import type { IsoDate } from '#shared/domain/civil-date';
import type { PlanContent } from '#shared/domain/plan';
import type { PaperFigures } from '#shared/figures/fields';
import { listOverdue } from '#shared/figures/overdue';
import { listRedItems } from '#shared/figures/red-items';
import { formatNumber } from '#shared/figures/shares';
import { listRefs, type FieldFact } from './field-fact.ts';

interface TotalsInput {
  readonly figures: PaperFigures;
  readonly content: PlanContent;
  readonly comparison: PlanComparison | null;
  readonly asOf: IsoDate;
}

/** Rows, what is overdue, what is worst rated, what is unexplained, and how the totals follow from each other. */
export function totalFacts({ figures, content, comparison, asOf }: TotalsInput): FieldFact[] {
  const { current, scale } = figures;
  const version = current.version;
  const overdue = listOverdue(content, scale, asOf).map(({ placed }) => placed.action.ref);
  const red = listRedItems(content, scale).map(({ placed }) => placed.action.ref);
  const unexplained = [...new Set(comparison?.unexplained.map(({ ref }) => ref) ?? [])];
  const count = (name: string, words: string, refs: readonly string[], value = refs.length): FieldFact => ({
    name,
    group: 'totals',
    words,
    value: formatNumber(value),
    source: refs.length === 0 ? `None in version ${version}.` : `${listRefs(refs)} in version ${version}.`,
    refs,
    version,
  });
  return [
    {
      ...count('rows', 'Rows of the plan', [], current.rows),
      source: `Rows printed in version ${version}, closed actions included.`,
    },
    count('overdue', 'Overdue actions', overdue),
    count('redItems', 'Actions with the worst rating', red),
    ...(comparison === null
      ? []
      : [
          count(
            'unexplained',
            'Changes without a change request',
            unexplained,
            comparison.unexplained.length,
          ),
        ]),
    ...reconciliationFacts(figures),
  ];
}

function reconciliationFacts({ reconciliation, previous, current }: PaperFigures): FieldFact[] {
  if (reconciliation === null || previous === null) return [];
  const { last, now, added, reopened, merged, closed, removed } = reconciliation;
  const fact = (
    part: string,
    words: string,
    value: number,
    refs: readonly string[],
    version = current.version,
  ): FieldFact => ({
    name: `totals.${part}`,
    group: 'totals',
    words,
    value: formatNumber(value),
    source:
      refs.length === 0
        ? `From version ${previous.version} to version ${current.version}.`
        : `${listRefs(refs)}, from version ${previous.version} to version ${current.version}.`,
    refs,
    version,
  });
  return [
    fact('last', 'Open actions last time', last, [], previous.version),
    fact('new', 'New in the total', added.length, added),
    fact('reopened', 'Reopened', reopened.length, reopened),
    fact(
      'merged',
      'Merged into other actions',
      merged.length,
      merged.map(({ ref }) => ref),
      previous.version,
    ),
    fact('closed', 'Closed since last time', closed.length, closed),
    fact('removed', 'Taken out since last time', removed.length, removed, previous.version),
    fact('now', 'Open actions now', now, []),
  ];
}
