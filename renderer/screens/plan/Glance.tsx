import { memo, type ReactElement } from 'react';
import { orderRatings } from '#shared/domain/rating-order';
import type { RatingScale } from '#shared/domain/rating';
import type { GlanceCount, RatingGlance } from '#shared/figures/glance';
import { RatingSymbol } from '../../components/Rating.tsx';
import { say } from '../../wording/say.ts';
import { toggle } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { setFilter, usePlanUi } from './plan-ui.ts';

/** Both ratings at a glance: now above before, the counts under them as legend and filter. */
export const Glance = memo(function Glance({ plan }: { readonly plan: LoadedPlan }): ReactElement {
  return (
    <div className="glance" data-pane>
      <RatingsAtAGlance of="activity" plan={plan} glance={plan.glance.activity} />
      <RatingsAtAGlance of="impact" plan={plan} glance={plan.glance.impact} />
    </div>
  );
});

interface NamedCount extends GlanceCount {
  readonly word: string;
}

function RatingsAtAGlance({
  of,
  plan,
  glance,
}: {
  readonly of: 'activity' | 'impact';
  readonly plan: LoadedPlan;
  readonly glance: RatingGlance;
}): ReactElement {
  const name = say(`plan.${of}`);
  const counts = orderCounts(plan.scale, glance);
  const previous = plan.previous?.label ?? null;
  return (
    <section aria-label={say(`plan.glance-${of}`)}>
      <h2>{name}</h2>
      <div
        className="bar"
        role="img"
        aria-label={barWords(name, plan.version.label, counts, (each) => each.count)}
      >
        {counts.map(({ rating, count }) =>
          count === 0 ? null : (
            <i key={rating} data-r={rating} style={{ flexGrow: count }}>
              <RatingSymbol scale={plan.scale} rating={rating} />
            </i>
          ),
        )}
      </div>
      {previous !== null && (
        <>
          <span className="then">{say('plan.then', { version: previous })}</span>
          <div
            className="bar before"
            role="img"
            aria-label={barWords(name, previous, counts, (each) => each.before ?? 0)}
          >
            {counts.map(({ rating, before }) =>
              before === null || before === 0 ? null : (
                <i key={rating} data-r={rating} style={{ flexGrow: before }} />
              ),
            )}
          </div>
        </>
      )}
      <div className="counts" role="group" aria-label={say('plan.counts', { of: name })}>
        {counts.map((count) => (
          <CountButton key={count.rating} of={of} count={count} plan={plan} />
        ))}
      </div>
    </section>
  );
}

function orderCounts(scale: RatingScale, { counts }: RatingGlance): readonly NamedCount[] {
  const ordered = orderRatings(scale);
  const place = (key: string): number => {
    const at = ordered.findIndex((rating) => rating.key === key);
    return at < 0 ? ordered.length : at;
  };
  return counts
    .toSorted((first, second) => place(first.rating) - place(second.rating))
    .map((count) => ({ ...count, word: ordered[place(count.rating)]?.word ?? count.rating }));
}

function barWords(
  name: string,
  version: string,
  counts: readonly NamedCount[],
  pick: (count: NamedCount) => number,
): string {
  const parts = counts.map((each) => say('plan.bar-part', { word: each.word, count: pick(each) }));
  return say('plan.bar', { of: name, version, counts: parts.join(', ') });
}

/** A count with its difference to the version before; pressed, only these actions are shown. */
function CountButton({
  of,
  count: { rating, word, count, before },
  plan,
}: {
  readonly of: 'activity' | 'impact';
  readonly count: NamedCount;
  readonly plan: LoadedPlan;
}): ReactElement {
  const chosen = usePlanUi((ui) => ui.filter[of]);
  const difference = before === null ? null : count - before;
  const values = { of: say(`plan.${of}`), word, count, version: plan.previous?.label ?? '' };
  return (
    <button
      type="button"
      data-r={rating}
      aria-pressed={chosen.includes(rating)}
      aria-label={say(countKey(difference), { ...values, by: Math.abs(difference ?? 0) })}
      onClick={() => setFilter({ [of]: toggle(chosen, rating) })}
    >
      <RatingSymbol scale={plan.scale} rating={rating} />
      <span className="word">{word}</span> <b>{count}</b>
      {difference !== null && difference !== 0 && <small>{signed(difference)}</small>}
    </button>
  );
}

function countKey(
  difference: number | null,
): 'plan.count-alone' | 'plan.count-same' | 'plan.count-more' | 'plan.count-fewer' {
  if (difference === null) return 'plan.count-alone';
  if (difference === 0) return 'plan.count-same';
  return difference > 0 ? 'plan.count-more' : 'plan.count-fewer';
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
