import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { listRatingKeys, orderRatings } from '#shared/domain/rating-order';
import type { Rating, RatingKey } from '#shared/domain/rating';
import { Button } from '../../../components/Button.tsx';
import { Rating as RatingChip } from '../../../components/Rating.tsx';
import { say } from '../../../wording/say.ts';
import { RatingReason } from './RatingReason.tsx';

interface RatingChoiceProps {
  readonly of: 'activity' | 'impact';
  readonly view: ActionView;
  /** Null where the version can't be changed. */
  readonly onRate: ((rating: RatingKey | null) => void) | null;
  /** Shown with all ratings from the start. */
  readonly spread: boolean;
}

/** One rating with the definitions beside it, and the reason when it changed. */
export function RatingChoice({ of, view, onRate, spread }: RatingChoiceProps): ReactElement {
  const title = useId();
  const [asked, setAsked] = useState(false);
  const rating = view.row[of];
  const was = of === 'activity' ? view.row.activityWas : view.row.impactWas;
  const shown = onRate !== null && (spread || asked);
  return (
    <section aria-labelledby={title} data-part={of}>
      <h3 id={title}>
        {say(`panel.${of}`)} <Before view={view} of={of} />
      </h3>
      {shown ? (
        <Choices of={of} view={view} labelledBy={title} onRate={onRate} autoFocus={asked} />
      ) : (
        <div className="choices">
          <div className="choice one">
            <RatingChip scale={view.scale} rating={rating} />
            <span>{meaning(view, of, rating)}</span>
            {onRate !== null && (
              <Button small look="bare" data-part-focus onClick={() => setAsked(true)}>
                {say('panel.change-rating')}
                <span className="hidden"> {say(`panel.${of}`)}</span>
              </Button>
            )}
          </div>
        </div>
      )}
      {was !== null && onRate !== null && view.row.closure === null && (
        <RatingReason key={`${was.rating} ${rating}`} of={of} view={view} from={was.rating} />
      )}
    </section>
  );
}

function Before({ view, of }: Pick<RatingChoiceProps, 'view' | 'of'>): ReactElement | null {
  const { before, previous, scale } = view;
  if (before === null || previous === null) return null;
  if (before[of] === view.row[of]) {
    return <span className="then">{say('panel.unchanged', { version: previous.label })}</span>;
  }
  return (
    <span className="moved then">
      {say('panel.was')} <RatingChip scale={scale} rating={before[of]} plain />{' '}
      {say('panel.in-version', { version: previous.label })}
    </span>
  );
}

function meaning({ scale }: ActionView, of: 'activity' | 'impact', rating: RatingKey | null): string {
  return scale.ratings.find(({ key }) => key === rating)?.[of] ?? '';
}

/** A radio group: arrows choose, and so do the letters of the ratings. */
function Choices({
  of,
  view,
  labelledBy,
  onRate,
  autoFocus,
}: {
  readonly of: 'activity' | 'impact';
  readonly view: ActionView;
  readonly labelledBy: string;
  readonly onRate: (rating: RatingKey | null) => void;
  readonly autoFocus: boolean;
}): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  const ratings = orderRatings(view.scale);
  const letters = listRatingKeys(view.scale);
  const chosen = view.row[of];
  const press = (event: KeyboardEvent): void => {
    const next = ratingFor(event, ratings, letters, chosen);
    if (next === undefined) return;
    event.preventDefault();
    onRate(next);
    if (next === null) return;
    group.current?.querySelector<HTMLElement>(`[data-r-choice="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="choices" role="radiogroup" aria-labelledby={labelledBy} ref={group} onKeyDown={press}>
      {ratings.map(({ key, ...rating }, index) => {
        const checked = key === chosen;
        const stop = checked || (index === 0 && !ratings.some((each) => each.key === chosen));
        const letter = [...letters].find(([, value]) => value === key)?.[0];
        return (
          <div
            key={key}
            className="choice"
            role="radio"
            aria-checked={checked}
            aria-keyshortcuts={letter}
            tabIndex={stop ? 0 : -1}
            ref={autoFocus && stop ? focusOnce : undefined}
            data-r-choice={key}
            data-part-focus={stop ? '' : undefined}
            onClick={() => onRate(key)}
          >
            <RatingChip scale={view.scale} rating={key} />
            <span>{rating[of]}</span>
            {letter !== undefined && <kbd aria-hidden="true">{letter}</kbd>}
          </div>
        );
      })}
    </div>
  );
}

/** What a key chooses: an arrow the next one, Space the focused one, a letter its rating, Delete none; undefined for other keys. */
function ratingFor(
  event: KeyboardEvent,
  ratings: readonly Rating[],
  letters: ReadonlyMap<string, RatingKey>,
  chosen: RatingKey | null,
): RatingKey | null | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Delete') return null;
  if (event.key === ' ' || event.key === 'Enter') {
    const focused = event.target instanceof HTMLElement ? event.target.dataset['rChoice'] : undefined;
    return ratings.find(({ key }) => key === focused)?.key;
  }
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return letters.get(event.key.toUpperCase());
  const at = ratings.findIndex(({ key }) => key === chosen);
  return ratings[(Math.max(at, by < 0 ? 0 : -1) + by + ratings.length) % ratings.length]?.key;
}

function focusOnce(choice: HTMLElement | null): void {
  const group = choice?.closest('[role="radiogroup"]');
  if (group !== null && group !== undefined && !group.contains(document.activeElement)) choice?.focus();
}
