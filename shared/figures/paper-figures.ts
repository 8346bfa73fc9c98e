import type { PlanComparison } from '#shared/compare/changes';
import type { IsoDate } from '#shared/domain/civil-date';
import { breakDown, type RatedVersion } from './breakdown.ts';
import { countTravel, listTravel } from './direction-of-travel.ts';
import type { PaperFigures } from './fields.ts';
import { listOverdue } from './overdue.ts';
import { reconcile } from './reconciliation.ts';
import { listRedItems } from './red-items.ts';
import type { ShareStyle } from './shares.ts';

export interface FiguresInput {
  readonly current: RatedVersion;
  /** The earlier version and how the two compare; null for a plan's first version. */
  readonly previous: { readonly version: RatedVersion; readonly comparison: PlanComparison } | null;
  /** The day on which deadlines are judged. */
  readonly asOf: IsoDate;
  readonly style: ShareStyle;
}

/** Every figure that a paper may print, made in one place. */
export function gatherFigures({ current, previous, asOf, style }: FiguresInput): PaperFigures {
  const now = breakDown(current, style);
  const before = previous === null ? null : breakDown(previous.version, style);
  const actions = previous?.comparison.actions ?? [];
  return {
    current: now,
    previous: before,
    reconciliation: before === null ? null : reconcile(before, now, actions),
    travel: previous === null ? null : countTravel(listTravel(actions, 'activity', current.scale)),
    overdue: listOverdue(current.content, current.scale, asOf).length,
    redItems: listRedItems(current.content, current.scale).length,
    unexplained: previous?.comparison.unexplained.length ?? 0,
    scale: current.scale,
    style,
  };
}
