import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { lineText } from '#shared/domain/rich-text';
import { IconButton } from '../../../components/Button.tsx';
import { say } from '../../../wording/say.ts';
import { DeadlineMarks } from '../DeadlineMarks.tsx';
import { listBoards, listLeads } from '../filter.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { usePlanUi } from '../plan-ui.ts';
import { ChangeForm } from './ChangeForm.tsx';
import type { ChangedThing } from './ChangeFields.tsx';
import { useActionChanges } from './use-action-changes.ts';

interface ActionFactsProps {
  readonly plan: LoadedPlan;
  readonly view: ActionView;
  readonly canChange: boolean;
}

/** Wording, lead, deadline and board, each changed in its place. */
export function ActionFacts({ plan, view, canChange }: ActionFactsProps): ReactElement {
  const wanted = usePlanUi((ui) => ui.wanted);
  const [editing, setEditing] = useState<ChangedThing | null>(null);
  const [turn, setTurn] = useState(0);
  if (canChange && wanted !== null && wanted.turn !== turn) {
    setTurn(wanted.turn);
    if (isThing(wanted.part)) setEditing(wanted.part);
  }
  const save = useActionChanges(view, () => setEditing(null));
  const known = useKnown(plan);
  const edit = canChange ? setEditing : null;
  const form = (of: ChangedThing, value: string): ReactElement => (
    <ChangeForm
      of={of}
      value={value}
      said={view.requests.find((each) => each.kind === of) ?? null}
      known={known[of] ?? []}
      asksWhy={of !== 'board' && view.before !== null}
      busy={save.busy}
      onSave={(text, explanation) => save.run(of, text, explanation)}
      onCancel={() => setEditing(null)}
    />
  );
  const wording = lineText(view.wording);
  const { row } = view;
  return (
    <>
      {editing === 'wording' ? (
        form('wording', wording)
      ) : (
        <Fact of="wording" edit={edit}>
          <p className="fact-text">{wording}</p>
        </Fact>
      )}
      {editing === 'lead' || editing === 'deadline' ? (
        form(editing, editing === 'lead' ? row.lead : view.deadline.written)
      ) : (
        <div className="pair">
          <Fact of="lead" edit={edit}>
            <p className="fact-text">{row.lead === '' ? say('plan.no-lead') : row.lead}</p>
          </Fact>
          <Fact of="deadline" edit={edit}>
            <DeadlineFact view={view} />
          </Fact>
        </div>
      )}
      {editing === 'board' ? (
        form('board', row.board)
      ) : (
        <Fact of="board" edit={edit}>
          <p className="fact-text">{row.board === '' ? say('plan.no-board') : row.board}</p>
        </Fact>
      )}
    </>
  );
}

function isThing(part: string): part is ChangedThing {
  return part === 'wording' || part === 'lead' || part === 'deadline' || part === 'board';
}

function useKnown({ rows }: LoadedPlan): Partial<Record<ChangedThing, readonly string[]>> {
  return useMemo(
    () => ({
      lead: listLeads(rows).flatMap(({ value }) => (value === '' ? [] : [value])),
      board: listBoards(rows).flatMap(({ value }) => (value === '' ? [] : [value])),
    }),
    [rows],
  );
}

function Fact({
  of,
  edit,
  children,
}: {
  readonly of: ChangedThing;
  /** Null where it can't be changed, or is being changed. */
  readonly edit: ((of: ChangedThing) => void) | null;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div data-part={of}>
      <h3>
        {say(`change.${of}`)}
        {edit !== null && (
          <IconButton
            icon="pencil"
            label={say(`change.title-${of}`)}
            data-part-focus
            className="end"
            onClick={() => edit(of)}
          />
        )}
      </h3>
      {children}
    </div>
  );
}

function DeadlineFact({ view }: { readonly view: ActionView }): ReactElement {
  const { long, written } = view.deadline;
  return (
    <p className="fact-text">
      <span className="num" title={written}>
        {long === '' ? say('plan.no-deadline') : long}
      </span>
      <DeadlineMarks deadline={view.row.deadline} />
    </p>
  );
}
