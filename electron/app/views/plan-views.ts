import type { RatedVersions } from '#shared/compare/compare-actions';
import { ratesBoth } from '#shared/compare/compare-plans';
import type { PlanVersionLine } from '#shared/contract/plan-results';
import { listActions, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import type { ActionId } from '#shared/domain/ids';
import type { RatingScale } from '#shared/domain/rating';
import type { PlanVersion } from '#shared/domain/version';
import { buildActionRow, type ActionRow } from '#shared/figures/action-row';
import { glanceAt, listBands, type Band, type Glance } from '#shared/figures/glance';
import type { AppContext } from '../context.ts';
import { getVersion } from '../store/versions/get-version.ts';
import type { VersionSummary } from '../store/versions/list-versions.ts';

/** A version beside an earlier one, worked out for the screen. */
export interface PlanState {
  /** Names the state: of both versions, and of the day on which it is judged. */
  readonly stamp: string;
  readonly content: PlanContent;
  readonly scale: RatingScale;
  readonly asOf: string;
  readonly rows: readonly ActionRow[];
  readonly bands: readonly Band[];
  readonly glance: Glance;
}

/** As many as a person goes back and forth between. */
const MOST_KEPT = 3;

/**
 * Plans as the screen shows them, kept for the next question. A version's hash changes with everything in it, so
 * what is kept under it can't be stale; rows whose action did not change stay the very same values.
 */
export class PlanViews {
  readonly #context: AppContext;
  #kept: readonly Kept[] = [];

  constructor(context: AppContext) {
    this.#context = context;
  }

  /** A state that was given out before, if it is still kept. */
  find(stamp: string): PlanState | null {
    return this.#kept.find((each) => each.state.stamp === stamp)?.state ?? null;
  }

  get(current: VersionSummary, previous: VersionSummary | null): PlanState {
    const asOf = this.#context.store.now().slice(0, 10);
    const stamp = [current.versionHash, previous?.versionHash ?? '', asOf].join(' ');
    const found = this.#kept.find((each) => each.state.stamp === stamp);
    if (found !== undefined) return found.state;
    const version = this.#load(current);
    const before = previous === null ? null : this.#load(previous);
    const last = this.#kept.findLast((each) => each.version.id === version.id && each.state.asOf === asOf);
    const made = makeState(stamp, version, before, asOf, last ?? null);
    this.#kept = [...this.#kept, made].slice(-MOST_KEPT);
    return made.state;
  }

  /** Read from the file once, as long as its hash stands. */
  #load({ id, versionHash }: VersionSummary): PlanVersion {
    const kept = this.#kept.flatMap((each) => [
      { version: each.version, hash: each.state.stamp.split(' ')[0] },
      { version: each.before, hash: each.state.stamp.split(' ')[1] },
    ]);
    const found = kept.find((each) => each.hash === versionHash && each.version?.id === id)?.version ?? null;
    return found ?? getVersion(this.#context.workspace().read, id, this.#context.store.sha256);
  }
}

interface Kept {
  readonly state: PlanState;
  readonly version: PlanVersion;
  readonly before: PlanVersion | null;
}

function makeState(
  stamp: string,
  version: PlanVersion,
  before: PlanVersion | null,
  asOf: string,
  last: Kept | null,
): Kept {
  const { content, scale } = version;
  const earlier = placeById(before);
  const rated: RatedVersions = {
    scale,
    comparable: {
      activity: before !== null && ratesBoth(before.content, content, (action) => action.activityRating),
      impact: before !== null && ratesBoth(before.content, content, (action) => action.impactRating),
    },
  };
  const bandOf = new Map(content.priorities.map((priority, index) => [priority, index]));
  const known = new Map(last?.state.rows.map((row) => [row.id, row]));
  const rows = listActions(content).map((placed, index) => {
    const id = version.actionIds[index];
    if (id === undefined) throw new Error(`Action ${placed.action.ref} has no id.`);
    const band = bandOf.get(placed.priority) ?? 0;
    const row = buildActionRow({
      id,
      band,
      placed,
      before: earlier.get(id) ?? null,
      hasPrevious: before !== null,
      rated,
      asOf,
    });
    const was = known.get(id);
    return was !== undefined && JSON.stringify(was) === JSON.stringify(row) ? was : row;
  });
  const label = version.meta.label;
  const state = {
    stamp,
    content,
    scale,
    asOf,
    rows,
    bands: listBands(content),
    glance: glanceAt(
      { label, content, scale },
      before === null ? null : { label: before.meta.label, content: before.content, scale: before.scale },
    ),
  };
  return { state, version, before };
}

function placeById(version: PlanVersion | null): ReadonlyMap<ActionId, PlacedAction> {
  if (version === null) return new Map();
  return new Map(
    listActions(version.content).flatMap((placed, index) => {
      const id = version.actionIds[index];
      return id === undefined ? [] : [[id, placed] as const];
    }),
  );
}

export function toVersionLine({ meta, state, issuedAt }: VersionSummary): PlanVersionLine {
  return { label: meta.label, state, status: meta.status, date: meta.date, issuedAt };
}
