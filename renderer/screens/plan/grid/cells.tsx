import type { ReactElement } from 'react';
import { ratingWord, type RatingScale } from '#shared/domain/rating';
import type { ActionRow, RatingMove } from '#shared/figures/action-row';
import { Rating, RatingSymbol } from '../../../components/Rating.tsx';
import { DeadlineMarks } from '../DeadlineMarks.tsx';
import { say } from '../../../wording/say.ts';

/** The wording, and what moves under it in a narrower window. */
export function WordingCell({ row }: { readonly row: ActionRow }): ReactElement {
  return (
    <>
      <span className="two" title={row.wording}>
        {row.changed.includes('new') && <span className="tag draft">{say('plan.new')}</span>} {row.wording}
      </span>
      <span className="sub">{row.lead}</span>
      <span className="sub due">{subDeadline(row)}</span>
    </>
  );
}

function subDeadline({ deadline: { words, timesMoved, overdue } }: ActionRow): string {
  if (overdue) return say('plan.sub-overdue', { date: words });
  return timesMoved > 0 ? say('plan.sub-moved', { date: words, times: timesMoved }) : words;
}

/** The deadline that holds, what it was first, and whether it is past. */
export function DeadlineCell({ deadline }: Pick<ActionRow, 'deadline'>): ReactElement {
  const { words } = deadline;
  return (
    <>
      <span className="when" title={words}>
        {words === '' ? <span className="muted">{say('plan.no-deadline')}</span> : words}
      </span>
      <DeadlineMarks deadline={deadline} />
    </>
  );
}

/** A rating with what it was in the version before; a closed action has none that counts. */
export function RatingCell({
  row,
  of,
  scale,
}: {
  readonly row: ActionRow;
  readonly of: 'activity' | 'impact';
  readonly scale: RatingScale;
}): ReactElement {
  if (row.closure !== null) {
    const { into } = row.closure;
    return (
      <>
        <span className="rating closed">
          <RatingSymbol scale={scale} rating={null} />
          {say('plan.closed')}
        </span>
        {of === 'activity' && into !== null && (
          <span className="was">{say('plan.closed-into', { ref: into })}</span>
        )}
      </>
    );
  }
  const was = of === 'activity' ? row.activityWas : row.impactWas;
  return (
    <>
      <Rating scale={scale} rating={row[of]} />
      {was !== null && <Was was={was} scale={scale} />}
    </>
  );
}

function Was({ was, scale }: { readonly was: RatingMove; readonly scale: RatingScale }): ReactElement {
  const better = was.direction === 'improved' || was.direction === 'achieved';
  const worse = was.direction === 'deteriorated';
  return (
    <span className="was">
      {(better || worse) && (
        <>
          <span aria-hidden="true">{better ? '↑' : '↓'} </span>
          <span className="hidden">{say(better ? 'plan.improved' : 'plan.deteriorated')}, </span>
        </>
      )}
      {was.rating === null ? say('plan.was-none') : say('plan.was', { word: ratingWord(scale, was.rating) })}
    </span>
  );
}
