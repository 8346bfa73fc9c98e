import type { RatingScale } from '#shared/domain/rating';
import { countOf, countTogether, type Breakdown, type RatingCounts } from './breakdown.ts';
import type { TravelCounts } from './direction-of-travel.ts';
import type { Reconciliation } from './reconciliation.ts';
import { formatNumber, formatShare, type ShareStyle } from './shares.ts';

/** All figures of a paper: what live fields take their values from. */
export interface PaperFigures {
  readonly current: Breakdown;
  readonly previous: Breakdown | null;
  readonly reconciliation: Reconciliation | null;
  readonly travel: TravelCounts | null;
  readonly overdue: number;
  readonly redItems: number;
  /** Changes without a change request since the earlier version. */
  readonly unexplained: number;
  readonly scale: RatingScale;
  readonly style: ShareStyle;
}

/** The value of a field as it is printed, and where it comes from. */
export interface FieldValue {
  readonly value: string;
  readonly source: string;
}

/**
 * Value of a live field such as `activity.blue.count`, `previous.impact.red.share`, `activity.blue+green.count`,
 * `activity.total`, `rows`, `totals.new`, `travel.improved`. Null for a name that means nothing in these figures.
 */
export function fieldValue(figures: PaperFigures, name: string): FieldValue | null {
  const [first = '', ...rest] = name.split('.');
  if (first === 'previous')
    return figures.previous === null ? null : versionField(figures.previous, rest, figures);
  if (first === 'totals') return totalsField(figures, rest[0] ?? '');
  if (first === 'travel') return travelField(figures, rest[0] ?? '');
  if (name === 'overdue')
    return {
      value: formatNumber(figures.overdue),
      source: `overdue actions of version ${figures.current.version}`,
    };
  if (name === 'redItems')
    return {
      value: formatNumber(figures.redItems),
      source: `actions of version ${figures.current.version} with the worst rating`,
    };
  if (name === 'unexplained') {
    return {
      value: formatNumber(figures.unexplained),
      source: 'changes without a change request since the earlier version',
    };
  }
  return versionField(figures.current, [first, ...rest], figures);
}

function versionField(
  breakdown: Breakdown,
  path: readonly string[],
  figures: PaperFigures,
): FieldValue | null {
  const [kind, rating, part] = path;
  if (kind === 'version') return { value: breakdown.version, source: 'version label' };
  if (kind === 'rows')
    return { value: formatNumber(breakdown.rows), source: `rows of version ${breakdown.version}` };
  if (kind !== 'activity' && kind !== 'impact') return null;
  const counts: RatingCounts = breakdown[kind];
  const from = `${kind} ratings of version ${breakdown.version}`;
  if (rating === 'total') return { value: formatNumber(counts.total), source: from };
  const keys = (rating ?? '').split('+');
  if (!keys.every((key) => figures.scale.ratings.some((each) => each.key === key))) return null;
  const found = keys.length > 1 ? countTogether(counts, keys, figures.style) : countOf(counts, keys[0] ?? '');
  if (part === 'count') return { value: formatNumber(found.count), source: from };
  if (part === 'share')
    return {
      value: formatShare(found.share, figures.style),
      source: `${from}, ${found.count} of ${counts.total}`,
    };
  return null;
}

function totalsField({ reconciliation }: PaperFigures, part: string): FieldValue | null {
  if (reconciliation === null) return null;
  const numbers: Readonly<Record<string, number>> = {
    last: reconciliation.last,
    new: reconciliation.added.length,
    reopened: reconciliation.reopened.length,
    merged: reconciliation.merged.length,
    closed: reconciliation.closed.length,
    removed: reconciliation.removed.length,
    now: reconciliation.now,
  };
  const value = numbers[part];
  return value === undefined
    ? null
    : { value: formatNumber(value), source: 'comparison of the two versions' };
}

function travelField({ travel }: PaperFigures, part: string): FieldValue | null {
  if (travel === null) return null;
  const value = Object.entries(travel).find(([key]) => key === part)?.[1];
  return value === undefined
    ? null
    : { value: formatNumber(value), source: 'direction of travel of activity ratings' };
}
