import type { ActionId, VersionId } from '#shared/domain/ids';
import { NO_DATE } from '#shared/domain/plan-date';
import type { Action, PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import { getStoredVersion, listStoredPriorities } from './find-stored.ts';
import { readJson, SHAPES } from './shapes.ts';
import type { StoredAction } from './stored.ts';

/** A version without its texts: enough to count by, at a fraction of the cost of reading it. */
export interface VersionOutline {
  readonly content: PlanContent;
  readonly scale: RatingScale;
  readonly actionIds: readonly ActionId[];
}

type OutlineRow = Pick<
  StoredAction,
  'actionId' | 'ref' | 'priorityPosition' | 'activityRating' | 'impactRating' | 'closure'
>;

/** Not checked against its hash: for a first look, before the whole of it is read. */
export function readOutline(read: ReadHandle, id: VersionId): VersionOutline {
  const stored = getStoredVersion(read, id);
  const rows = read.all<OutlineRow>(sql`
    SELECT action_id AS actionId, ref, priority_position AS priorityPosition,
      activity_rating AS activityRating, impact_rating AS impactRating, closure
    FROM version_action
    WHERE version_id = ${id}
    ORDER BY position`);
  const placed = Map.groupBy(rows, (row) => row.priorityPosition);
  return {
    scale: readJson(SHAPES.scale, stored.scale),
    actionIds: rows.map(({ actionId }) => actionId),
    content: {
      title: stored.title,
      subtitle: stored.subtitle,
      documentControl: [],
      versionHistory: [],
      glossary: [],
      priorities: listStoredPriorities(read, id).map(({ number, title, position }) => ({
        number,
        title,
        actions: (placed.get(position) ?? []).map(toOutlineAction),
        expectedOutcomes: [],
        measures: [],
      })),
    },
  };
}

function toOutlineAction({ ref, activityRating, impactRating, closure }: OutlineRow): Action {
  return {
    ref,
    activityRating,
    impactRating,
    closure: closure === null ? null : readJson(SHAPES.closure, closure),
    wording: [],
    lead: '',
    leads: [],
    deadline: NO_DATE,
    progress: [],
    board: '',
  };
}
