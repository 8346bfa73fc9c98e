import type { ActionDifference, Differences } from '#shared/contract/version-results';

/** Which of the changed actions are shown. */
export interface ChangeFilter {
  readonly kind: 'all' | 'ratings' | 'deadlines' | 'wording' | 'progress';
  readonly unexplained: boolean;
  /** The actions of one number of the matrix, and what it counts; null for all. */
  readonly movement: { readonly refs: readonly string[]; readonly words: string } | null;
}

export const NO_FILTER: ChangeFilter = { kind: 'all', unexplained: false, movement: null };

export const FILTER_KINDS = ['all', 'ratings', 'deadlines', 'wording', 'progress'] as const;

/** The actions that fit, in the order of the plan. */
export function filterDifferences(
  differences: Differences,
  filter: ChangeFilter,
): readonly ActionDifference[] {
  const unexplained = new Set(differences.unexplained.map(({ ref }) => ref));
  const moved = filter.movement === null ? null : new Set(filter.movement.refs);
  return differences.actions.filter(
    (each) =>
      isOfKind(each, filter.kind) &&
      (!filter.unexplained || unexplained.has(each.ref)) &&
      (moved === null || moved.has(each.ref)),
  );
}

/** Whether an action has a difference of that kind. */
export function isOfKind({ changes }: ActionDifference, kind: ChangeFilter['kind']): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'ratings':
      return changes.some((change) => change.kind === 'rating');
    case 'deadlines':
      return changes.some((change) => change.kind === 'deadline');
    case 'wording':
      return changes.some((change) => change.kind === 'wording');
    case 'progress':
      return changes.some((change) => change.kind === 'progress');
    default:
      return kind satisfies never;
  }
}
