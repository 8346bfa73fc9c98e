import type { ActionView } from '#shared/contract/plan-results';
import { assertNever } from '#shared/domain/assert-never';
import { useDo } from '../../../host/use-asked.ts';
import { saySentence } from '../use-rating.ts';
import type { ChangedThing } from './ChangeFields.tsx';
import type { Explained } from './use-change.ts';

interface ActionChanges {
  readonly run: (of: ChangedThing, value: string, explanation: Explained | null) => void;
  readonly busy: boolean;
}

/** Changes one action of a draft and hears when that is saved. */
export function useActionChanges({ version, row }: ActionView, onSaved: () => void): ActionChanges {
  const wording = useDo('actions.wording', saySentence);
  const lead = useDo('actions.lead', saySentence);
  const deadline = useDo('actions.deadline', saySentence);
  const board = useDo('actions.board', saySentence);
  const where = { version: version.label, actions: [row.id] };
  const save = (of: ChangedThing, value: string, explanation: Explained | null): Promise<unknown> => {
    switch (of) {
      case 'wording':
        return wording.run({ version: version.label, action: row.id, wording: value, explanation });
      case 'lead':
        return lead.run({ ...where, lead: value, explanation });
      case 'deadline':
        return deadline.run({ ...where, deadline: value, explanation });
      case 'board':
        return board.run({ ...where, board: value });
      default:
        return assertNever(of);
    }
  };
  return {
    run: (of, value, explanation) =>
      void save(of, value, explanation).then((done) => (done === null ? undefined : onSaved())),
    busy: wording.busy || lead.busy || deadline.busy || board.busy,
  };
}
