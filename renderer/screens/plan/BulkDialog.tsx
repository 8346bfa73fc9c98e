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
import { explanationOf, isExplained, useChange } from './panel/use-change.ts';
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
  const deadline = useDo('actions.deadline', saySentence);
  const lead = useDo('actions.lead', saySentence);
  const board = useDo('actions.board', saySentence);
  const save = async (): Promise<void> => {
    draft.setTried();
    const { change } = draft;
    const value = change.value.trim();
    if (of === 'deadline' && (value === '' || readDeadline(value).problem !== null)) return;
    if (asksWhy && !isExplained(change)) return;
    const where = { version: version.label, actions: actions.map((row) => row.id) };
    const explanation = asksWhy ? explanationOf(change) : null;
    const done =
      of === 'deadline'
        ? await deadline.run({ ...where, deadline: value, explanation })
        : of === 'lead'
          ? await lead.run({ ...where, lead: value, explanation })
          : await board.run({ ...where, board: value });
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
          <Button
            look="primary"
            disabled={deadline.busy || lead.busy || board.busy}
            onClick={() => void save()}
          >
            {say(`bulk.save-${of}`)}
          </Button>
        </>
      }
    >
      <ChangeFields of={of} draft={draft} known={known} asksWhy={asksWhy} />
    </Dialog>
  );
}
