import * as z from 'zod';
import { command, isoDate, label, query, words } from './operation.ts';
import type { ActionsChanged, ActionView, PlanAnswer, PlanRows } from './plan-results.ts';

const actionId = z.string().min(1).max(80);
const ids = z.array(actionId).min(1).max(20_000);
const rating = z.string().min(1).max(60).nullable();
const shortWords = z.string().trim().max(2_000);
const ofRating = z.enum(['activity', 'impact']);

/** Why something changed and who agreed; null where nobody says. */
const explanation = z
  .strictObject({ reason: shortWords, agreedBy: shortWords, agreedOn: isoDate.nullable() })
  .nullable();

const run = z.strictObject({
  text: z.string().max(100_000),
  bold: z.boolean(),
  italic: z.boolean(),
  underline: z.boolean(),
  strike: z.boolean(),
  script: z.enum(['superscript', 'subscript']).nullable(),
});

const progressItem = z.strictObject({
  level: z.number().int().min(0).max(2),
  mark: z.enum(['bullet', 'arrow', 'dash', 'number', 'letter', 'roman', 'none']),
  line: z.array(run).max(2_000),
});

/** The plan on the screen, and everything that changes its actions. Actions are named by their ids. */
export const PLAN_OPERATIONS = {
  /** Null takes the newest version, the version before it, and no state that the page knows already. */
  'plan.view': query<PlanAnswer>()(
    z.strictObject({
      version: label.nullable(),
      previous: label.nullable(),
      known: z.string().max(200).nullable(),
    }),
  ),
  'plan.rows': query<PlanRows>()(
    z.strictObject({
      version: label,
      previous: label.nullable(),
      stamp: z.string().max(200),
      from: z.number().int().min(0),
    }),
  ),
  'actions.view': query<ActionView>()(z.strictObject({ version: label, action: actionId })),
  'actions.rate': command<ActionsChanged>()(
    z.strictObject({ version: label, actions: ids, of: ofRating, rating }),
  ),
  'actions.deadline': command<ActionsChanged>()(
    z.strictObject({ version: label, actions: ids, deadline: shortWords, explanation }),
  ),
  'actions.lead': command<ActionsChanged>()(
    z.strictObject({ version: label, actions: ids, lead: shortWords, explanation }),
  ),
  'actions.wording': command<ActionsChanged>()(
    z.strictObject({ version: label, action: actionId, wording: words, explanation }),
  ),
  'actions.board': command<ActionsChanged>()(
    z.strictObject({ version: label, actions: ids, board: shortWords }),
  ),
  /** `visit` names one stay in the editor: all that is saved in it is one step of the history. */
  'actions.progress': command<ActionsChanged>()(
    z.strictObject({
      version: label,
      action: actionId,
      progress: z.array(progressItem).max(5_000),
      visit: z.string().min(1).max(80),
    }),
  ),
  'actions.close': command<ActionsChanged>()(
    /** `into`: reference of the action that takes them over. */
    z.strictObject({ version: label, actions: ids, into: shortWords.nullable(), explanation }),
  ),
  'actions.reopen': command<ActionsChanged>()(z.strictObject({ version: label, actions: ids, explanation })),
  'actions.add': command<ActionsChanged & { readonly action: string; readonly ref: string }>()(
    z.strictObject({
      version: label,
      priority: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('known'), number: shortWords }),
        z.strictObject({ kind: z.literal('new'), title: shortWords.min(1) }),
      ]),
      wording: words,
      lead: shortWords,
      deadline: shortWords,
      board: shortWords,
      explanation,
    }),
  ),
  /** Says why something changed in this version, or puts what was said in other words. */
  'actions.explain': command<ActionsChanged>()(
    z.strictObject({
      version: label,
      action: actionId,
      kind: z.enum([
        'deadline',
        'wording',
        'lead',
        'closed',
        'reopened',
        'added',
        'activity-rating',
        'impact-rating',
      ]),
      explanation: explanation.unwrap(),
    }),
  ),
} as const;
