import { listActions, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { matchActions, type ActionMatch } from './match.ts';

/** A doubt about whether an action of a new version is one of the version before. */
export interface IdentityDoubt {
  /** Stable: kind and references. */
  readonly id: string;
  readonly kind: 'renumbered' | 'rewritten' | 'split';
  readonly text: string;
  /** Reference in the new version. */
  readonly ref: string;
  readonly quote: string;
  readonly same: string;
  readonly other: string;
}

/** For each action of a new version: the one before that it is, by index, and how the two are joined. */
export interface IdentityLink {
  readonly after: number;
  readonly before: number;
  readonly kind: 'same' | 'renumbered' | 'moved' | 'split-from' | 'merged-into';
}

export interface IdentityProposal {
  readonly links: readonly IdentityLink[];
  readonly doubts: readonly IdentityDoubt[];
}

/** The options of every doubt about identity. */
export const SAME_ACTION = 'same';
export const OTHER_ACTION = 'other';

/**
 * Which actions of a new version are which of the version before. A new reference, a wholly new wording and a split
 * are doubts: `answers` by doubt id decide them, and "same" is what is proposed.
 */
export function proposeIdentity(
  before: PlanContent,
  after: PlanContent,
  answers: Readonly<Record<string, string>>,
): IdentityProposal {
  const indexes = { before: indexOf(before), after: indexOf(after) };
  const links: IdentityLink[] = [];
  const doubts: IdentityDoubt[] = [];
  for (const match of matchActions(before, after)) {
    const doubt = doubtAbout(match);
    if (doubt !== null) doubts.push(doubt);
    if (doubt !== null && answers[doubt.id] === OTHER_ACTION) continue;
    links.push(...linkOf(match, indexes, after));
  }
  return { links, doubts };
}

interface Indexes {
  readonly before: ReadonlyMap<PlacedAction['action'], number>;
  readonly after: ReadonlyMap<PlacedAction['action'], number>;
}

function indexOf(content: PlanContent): ReadonlyMap<PlacedAction['action'], number> {
  return new Map(listActions(content).map(({ action }, index) => [action, index]));
}

function doubtAbout(match: ActionMatch): IdentityDoubt | null {
  switch (match.kind) {
    case 'renumbered': {
      const [was, is] = [match.before.action.ref, match.after.action.ref];
      return describe(
        'renumbered',
        match.before,
        match.after,
        `${is} reads like ${was} of the version before. Is it the same action under a new reference?`,
      );
    }
    case 'same':
      if (match.by !== 'reference-only') return null;
      return describe(
        'rewritten',
        match.before,
        match.after,
        `${match.after.action.ref} now reads quite differently. Is it still the same action?`,
      );
    case 'added':
      if (match.splitFrom === null) return null;
      return describe(
        'split',
        match.splitFrom,
        match.after,
        `${match.after.action.ref} says what was part of ${match.splitFrom.action.ref} before. Was it split off?`,
      );
    case 'removed':
      return null;
    default:
      return match satisfies never;
  }
}

function describe(
  kind: IdentityDoubt['kind'],
  before: PlacedAction,
  after: PlacedAction,
  text: string,
): IdentityDoubt {
  const [was, is] = [before.action.ref, after.action.ref];
  return {
    id: `identity: ${kind} ${was} ${is}`,
    kind,
    text,
    ref: is,
    quote: lineText(after.action.wording),
    same: kind === 'split' ? `It was split from ${was}` : `It is ${was}`,
    other: 'It is a new action',
  };
}

function linkOf(match: ActionMatch, indexes: Indexes, after: PlanContent): IdentityLink[] {
  const at = (placed: PlacedAction, side: 'before' | 'after'): number =>
    indexes[side].get(placed.action) ?? -1;
  switch (match.kind) {
    case 'same':
    case 'renumbered': {
      const moved = match.before.priority.number !== match.after.priority.number;
      const kind = match.kind === 'renumbered' ? 'renumbered' : moved ? 'moved' : 'same';
      return [{ after: at(match.after, 'after'), before: at(match.before, 'before'), kind }];
    }
    case 'added':
      return match.splitFrom === null
        ? []
        : [{ after: at(match.after, 'after'), before: at(match.splitFrom, 'before'), kind: 'split-from' }];
    case 'removed': {
      const into = match.mergedInto;
      const target = into === null ? -1 : listActions(after).findIndex(({ action }) => action.ref === into);
      return target < 0 ? [] : [{ after: target, before: at(match.before, 'before'), kind: 'merged-into' }];
    }
    default:
      return match satisfies never;
  }
}
