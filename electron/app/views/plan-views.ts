import type { RatedVersions } from '#shared/compare/compare-actions';
import { ratesBoth } from '#shared/compare/compare-plans';
import type { PlanVersionLine } from '#shared/contract/plan-results';
import type { ActionId } from '#shared/domain/ids';
import { listActions, type Action, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import type { PlanVersion } from '#shared/domain/version';
import { buildActionRow, type ActionRow } from '#shared/figures/action-row';
import { glanceAt, listBands, type Band, type Glance } from '#shared/figures/glance';
import type { AppContext } from '../context.ts';
import { holdVersion, type HeldVersion } from '../store/versions/held-version.ts';
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

interface MadeRow {
  readonly before: Action | null;
  /** All else that the row depends on. */
  readonly surroundings: string;
  readonly row: ActionRow;
}

/** As many as a person goes back and forth between. */
const MOST_KEPT = 3;

/**
 * Plans as the screen shows them, kept for the next question. A version's hash changes with everything in it, so
 * what is kept under it can't be stale; actions that did not change stay the very same values, and so do their rows.
 */
export class PlanViews {
  readonly #context: AppContext;
  readonly #rows = new WeakMap<Action, MadeRow>();
  #states: readonly PlanState[] = [];
  #versions: readonly HeldVersion[] = [];

  constructor(context: AppContext) {
    this.#context = context;
  }

  /** A state that was given out before, if it is still kept. */
  find(stamp: string): PlanState | null {
    return this.#states.find((state) => state.stamp === stamp) ?? null;
  }

  stampOf(current: VersionSummary, previous: VersionSummary | null): string {
    return [current.versionHash, previous?.versionHash ?? '', this.#today()].join(' ');
  }

  get(current: VersionSummary, previous: VersionSummary | null): PlanState {
    const stamp = this.stampOf(current, previous);
    const found = this.find(stamp);
    if (found !== null) return found;
    const version = this.#hold(current);
    const state = this.#work(stamp, version, previous === null ? null : this.#hold(previous));
    this.#states = [...this.#states, state].slice(-MOST_KEPT);
    return state;
  }

  #today(): string {
    return this.#context.store.now().slice(0, 10);
  }

  #hold({ id }: VersionSummary): PlanVersion {
    const known = this.#versions.find((each) => each.version.id === id) ?? null;
    const held = holdVersion(this.#context.workspace().read, id, this.#context.store.sha256, known);
    this.#versions = [...this.#versions.filter((each) => each !== known), held].slice(-MOST_KEPT);
    return held.version;
  }

  #work(stamp: string, version: PlanVersion, before: PlanVersion | null): PlanState {
    const { content, scale } = version;
    const earlier = placeById(before);
    const rated = ratedVersions(content, before?.content ?? null, scale);
    const asOf = this.#today();
    const bandOf = new Map(content.priorities.map((priority, index) => [priority, index]));
    const common = JSON.stringify([asOf, before !== null, rated]);
    const rows = listActions(content).map((placed, index) => {
      const id = version.actionIds[index];
      if (id === undefined) throw new Error(`Action ${placed.action.ref} has no id.`);
      const band = bandOf.get(placed.priority) ?? 0;
      const was = earlier.get(id) ?? null;
      const facts = { id, band, placed, before: was, hasPrevious: before !== null, rated, asOf };
      return this.#row(facts, `${band} ${placed.priority.title} ${was?.priority.title ?? ''} ${common}`);
    });
    return {
      stamp,
      content,
      scale,
      asOf,
      rows,
      bands: listBands(content),
      glance: glanceAt(toRated(version), before === null ? null : toRated(before)),
    };
  }

  #row(facts: Parameters<typeof buildActionRow>[0], surroundings: string): ActionRow {
    const { action } = facts.placed;
    const before = facts.before?.action ?? null;
    const known = this.#rows.get(action);
    if (known !== undefined && known.before === before && known.surroundings === surroundings)
      return known.row;
    const row = buildActionRow(facts);
    this.#rows.set(action, { before, surroundings, row });
    return row;
  }
}

/** Ratings that only one of two versions gives are no changes. */
export function ratedVersions(
  content: PlanContent,
  before: PlanContent | null,
  scale: RatingScale,
): RatedVersions {
  return {
    scale,
    comparable: {
      activity: before !== null && ratesBoth(before, content, (action) => action.activityRating),
      impact: before !== null && ratesBoth(before, content, (action) => action.impactRating),
    },
  };
}

function toRated({ meta, content, scale }: PlanVersion): Parameters<typeof glanceAt>[0] {
  return { label: meta.label, content, scale };
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
