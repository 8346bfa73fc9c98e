import { useState, type ReactElement } from 'react';
import type { ActionChange, ProgressChange } from '#shared/compare/changes';
import type { ActionDifference, Differences, UnexplainedView } from '#shared/contract/version-results';
import { lineText } from '#shared/domain/rich-text';
import type { RatingScale } from '#shared/domain/rating';
import { Icon } from '../../components/Icon.tsx';
import { Movement, Rating } from '../../components/Rating.tsx';
import { Replaced, Words } from '../../components/Words.tsx';
import { goTo } from '../../state/route.ts';
import { formatIsoDate } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';

/** What became of one action. */
export function ChangeItem({
  differences,
  difference,
}: {
  readonly differences: Differences;
  readonly difference: ActionDifference;
}): ReactElement {
  const { ref, wording, changes, requests, change } = difference;
  const { scale } = differences;
  const reworded = changes.find((each) => each.kind === 'wording');
  const progress = changes.find((each) => each.kind === 'progress');
  const unexplained = differences.unexplained.filter((each) => each.ref === ref);
  return (
    <>
      <span className="ref">{ref}</span>
      <div>
        <h3>
          <WhatBecame difference={difference} />
          {wording}
        </h3>
        <div className="l">
          {change === 'added' ? (
            <NewRatings difference={difference} scale={scale} />
          ) : (
            changes.map((each) => <ShortChange key={keyOf(each)} change={each} scale={scale} />)
          )}
        </div>
        {reworded !== undefined && (
          <p className="w">
            {reworded.matters ? <Words pieces={reworded.pieces} /> : say('compare.punctuation')}
          </p>
        )}
        {progress !== undefined && <ProgressDetails change={progress} />}
        {requests.map(({ kind, reason, agreedBy, agreedOn }) => (
          <p key={`${kind} ${reason}`} className="chg-why">
            {say('compare.agreed', {
              reason,
              who: agreedBy,
              when: agreedOn === null ? '' : `, ${formatIsoDate(agreedOn)}`,
            })}
          </p>
        ))}
        {unexplained.map((each) => (
          <NoReason
            key={each.field}
            unexplained={each}
            version={differences.to.version}
            draft={differences.to.state === 'draft'}
          />
        ))}
      </div>
    </>
  );
}

function keyOf(change: ActionChange): string {
  return change.kind === 'rating' ? `rating ${change.of}` : change.kind;
}

function WhatBecame({
  difference: { change, into, was },
}: {
  readonly difference: ActionDifference;
}): ReactElement | null {
  const words = {
    added: say('compare.new'),
    removed: say('compare.removed'),
    merged: say('compare.merged', { into: into ?? '' }),
    closed: into === null ? say('compare.closed') : say('compare.closed-into', { into }),
    renumbered: say('compare.renumbered', { was: was ?? '' }),
    changed: null,
    same: null,
  }[change];
  return words === null ? null : <span className="tag">{words}</span>;
}

function NewRatings({
  difference: { activity, impact },
  scale,
}: {
  readonly difference: ActionDifference;
  readonly scale: RatingScale;
}): ReactElement {
  return (
    <>
      <span className="moved">
        <span className="muted">{say('compare.activity')}</span>{' '}
        <Rating scale={scale} rating={activity} plain />
      </span>
      <span className="moved">
        <span className="muted">{say('compare.impact')}</span> <Rating scale={scale} rating={impact} plain />
      </span>
    </>
  );
}

/** Changes that fit on a line; wording and progress are shown below it. */
function ShortChange({
  change,
  scale,
}: {
  readonly change: ActionChange;
  readonly scale: RatingScale;
}): ReactElement | null {
  switch (change.kind) {
    case 'rating':
      return (
        <span className="moved">
          <span className="muted">{say(`compare.${change.of}`)}</span>
          <Movement scale={scale} from={change.before} to={change.after} />
        </span>
      );
    case 'deadline':
      return (
        <span className="moved">
          <span className="muted">{say('compare.deadline')}</span>
          <Replaced from={change.before.written} to={change.after.written} />
          {change.timesMoved > 1 && (
            <span className="muted">{say('compare.moved-times', { times: change.timesMoved })}</span>
          )}
        </span>
      );
    case 'lead':
    case 'board':
      return (
        <span className="changed-words">
          <span className="muted">{say(`compare.${change.kind}`)}</span> <Words pieces={change.pieces} />
        </span>
      );
    case 'reference':
    case 'priority':
      return (
        <span className="moved">
          <span className="muted">{say(`compare.${change.kind}`)}</span>{' '}
          <Replaced from={change.before} to={change.after} />
        </span>
      );
    case 'reopened':
      return <span>{say('compare.reopened')}</span>;
    default:
      return null;
  }
}

function ProgressDetails({ change }: { readonly change: ProgressChange }): ReactElement {
  const [open, setOpen] = useState(false);
  const { added, removed, changed, kept } = change;
  return (
    <div className="progress-change">
      <span className="muted">
        {say('compare.progress-count', {
          added: added.length,
          removed: removed.length,
          changed: changed.length,
          kept,
        })}
      </span>{' '}
      <button type="button" className="link small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? 'compare.progress-less' : 'compare.progress-more')}
      </button>
      {open && (
        <ul>
          {changed.map(({ before, pieces }) => (
            <li key={`changed ${lineText(before.line)}`}>
              <Words pieces={pieces} />
            </li>
          ))}
          {added.map(({ line }) => (
            <li key={`added ${lineText(line)}`}>
              <Replaced from="" to={lineText(line)} />
            </li>
          ))}
          {removed.map(({ line }) => (
            <li key={`removed ${lineText(line)}`}>
              <Replaced from={lineText(line)} to="" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NoReason({
  unexplained: { ref, field, nearby },
  version,
  draft,
}: {
  readonly unexplained: UnexplainedView;
  readonly version: string;
  readonly draft: boolean;
}): ReactElement {
  return (
    <p className="chg-why is-look">
      <span className="severity">
        <Icon name="flag" />
        {say('compare.unexplained')}
      </span>{' '}
      {say(`compare.${field}`)}: {say('compare.no-request')}{' '}
      {nearby !== null && `${say('compare.nearby', { words: nearby })} `}
      {draft && (
        <button
          type="button"
          className="link small"
          onClick={() => goTo('plan', { version, action: ref, explain: field })}
        >
          {say('compare.give-reason')}
        </button>
      )}
    </p>
  );
}
