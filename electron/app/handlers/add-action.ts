import { AppError } from '#shared/contract/errors';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { InputOf } from '#shared/contract/operations';
import { PLAN_OPERATIONS } from '#shared/contract/plan-operations';
import type { ActionsChanged } from '#shared/contract/plan-results';
import { toActionId } from '#shared/domain/ids';
import { addAction } from '#shared/edit/add-action';
import { editRequest } from '#shared/edit/explain-change';
import { splitLeads } from '#shared/recognise/leads';
import type { AppContext } from '../context.ts';
import { applyRequest, editActions, findSummaryBefore, getDraftByLabel } from '../edit-actions.ts';
import { ChangeRefused } from '../store/change-refusal.ts';
import { getVersion } from '../store/versions/get-version.ts';
import { replaceDraft } from '../store/versions/replace-draft.ts';

type Added = ActionsChanged & { readonly action: string; readonly ref: string };

/** A new action, and saying why something changed. */
export function addActionRunners(context: AppContext): Record<'actions.add' | 'actions.explain', Runner> {
  return {
    'actions.add': toRunner(PLAN_OPERATIONS['actions.add'], async (input) => add(context, input)),
    'actions.explain': toRunner(
      PLAN_OPERATIONS['actions.explain'],
      async ({ version, action, kind, explanation }) =>
        editActions(context, {
          operation: 'actions.explain',
          version,
          ids: [action],
          sentence: (refs) => `Gave the reason for a change to ${refs.join()}`,
          change: (each) => each,
          explains: kind,
          explanation,
        }),
    ),
  };
}

function add(context: AppContext, input: InputOf<'actions.add'>): Added {
  const { store } = context;
  const summary = getDraftByLabel(context, input.version);
  const draft = getVersion(context.workspace().read, summary.id, store.sha256);
  const { explanation, ...words } = input;
  const added = addAction(draft.content, {
    ...words,
    leads: splitLeads([input.lead], context.vocabulary.roleWords),
  });
  if (added === null) throw new ChangeRefused('not-found', 'That priority');
  if (input.wording.trim() === '') throw new AppError('invalid-input', 'Say what is to be done.');
  const id = toActionId(store.newId());
  const { ref } = added.action;
  const sentence = `Added action ${ref}`;
  const isFirst = findSummaryBefore(context, summary) === null;
  const request = editRequest({
    kind: 'added',
    actionId: id,
    before: null,
    after: added.action,
    scale: draft.scale,
    known: null,
    explanation: isFirst ? null : explanation,
  });
  const about = [summary.id, id];
  context.change({ operation: 'actions.add', sentence, about, final: null }, (write) => {
    const actionIds = draft.actionIds.toSpliced(added.index, 0, id);
    replaceDraft(write, summary.id, { ...draft, content: added.content, actionIds }, store.sha256);
    applyRequest(context, write, summary, request);
  });
  return { sentence, action: id, ref };
}
