import { useMemo, type ReactElement } from 'react';
import type { ActionRow } from '#shared/figures/action-row';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { listBoards, listLeads } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { ChangeFields } from './panel/ChangeFields.tsx';
import { readDeadline } from './panel/date-reading.ts';
import { explanationOf, isExplained, useChange, type Explained } from './panel/use-change.ts';
import { saySentence } from './use-rating.ts';

/** Gives several actions one deadline, lead or board. */
export function BulkDialog({
  of,
  plan,
  actions,
  onClose,
}: {
  readonly of: 'deadline' | 'lead' | 'board';
  readonly plan: LoadedPlan;
  readonly actions: readonly ActionRow[];
  readonly onClose: () => void;
}): ReactElement {
  const draft = useChange('', null);
  const { rows, version, previous } = plan;
  const known = useMemo(
    () => (of === 'board' ? listBoards(rows) : listLeads(rows)).flatMap(({ value }) => value || []),
    [of, rows],
  );
  const asksWhy = of !== 'board' && previous !== null;
  const change = useBulkChange(of, version.label, actions);
  const save = async (): Promise<void> => {
    draft.setTried();
    const value = draft.change.value.trim();
    if (of === 'deadline' && (value === '' || readDeadline(value).problem !== null)) return;
    if (asksWhy && !isExplained(draft.change)) return;
    const done = await change.run(value, asksWhy ? explanationOf(draft.change) : null);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={say(`bulk.title-${of}`, { count: actions.length })}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={change.busy} onClick={() => void save()}>
            {say(`bulk.save-${of}`)}
          </Button>
        </>
      }
    >
      <ChangeFields of={of} draft={draft} known={known} asksWhy={asksWhy} />
    </Dialog>
  );
}

interface BulkChange {
  /** Gives null when it failed. */
  readonly run: (value: string, explanation: Explained | null) => Promise<unknown>;
  readonly busy: boolean;
}

function useBulkChange(
  of: 'deadline' | 'lead' | 'board',
  version: string,
  rows: readonly ActionRow[],
): BulkChange {
  const deadline = useDo('actions.deadline', saySentence);
  const lead = useDo('actions.lead', saySentence);
  const board = useDo('actions.board', saySentence);
  const where = { version, actions: rows.map((row) => row.id) };
  const changes = {
    deadline: (value: string, explanation: Explained | null) =>
      deadline.run({ ...where, deadline: value, explanation }),
    lead: (value: string, explanation: Explained | null) => lead.run({ ...where, lead: value, explanation }),
    board: (value: string) => board.run({ ...where, board: value }),
  };
  return { run: changes[of], busy: deadline.busy || lead.busy || board.busy };
}
