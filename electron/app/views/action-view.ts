import type { ActionView, RequestView } from '#shared/contract/plan-results';
import { toActionId, type ActionId } from '#shared/domain/ids';
import type { Priority } from '#shared/domain/plan';
import { formatDeadline } from '#shared/domain/plan-date-words';
import type { RatingScale } from '#shared/domain/rating';
import { buildTimeline, type ActionMoment } from '#shared/figures/action-timeline';
import { shortTitle } from '#shared/papers/short-title';
import type { AppContext } from '../context.ts';
import { ChangeRefused } from '../store/change-refusal.ts';
import {
  listChangeRequests,
  listChangeRequestsOfVersion,
  type FiledRequest,
} from '../store/change-requests.ts';
import { listActionHistory } from '../store/identity/action-history.ts';
import { readActions } from '../store/versions/change-actions.ts';
import type { VersionSummary } from '../store/versions/list-versions.ts';
import { toVersionLine, type PlanViews } from './plan-views.ts';

/** One action with all that the panel shows. Throws ChangeRefused 'not-found'. */
export function viewAction(
  context: AppContext,
  views: PlanViews,
  version: VersionSummary,
  previous: VersionSummary | null,
  wanted: string,
): ActionView {
  const { read } = context.workspace();
  const state = views.get(version, previous);
  const id = toActionId(wanted);
  const row = state.rows.find((each) => each.id === id);
  const action = readActions(read, version.id, [id]).get(id);
  const priority = row === undefined ? undefined : state.content.priorities[row.band];
  if (row === undefined || action === undefined || priority === undefined) {
    throw new ChangeRefused('not-found', 'That action');
  }
  const before = previous === null ? undefined : readActions(read, previous.id, [id]).get(id);
  return {
    version: toVersionLine(version),
    previous: previous === null ? null : toVersionLine(previous),
    scale: state.scale,
    row,
    priority: { number: priority.number, title: priority.title },
    title: shortTitle(action),
    wording: action.wording,
    deadline: { written: action.deadline.written, long: formatDeadline(action.deadline, true) },
    progress: action.progress,
    before: before === undefined ? null : { activity: before.activityRating, impact: before.impactRating },
    requests: listChangeRequestsOfVersion(read, version.id)
      .filter(({ request }) => request.actionId === id)
      .map(toRequestView),
    history: historyOf(context, version, id, priority, state.scale),
  };
}

function toRequestView({ request }: FiledRequest): RequestView {
  const { kind, from, to, reason, agreedBy, agreedOn } = request;
  return { kind, from, to, reason, agreedBy, agreedOn };
}

/** Up to the version that is shown: what came after it is no history of it. */
function historyOf(
  context: AppContext,
  version: VersionSummary,
  id: ActionId,
  priority: Priority,
  scale: RatingScale,
): readonly ActionMoment[] {
  const { read } = context.workspace();
  const requests = listChangeRequests(read, version.planId).filter(({ request }) => request.actionId === id);
  const moments = listActionHistory(read, id).filter(({ sequence }) => sequence <= version.sequence);
  const own = [...Map.groupBy(moments, (each) => each.versionId).values()].flatMap((each) => {
    // What it came from stands for it in versions that do not have it yet.
    const [first] = each;
    return each.find(({ actionId }) => actionId === id) ?? first ?? [];
  });
  return buildTimeline(
    own.map(({ versionId, label, state, date, action }) => ({
      label,
      state,
      date,
      placed: { priority, action },
      scale,
      reasons: requests
        .filter((each) => each.versionId === versionId)
        .map(({ request: { kind, reason, agreedBy } }) => ({ kind, reason, agreedBy })),
    })),
  );
}
