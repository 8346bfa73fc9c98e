import { cellText, liveField, row, table, text } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Block, Table } from '#shared/document/text-document';
import type { Rating } from '#shared/domain/rating';
import { countOf, countTogether, type Breakdown, type RatingCounts } from '#shared/figures/breakdown';
import type { PaperFigures } from '#shared/figures/fields';
import { describeReconciliation, describeRows } from '#shared/figures/reconciliation';
import { formatNumber, formatShare, shareOf, type ShareStyle } from '#shared/figures/shares';
import { asField } from './prose.ts';
import { ratingCell } from './rating-cell.ts';

/** What the rating breakdown comes to, in words with live fields: before its table, and after. */
export interface BreakdownWords {
  readonly before: readonly string[];
  /** How the totals follow from the last ones. */
  readonly after: readonly string[];
}

export function breakdownWords(figures: PaperFigures): BreakdownWords {
  const { current, previous, reconciliation } = figures;
  const impact = current.impact.total > 0 ? [impactWords(figures)] : [];
  const sum =
    previous === null || reconciliation === null
      ? []
      : [describeReconciliation(reconciliation, previous.version, current.version, asField)];
  const rows = describeRows(current, asField);
  return {
    before: [activityWords(figures), ...impact, 'Ratings of all actions:'],
    after: [...sum, ...(rows === null ? [] : [rows])],
  };
}

function activityWords({ scale, current }: PaperFigures): string {
  const done = scale.ratings.find((rating) => rating.done);
  const onTrack = bestUndone(scale.ratings);
  const { activity } = current;
  if (activity.total === 0) return 'No action has a rating for its activity yet.';
  if (done === undefined || onTrack === undefined)
    return 'Actions with a rating for their activity: {{activity.total}}.';
  const both = `${done.key}+${onTrack.key}`;
  const first = isAre(countOf(activity, done.key).count);
  const second = isAre(countTogether(activity, [done.key, onTrack.key]).count);
  return (
    `Of the {{activity.total}} rated actions, {{activity.${done.key}.count}} ({{activity.${done.key}.share}}) ${first} ${done.word}. ` +
    `Together with {{activity.${onTrack.key}.count}} rated ${onTrack.word}, {{activity.${both}.count}} ` +
    `({{activity.${both}.share}}) ${second} done or on track.`
  );
}

function impactWords({ scale, current }: PaperFigures): string {
  const onTrack = bestUndone(scale.ratings);
  if (onTrack === undefined) return 'Actions with a rating for their impact: {{impact.total}}.';
  const verb = isAre(countOf(current.impact, onTrack.key).count);
  const words = `For impact, {{impact.${onTrack.key}.count}} of {{impact.total}} rated actions ({{impact.${onTrack.key}.share}}) ${verb} ${onTrack.word}`;
  // Work that is not due yet has a rank between the others.
  const early = scale.ratings.find((rating) => !Number.isInteger(rating.rank));
  if (early === undefined || countOf(current.impact, early.key).count === 0) return `${words}.`;
  return `${words}; for {{impact.${early.key}.count}} ({{impact.${early.key}.share}}) it is too early to tell.`;
}

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function bestUndone(ratings: readonly Rating[]): Rating | undefined {
  return ratings.filter((rating) => !rating.done).toSorted((first, second) => second.rank - first.rank)[0];
}

/** Counts and shares, the earlier version first, then the totals. */
export function breakdownTable({ current, previous, scale, style }: PaperFigures, width: number): Table {
  const versions = previous === null ? [current] : [previous, current];
  const columns = versions.flatMap((version) => columnsOf(version));
  const heads = columns.map(({ version, kind }) => `Version ${version.version}: ${kind}`);
  const prefixOf = (version: Breakdown): string => (version === current ? '' : 'previous.');
  const rows = scale.ratings.map((rating) =>
    row([
      ratingCell(rating.key, scale),
      ...columns.map(({ version, kind }) => {
        const counts = version[kind];
        return counts.total === 0 ? '–' : countCell(prefixOf(version) + kind, counts, rating.key, style);
      }),
    ]),
  );
  const totals = row([
    'Total rated',
    ...columns.map(({ version, kind }) => [
      cellText([liveField(`${prefixOf(version)}${kind}.total`, formatNumber(version[kind].total))]),
    ]),
  ]);
  return table('Rating breakdown', shareWidth(width, [1.3, ...columns.map(() => 1.4)]), [
    row(['Rating', ...heads], true),
    ...rows,
    totals,
  ]);
}

/** "32 (50%)", both numbers live; "0" alone, as nought needs no share. */
function countCell(kind: string, counts: RatingCounts, rating: string, style: ShareStyle): readonly Block[] {
  const { count } = countOf(counts, rating);
  const name = `${kind}.${rating}`;
  const shown = liveField(`${name}.count`, formatNumber(count));
  if (count === 0) return [cellText([shown])];
  const share = formatShare(shareOf(count, counts.total, style), style);
  return [cellText([shown, text(' ('), liveField(`${name}.share`, share), text(')')])];
}

function columnsOf(
  version: Breakdown,
): Array<{ readonly version: Breakdown; readonly kind: 'activity' | 'impact' }> {
  // A version that rates no impact has no column for it.
  return (['activity', 'impact'] as const)
    .filter((kind) => kind === 'activity' || version.impact.total > 0)
    .map((kind) => ({ version, kind }));
}
