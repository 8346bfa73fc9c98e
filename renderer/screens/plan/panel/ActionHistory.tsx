import { useId, useState, type ReactElement, type ReactNode } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { assertNever } from '#shared/domain/assert-never';
import type { RatingScale } from '#shared/domain/rating';
import type { ActionMoment, MomentFact, Reason } from '#shared/figures/action-timeline';
import { Button } from '../../../components/Button.tsx';
import { Movement, Rating } from '../../../components/Rating.tsx';
import { Words } from '../../../components/Words.tsx';
import { say } from '../../../wording/say.ts';

const FEW = 3;

/** What became of the action from version to version, the newest first. */
export function ActionHistory({ view }: { readonly view: ActionView }): ReactElement {
  const title = useId();
  const [all, setAll] = useState(false);
  const { history, version } = view;
  const shown = all ? history : history.slice(0, FEW);
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>
        {say('panel.history')}
        {history.length > FEW && (
          <Button small look="bare" className="end" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('panel.fewer-versions') : say('panel.all-versions', { count: history.length })}
          </Button>
        )}
      </h3>
      <ol className="timeline">
        {shown.map((moment) => (
          <Moment
            key={moment.label}
            moment={moment}
            scale={view.scale}
            now={moment.label === version.label}
          />
        ))}
      </ol>
    </section>
  );
}

function Moment({
  moment: { label, facts },
  scale,
  now,
}: {
  readonly moment: ActionMoment;
  readonly scale: RatingScale;
  readonly now: boolean;
}): ReactElement {
  return (
    <li className={now ? 'now' : undefined}>
      <b>{label}</b>
      <div>
        {facts.length === 0 && <p className="muted">{say('panel.nothing-changed')}</p>}
        {facts.map((fact, index) => (
          <div key={index} className="moment-fact">
            {factWords(fact, scale)}
            {'reason' in fact && fact.reason !== null && <Why reason={fact.reason} />}
          </div>
        ))}
      </div>
    </li>
  );
}

function factWords(fact: MomentFact, scale: RatingScale): ReactNode {
  switch (fact.kind) {
    case 'first':
      return (
        <>
          {say('panel.first')}{' '}
          {fact.activity !== null && <Rating scale={scale} rating={fact.activity} plain />}
        </>
      );
    case 'rating':
      return (
        <>
          {say(`panel.rated-${fact.of}`)} <Movement scale={scale} from={fact.from} to={fact.to} />
        </>
      );
    case 'deadline':
      return say('panel.moved', {
        from: fact.from || say('plan.no-deadline'),
        to: fact.to || say('plan.no-deadline'),
      });
    case 'lead':
    case 'board':
    case 'reference':
      return say(`panel.new-${fact.kind}`, { from: fact.from, to: fact.to });
    case 'wording':
      return (
        <>
          {say('panel.new-wording')} <Words pieces={fact.pieces} />
        </>
      );
    case 'progress':
      return say('panel.new-progress', { added: fact.added, changed: fact.changed, removed: fact.removed });
    case 'closed':
      return fact.into === null ? say('panel.was-closed') : say('panel.was-closed-into', { ref: fact.into });
    case 'reopened':
      return say('panel.was-reopened');
    case 'priority':
      return say('panel.new-priority', { from: fact.from, to: fact.to });
    default:
      return assertNever(fact);
  }
}

function Why({ reason: { reason, agreedBy } }: { readonly reason: Reason }): ReactElement {
  return (
    <p className="muted">
      {[reason, agreedBy === '' ? '' : say('panel.agreed', { who: agreedBy })].filter(Boolean).join('. ')}
    </p>
  );
}
