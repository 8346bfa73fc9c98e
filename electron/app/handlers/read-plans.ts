import { OPERATIONS } from '#shared/contract/operations';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { toPlanJson } from '#shared/domain/plan-json';
import type { AppContext } from '../context.ts';
import { parsePlan } from '../parse-plan.ts';
import { getVersionByLabel } from '../versions.ts';
import { doubtsAsMessages, toMessageJson, toQuestionView } from '../views/messages.ts';

/** Reading a file, and giving out a version, in the exchange format. */
export function planRunners(context: AppContext): Record<'plans.read' | 'plans.export', Runner> {
  return {
    'plans.read': toRunner(OPERATIONS['plans.read'], async ({ file, tracked }) => {
      const { draft, messages } = await parsePlan(context, context.files.get(file), tracked, {});
      const said = [...messages.map(toMessageJson), ...doubtsAsMessages(draft.questions)];
      return {
        plan: toPlanJson(draft.content, draft.scale, said),
        questions: draft.questions.map(toQuestionView),
      };
    }),
    'plans.export': toRunner(OPERATIONS['plans.export'], async ({ version }) => {
      const { content, scale } = getVersionByLabel(context, version);
      return toPlanJson(content, scale, []);
    }),
  };
}
