import type { ActionId, VersionId } from '#shared/domain/ids';
import type { Action } from '#shared/domain/plan';
import type { PlanVersion } from '#shared/domain/version';
import { ChangeRefused } from '../change-refusal.ts';
import type { ReadHandle } from '../handle.ts';
import type { Sha256 } from '../store-context.ts';
import { getStoredVersion, listStoredActions, listStoredPriorities } from './find-stored.ts';
import { readActions, toContent } from './load-content.ts';
import { hashContent, toMeta, toSource } from './seal.ts';
import { readJson, SHAPES } from './shapes.ts';
import type { StoredAction, StoredContent, StoredVersion } from './stored.ts';

/** A version in memory with the rows that it was read from, so that reading it again costs what changed. */
export interface HeldVersion {
  readonly version: PlanVersion;
  readonly versionHash: string;
  readonly actions: ReadonlyMap<ActionId, HeldAction>;
}

interface HeldAction {
  readonly stored: StoredAction;
  readonly action: Action;
}

/**
 * Reads a version, checked against its hash. Given what was read of it before, actions whose rows are as they were
 * stay the very same values. Throws ChangeRefused 'not-found' or 'version-damaged'.
 */
export function holdVersion(
  read: ReadHandle,
  id: VersionId,
  sha256: Sha256,
  held: HeldVersion | null,
): HeldVersion {
  const stored = getStoredVersion(read, id);
  if (held !== null && held.version.id === id && held.versionHash === stored.versionHash) return held;
  const rows = {
    front: stored,
    priorities: listStoredPriorities(read, id),
    actions: listStoredActions(read, id),
  };
  if (hashContent(rows, sha256) !== stored.contentHash) {
    throw new ChangeRefused('version-damaged', `Version ${stored.label}`);
  }
  const actions = new Map<ActionId, HeldAction>();
  const version: PlanVersion = {
    id,
    planId: stored.planId,
    sequence: stored.sequence,
    meta: toMeta(stored),
    state: stored.state,
    actionIds: rows.actions.map(({ actionId }) => actionId),
    source: toSource(stored),
    ...readRich(stored, rows, readingAgain(held, actions)),
  };
  return { version, versionHash: stored.versionHash, actions };
}

/** Reads rows into `actions`, and takes from what is held what did not change. */
function readingAgain(
  held: HeldVersion | null,
  actions: Map<ActionId, HeldAction>,
): (row: StoredAction) => Action {
  const readAnew = readActions();
  return (row) => {
    const known = held?.actions.get(row.actionId);
    const same = known !== undefined && isSameRow(known.stored, row);
    const action = same ? known.action : readAnew(row);
    actions.set(row.actionId, { stored: row, action });
    return action;
  };
}

function isSameRow(first: StoredAction, second: StoredAction): boolean {
  return (
    first.progress === second.progress &&
    first.wording === second.wording &&
    first.deadline === second.deadline &&
    first.lead === second.lead &&
    first.leads === second.leads &&
    first.activityRating === second.activityRating &&
    first.impactRating === second.impactRating &&
    first.ref === second.ref &&
    first.board === second.board &&
    first.closure === second.closure
  );
}

/** A file from a stranger can have right hashes over values of a wrong shape. */
function readRich(
  stored: StoredVersion,
  rows: StoredContent,
  read: (row: StoredAction) => Action,
): Pick<PlanVersion, 'content' | 'scale'> {
  try {
    return { content: toContent(rows, read), scale: readJson(SHAPES.scale, stored.scale) };
  } catch {
    throw new ChangeRefused('version-damaged', `Version ${stored.label}`);
  }
}
