import { toRunner, type Runner } from '#shared/contract/dispatch';
import { PLAN_OPERATIONS } from '#shared/contract/plan-operations';
import {
  changeBoard,
  changeLead,
  changeProgress,
  changeWording,
  closeAction,
  moveDeadline,
  rateAction,
} from '#shared/edit/edit-action';
import { nameActions, rateSentence } from '#shared/edit/sentences';
import { splitLeads } from '#shared/recognise/leads';
import type { AppContext } from '../context.ts';
import { editActions } from '../edit-actions.ts';

type ActionOperations =
  | 'actions.rate'
  | 'actions.deadline'
  | 'actions.lead'
  | 'actions.wording'
  | 'actions.board'
  | 'actions.progress'
  | 'actions.close'
  | 'actions.reopen';

/** Changing actions of a draft: each is one step, whether it is one action or many. */
export function actionRunners(context: AppContext): Record<ActionOperations, Runner> {
  return { ...valueRunners(context), ...textRunners(context), ...closureRunners(context) };
}

function valueRunners(
  context: AppContext,
): Record<'actions.rate' | 'actions.deadline' | 'actions.lead' | 'actions.board', Runner> {
  return {
    'actions.rate': toRunner(PLAN_OPERATIONS['actions.rate'], async ({ version, actions, of, rating }) =>
      editActions(context, {
        operation: 'actions.rate',
        version,
        ids: actions,
        sentence: (refs, scale) => rateSentence(refs, of, rating, scale),
        change: (action) => rateAction(action, of, rating),
        explains: of === 'activity' ? 'activity-rating' : 'impact-rating',
        explanation: null,
      }),
    ),
    'actions.deadline': toRunner(
      PLAN_OPERATIONS['actions.deadline'],
      async ({ version, actions, deadline, explanation }) =>
        editActions(context, {
          operation: 'actions.deadline',
          version,
          ids: actions,
          sentence: (refs) => `Moved the deadline of ${nameActions(refs)} to ${deadline || 'none'}`,
          change: (action, before) => moveDeadline(action, before, deadline),
          explains: 'deadline',
          explanation,
        }),
    ),
    'actions.lead': toRunner(
      PLAN_OPERATIONS['actions.lead'],
      async ({ version, actions, lead, explanation }) => {
        const leads = splitLeads([lead], context.vocabulary.roleWords);
        return editActions(context, {
          operation: 'actions.lead',
          version,
          ids: actions,
          sentence: (refs) => `Changed the lead of ${nameActions(refs)}`,
          change: (action) => changeLead(action, lead, leads),
          explains: 'lead',
          explanation,
        });
      },
    ),
    'actions.board': toRunner(PLAN_OPERATIONS['actions.board'], async ({ version, actions, board }) =>
      editActions(context, {
        operation: 'actions.board',
        version,
        ids: actions,
        sentence: (refs) => `Changed the board of ${nameActions(refs)}`,
        change: (action) => changeBoard(action, board),
        explains: null,
        explanation: null,
      }),
    ),
  };
}

function textRunners(context: AppContext): Record<'actions.wording' | 'actions.progress', Runner> {
  return {
    'actions.wording': toRunner(
      PLAN_OPERATIONS['actions.wording'],
      async ({ version, action, wording, explanation }) =>
        editActions(context, {
          operation: 'actions.wording',
          version,
          ids: [action],
          sentence: (refs) => `Changed the wording of ${nameActions(refs)}`,
          change: (each) => changeWording(each, wording),
          explains: 'wording',
          explanation,
        }),
    ),
    'actions.progress': toRunner(
      PLAN_OPERATIONS['actions.progress'],
      async ({ version, action, progress, visit }) =>
        editActions(context, {
          operation: 'actions.progress',
          version,
          ids: [action],
          sentence: (refs) => `Updated the progress of ${nameActions(refs)}`,
          change: (each) => changeProgress(each, progress),
          explains: null,
          explanation: null,
          visit,
        }),
    ),
  };
}

function closureRunners(context: AppContext): Record<'actions.close' | 'actions.reopen', Runner> {
  return {
    'actions.close': toRunner(
      PLAN_OPERATIONS['actions.close'],
      async ({ version, actions, into, explanation }) =>
        editActions(context, {
          operation: 'actions.close',
          version,
          ids: actions,
          sentence: (refs) => `Closed ${nameActions(refs)}${into === null ? '' : ` into ${into}`}`,
          change: (action) => closeAction(action, { into }),
          explains: 'closed',
          explanation,
        }),
    ),
    'actions.reopen': toRunner(PLAN_OPERATIONS['actions.reopen'], async ({ version, actions, explanation }) =>
      editActions(context, {
        operation: 'actions.reopen',
        version,
        ids: actions,
        sentence: (refs) => `Opened ${nameActions(refs)} again`,
        change: (action) => closeAction(action, null),
        explains: 'reopened',
        explanation,
      }),
    ),
  };
}
