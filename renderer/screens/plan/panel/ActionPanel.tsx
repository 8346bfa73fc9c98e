import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { IconButton } from '../../../components/Button.tsx';
import { toAppError, useAsked } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { usePlanUi } from '../plan-ui.ts';
import { ProgressEditor } from '../progress/ProgressEditor.tsx';
import type { Rate } from '../use-rating.ts';
import { ActionClosure } from './ActionClosure.tsx';
import { ActionFacts } from './ActionFacts.tsx';
import { ActionHistory } from './ActionHistory.tsx';
import { RatingChoice } from './RatingChoice.tsx';
import { usePanelFocus } from './use-panel-focus.ts';

interface ActionPanelProps {
  readonly plan: LoadedPlan;
  /** Id of the action. */
  readonly action: string;
  /** Null where the version can't be changed. */
  readonly rate: Rate | null;
  /** Shows the action before or after; null where there is none. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** All there is to one action, beside the grid. */
export function ActionPanel({ plan, action, rate, onStep, onClose }: ActionPanelProps): ReactElement {
  const title = useId();
  const panel = useRef<HTMLElement>(null);
  const { data, error } = useAsked('actions.view', { version: plan.version.label, action });
  const view = data?.row.id === action ? data : null;
  usePanelFocus(panel, view);
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 } as const;
    if ((event.ctrlKey || event.metaKey) && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      onStep(by[event.key]);
    } else if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    else return;
    event.preventDefault();
  };
  const row = plan.rows.find((each) => each.id === action);
  return (
    <aside
      className="pane side action-panel"
      aria-labelledby={title}
      ref={panel}
      tabIndex={-1}
      data-pane
      onKeyDown={press}
    >
      <div className="pane-head">
        <span className="ref">{row?.ref}</span>
        <h2 id={title} className="grow">
          {view?.title ?? row?.wording}
        </h2>
        <IconButton
          icon="up"
          label={say('panel.previous')}
          keys="Control+ArrowUp"
          onClick={() => onStep(-1)}
        />
        <IconButton
          icon="down"
          label={say('panel.next')}
          keys="Control+ArrowDown"
          onClick={() => onStep(1)}
        />
        <IconButton icon="close" label={say('panel.close')} keys="Escape" onClick={onClose} />
      </div>
      {error !== null && <p className="side-body wrong">{toAppError(error).message}</p>}
      {view !== null && (
        <PanelBody
          key={view.row.id}
          plan={plan}
          view={view}
          rate={rate}
          onLeave={() => panel.current?.focus()}
        />
      )}
    </aside>
  );
}

function PanelBody({
  plan,
  view,
  rate,
  onLeave,
}: {
  readonly plan: LoadedPlan;
  readonly view: ActionView;
  readonly rate: Rate | null;
  readonly onLeave: () => void;
}): ReactElement {
  const progress = useId();
  const wanted = usePlanUi((ui) => ui.wanted?.part ?? null);
  const open = view.row.closure === null;
  const rateAs = (of: 'activity' | 'impact') =>
    rate === null || !open ? null : (rating: string | null) => rate([view.row.id], of, rating);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, []);
  return (
    <div className="side-body" ref={body}>
      <ActionFacts plan={plan} view={view} canChange={rate !== null} />
      {open && <RatingChoice of="activity" view={view} onRate={rateAs('activity')} spread />}
      {open && (
        <RatingChoice of="impact" view={view} onRate={rateAs('impact')} spread={wanted === 'impact'} />
      )}
      <section aria-labelledby={progress} data-part="progress">
        <h3 id={progress}>{say('panel.progress')}</h3>
        <ProgressEditor
          version={view.version.label}
          action={view.row.id}
          progress={view.progress}
          editable={rate !== null}
          labelledBy={progress}
          onLeave={onLeave}
        />
      </section>
      <ActionClosure view={view} canChange={rate !== null} />
      <ActionHistory view={view} />
    </div>
  );
}
