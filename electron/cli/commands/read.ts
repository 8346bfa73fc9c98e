import type { PlanReading } from '#shared/contract/results';
import { AppError } from '#shared/contract/errors';
import type { MessageJson, PlanJson } from '#shared/domain/plan-json';
import { ask, findOption, requirePositional, type Command, type Session } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { layOut, shorten, type Terminal } from '../terminal.ts';

export const read: Command = {
  usage: 'read FILE [--json] [--tracked accept|reject]',
  about:
    'Prints the plan in a Word or Excel file, or in a plan JSON file, and what there is to say about it.',
  options: { tracked: 'value' },
  run: async (session) => {
    session.app.warmUp();
    const tracked = findTracked(session);
    const file = session.app.admitFile(requirePositional(session, 0, 'the file to read'));
    const reading = await ask(session, 'plans.read', { file, tracked });
    if (session.json) session.terminal.result(JSON.stringify(reading.plan, null, 2));
    else printPlan(reading, session.terminal);
    return EXIT.done;
  },
};

/** How tracked changes are read: as if accepted, unless the person says otherwise. */
export function findTracked(session: Session): 'accept' | 'reject' {
  const tracked = findOption(session, 'tracked') ?? 'accept';
  if (tracked === 'accept' || tracked === 'reject') return tracked;
  throw new AppError('invalid-input', 'Please write --tracked accept or --tracked reject.');
}

const WORDING_SHOWN = 70;

function printPlan({ plan, questions }: PlanReading, terminal: Terminal): void {
  terminal.result([plan.title, plan.subtitle].filter((line) => line !== '').join('\n'));
  for (const priority of plan.priorities) {
    terminal.result(`\n${priority.number}: ${priority.title}`);
    const rows = priority.actions.map((action) => [
      `  ${action.ref}`,
      ratingWords(action),
      action.deadline || 'no deadline',
      shorten(action.text, WORDING_SHOWN),
    ]);
    if (rows.length > 0) terminal.result(layOut(rows));
  }
  const actions = plan.priorities.reduce((sum, priority) => sum + priority.actions.length, 0);
  terminal.result(
    `\n${actions} actions in ${plan.priorities.length} priorities; ${plan.versionHistory.length} versions in its version control.`,
  );
  const asked = new Set(questions.map(({ kind, at }) => `${kind} ${at}`));
  sayMessages(
    plan.messages.filter(({ code, at }) => !code.startsWith(ONLY_OF_JSON) && !asked.has(`${code} ${at}`)),
    terminal,
  );
  for (const { text, at } of questions) terminal.say(`question: ${text} (${at})`);
}

/** Messages that say what the exchange format has no place for. */
const ONLY_OF_JSON = 'not-in-json-';

function ratingWords({
  activityRating,
  impactRating,
}: PlanJson['priorities'][number]['actions'][number]): string {
  if (activityRating === null && impactRating === null) return 'not rated';
  return impactRating === null ? (activityRating ?? '–') : `${activityRating ?? '–'} / ${impactRating}`;
}

/** Messages for the person, the gravest first. */
export function sayMessages(messages: readonly MessageJson[], terminal: Terminal): void {
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const message of messages.filter((each) => each.severity === severity)) {
      terminal.say(`${severity}: ${message.text}${message.at === '' ? '' : ` (${message.at})`}`);
    }
  }
}
