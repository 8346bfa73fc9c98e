import type { PlanAnswer, PlanFront } from '#shared/contract/plan-results';
import { assertNever } from '#shared/domain/assert-never';
import type { ActionRow } from '#shared/figures/action-row';

/** The plan as the page holds it; rows that did not change stay the same values, so that they are not drawn again. */
export interface LoadedPlan extends PlanFront {
  readonly rows: readonly ActionRow[];
  /** Only the first actions are there yet: nothing can be counted by them. */
  readonly partial: boolean;
}

/** What the page holds after an answer. Null: the workspace has no version yet. */
export function takeAnswer(held: LoadedPlan | null, answer: PlanAnswer): LoadedPlan | null {
  switch (answer.kind) {
    case 'none':
      return null;
    case 'same':
      return held;
    case 'whole':
      return { ...answer, partial: false };
    case 'start':
      return { ...answer, partial: true };
    case 'changed': {
      const fresh = new Map(answer.rows.map((row) => [row.id, row]));
      return { ...answer, partial: false, rows: (held?.rows ?? []).map((row) => fresh.get(row.id) ?? row) };
    }
    default:
      return assertNever(answer);
  }
}
