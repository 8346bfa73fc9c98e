import type { Rating } from '#shared/domain/rating';
import { countOf, countTogether, type Breakdown, type RatingCount } from '#shared/figures/breakdown';
import type { PaperFigures } from '#shared/figures/fields';
import { formatNumber, formatShare } from '#shared/figures/shares';
import { listRefs, type FieldFact } from './field-fact.ts';

type Kind = 'activity' | 'impact';

const KIND_WORDS: Readonly<Record<Kind, string>> = { activity: 'Activity', impact: 'Impact' };

/** Count and share of every rating, of the done and on-track ones together, and the totals. */
export function ratingFacts(figures: PaperFigures, kind: Kind): FieldFact[] {
  const { current, previous } = figures;
  return [
    ...factsOf(figures, kind, current, ''),
    ...(previous === null ? [] : factsOf(figures, kind, previous, 'previous.')),
  ];
}

function factsOf(figures: PaperFigures, kind: Kind, breakdown: Breakdown, prefix: string): FieldFact[] {
  const counts = breakdown[kind];
  if (counts.total === 0) return [];
  const { scale, style } = figures;
  const suffix = prefix === '' ? '' : ` in version ${breakdown.version}`;
  const total: FieldFact = {
    name: `${prefix}${kind}.total`,
    group: kind,
    words: `${KIND_WORDS[kind]}: rated actions${suffix}`,
    value: formatNumber(counts.total),
    source: `Open actions of version ${breakdown.version} with a rating for ${kind}.${unratedWords(counts.unrated)}`,
    refs: [],
    version: breakdown.version,
  };
  const rated = scale.ratings.flatMap((rating) =>
    pairOf(figures, kind, breakdown, prefix, {
      found: countOf(counts, rating.key),
      words: `${KIND_WORDS[kind]} rated ${rating.word}${suffix}`,
    }),
  );
  const together = togetherOf(scale.ratings);
  if (together === null) return [total, ...rated];
  const keys = together.map(({ key }) => key);
  return [
    total,
    ...rated,
    ...pairOf(figures, kind, breakdown, prefix, {
      found: countTogether(counts, keys, style),
      words: `${KIND_WORDS[kind]} rated ${together.map(({ word }) => word).join(' or ')}${suffix}`,
    }),
  ];
}

function pairOf(
  figures: PaperFigures,
  kind: Kind,
  breakdown: Breakdown,
  prefix: string,
  { found, words }: { readonly found: RatingCount; readonly words: string },
): FieldFact[] {
  const counts = breakdown[kind];
  const name = `${prefix}${kind}.${found.rating}`;
  const source = sourceOf(figures, kind, breakdown, prefix, found);
  const common = { group: kind, refs: found.refs, version: breakdown.version } as const;
  const share = formatShare(found.share, figures.style);
  return [
    { ...common, name: `${name}.count`, words, value: formatNumber(found.count), source },
    {
      ...common,
      name: `${name}.share`,
      words: `${words}, share`,
      value: share,
      source: `${formatNumber(found.count)} of ${formatNumber(counts.total)} rated actions is ${share}. ${source}`,
    },
  ];
}

/** "2.4, 4.2 and 7.5 in version 3.4. There were 5 in version 3.3." */
function sourceOf(
  { previous }: PaperFigures,
  kind: Kind,
  breakdown: Breakdown,
  prefix: string,
  { rating, refs, count }: RatingCount,
): string {
  const which = count === 0 ? 'None' : count > MOST_REFS ? `${count} actions` : listRefs(refs);
  const now = `${which} in version ${breakdown.version}.`;
  if (prefix !== '' || previous === null || previous[kind].total === 0) return now;
  const was = countTogether(previous[kind], rating.split('+')).count;
  return `${now} There ${was === 1 ? 'was' : 'were'} ${formatNumber(was)} in version ${previous.version}.`;
}

/** More references than this tell a reader less than their number does. */
const MOST_REFS = 12;

function unratedWords(unrated: readonly string[]): string {
  if (unrated.length === 0) return '';
  return ` Without one: ${unrated.length > MOST_REFS ? `${unrated.length} actions` : listRefs(unrated)}.`;
}

/** What is done and what is on track, as in Blue or Green. */
function togetherOf(ratings: readonly Rating[]): readonly [Rating, Rating] | null {
  const done = ratings.find((rating) => rating.done);
  const [onTrack] = ratings.filter((rating) => !rating.done).toSorted((a, b) => b.rank - a.rank);
  return done === undefined || onTrack === undefined ? null : [done, onTrack];
}
