import { toActionId, toPlanId, type ActionId } from '#shared/domain/ids';
import type { Action, PlanContent, Priority } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { plainLine } from '#shared/domain/rich-text';
import type { VersionMeta } from '#shared/domain/version';
import type { DraftValues } from '#app/store/versions/save-draft';

export const PLAN = toPlanId('plan-1');

export function makeAction(ref: string, wording: string): Action {
  return {
    ref,
    wording: plainLine(wording),
    lead: 'Head of Placemaking',
    leads: ['Head of Placemaking'],
    deadline: {
      written: 'March 2024',
      current: { kind: 'month', year: 2024, month: 3 },
      original: { kind: 'month', year: 2024, month: 3 },
      timesMoved: 0,
    },
    progress: [{ level: 0, mark: 'bullet', line: plainLine(`First visits made for ${ref}.`) }],
    activityRating: 'green',
    impactRating: null,
    board: '',
    closure: null,
  };
}

export function makePriority(number: string, actions: readonly Action[]): Priority {
  return {
    number,
    title: `Priority ${number}`,
    actions,
    expectedOutcomes: ['Residents say that calls are answered'],
    measures: [{ text: 'Calls answered in a minute', value: '81%', series: null }],
  };
}

export function makeContent(actions: readonly Action[]): PlanContent {
  return {
    title: 'Wychbourne Improvement Plan',
    subtitle: 'Better services',
    documentControl: [{ field: 'Status', value: 'Draft' }],
    versionHistory: [],
    priorities: [makePriority('1', actions)],
    glossary: [{ role: 'HoP', name: 'Head of Placemaking' }],
  };
}

export function makeMeta(label: string): VersionMeta {
  return {
    label,
    status: 'Draft',
    date: '2024-03-01',
    description: `State of ${label}`,
    sectionsAffected: '',
    reviewDue: null,
  };
}

/** A draft whose actions have the ids "a-1.1", "a-1.2". */
export function makeDraft(label: string, content: PlanContent): DraftValues {
  return { meta: makeMeta(label), content, actionIds: idsOf(content), scale: DEFAULT_SCALE, source: null };
}

export function idsOf(content: PlanContent): ActionId[] {
  return content.priorities.flatMap(({ actions }) => actions.map(({ ref }) => toActionId(`a-${ref}`)));
}

/** A plan of that many actions, with progress as long as councils write it. */
export function makeLargeContent(count: number): PlanContent {
  const progress = Array.from({ length: 6 }, (_, item) => ({
    level: item % 2,
    mark: 'bullet' as const,
    line: plainLine(
      `Item ${item}: the team met every ward office and agreed what each will do by the spring.`,
    ),
  }));
  const actions = Array.from({ length: count }, (_, index) => ({
    ...makeAction(
      `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`,
      `Bring service ${index} up to its standard.`,
    ),
    progress,
  }));
  return makeContent(actions);
}
