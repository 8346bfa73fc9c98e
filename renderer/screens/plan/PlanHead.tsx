import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { goTo } from '../../state/route.ts';
import { formatIsoDate } from '../../wording/moments.ts';
import { say } from '../../wording/say.ts';
import type { LoadedPlan } from './loaded-plan.ts';

/** Which version this is, what it is compared with, and what can be done with the whole of it. */
export function PlanHead({
  plan,
  onAdd,
  onDraft,
}: {
  readonly plan: LoadedPlan;
  /** Null where nothing can be added. */
  readonly onAdd: (() => void) | null;
  /** Makes a draft of an issued version; null where none can be made. */
  readonly onDraft: (() => void) | null;
}): ReactElement {
  const { version } = plan;
  const opener = useOpener();
  const draft = version.state === 'draft';
  return (
    <div className="head" data-pane>
      <h1>{say('plan.title')}</h1>
      {draft ? (
        <span className="tag draft">
          {say('plan.draft', { version: version.label, status: version.status })}
        </span>
      ) : (
        <span className="tag">
          <Icon name="lock" />
          {say('plan.issued', { version: version.label })}
        </span>
      )}
      <span className="about">{draft ? compared(plan) : say('plan.locked', { version: version.label })}</span>
      <span className="acts">
        {onAdd !== null && (
          <Button className="short" icon="plus" title={say('plan.add')} onClick={onAdd}>
            <span className="words">{say('plan.add')}</span>
          </Button>
        )}
        <Button className="wide" icon="import" onClick={() => void opener.chooseDocument()}>
          {say('plan.bring-update')}
        </Button>
        {draft ? (
          <Button
            look="primary"
            onClick={() => goTo('versions', { version: version.label, issue: version.label })}
          >
            {say('plan.issue', { version: version.label })}
          </Button>
        ) : (
          onDraft !== null && (
            <Button look="primary" icon="pencil" onClick={onDraft}>
              {say('plan.make-draft')}
            </Button>
          )
        )}
      </span>
    </div>
  );
}

function compared({ previous }: LoadedPlan): string {
  if (previous === null) return say('plan.first');
  const date = formatIsoDate(previous.issuedAt?.slice(0, 10) ?? previous.date);
  return previous.state === 'draft'
    ? say('plan.compared-draft', { version: previous.label })
    : say('plan.compared', { version: previous.label, date });
}
