import { listActions, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { containment, likeness, likenessWords } from './sameness.ts';

/** What became of an action between two versions. */
export type ActionMatch =
  | {
      readonly kind: 'same';
      readonly before: PlacedAction;
      readonly after: PlacedAction;
      readonly by: MatchedBy;
    }
  | {
      readonly kind: 'renumbered';
      readonly before: PlacedAction;
      readonly after: PlacedAction;
      readonly by: MatchedBy;
    }
  | { readonly kind: 'added'; readonly after: PlacedAction; readonly splitFrom: PlacedAction | null }
  | { readonly kind: 'removed'; readonly before: PlacedAction; readonly mergedInto: string | null };

/** How a pair was found: a person confirmed it, reference and wording fit, only the wording does, or only the reference. */
export type MatchedBy = 'confirmed' | 'reference' | 'wording' | 'reference-only';

/** Pairs that a person has confirmed, as index of the action in the earlier and in the later version. */
export type ConfirmedPairs = ReadonlyArray<readonly [before: number, after: number]>;

/** A reference alone pairs two actions if their wordings have at least this much in common. */
const SAME_REFERENCE = 0.4;
/** Without the reference, the wording must be this alike. */
const SAME_WORDING = 0.75;
/** Words that stand in more actions than this tell nothing. */
const COMMON_WORD = 50;
const SPLIT_OFF = 0.75;

interface Candidate {
  readonly index: number;
  readonly placed: PlacedAction;
  readonly words: readonly string[];
}

/**
 * Finds each action of the later version in the earlier one: confirmed pairs first, then by reference where the
 * wordings fit, then by wording, then by reference alone. The result follows the later version's order; removed
 * actions come at the end.
 */
export function matchActions(
  before: PlanContent,
  after: PlanContent,
  confirmed: ConfirmedPairs = [],
): ActionMatch[] {
  const earlier = toCandidates(before);
  const later = toCandidates(after);
  const pairs = new Map<Candidate, { readonly before: Candidate; readonly by: MatchedBy }>();
  const free = new Set(earlier);
  const pair = (one: Candidate, other: Candidate, by: MatchedBy): void => {
    pairs.set(other, { before: one, by });
    free.delete(one);
  };
  for (const [one, other] of confirmed) {
    const first = earlier[one];
    const second = later[other];
    if (first !== undefined && second !== undefined) pair(first, second, 'confirmed');
  }
  pairByReference(later, free, pairs, pair, SAME_REFERENCE);
  pairByWording(later, free, pairs, pair);
  pairByReference(later, free, pairs, pair, 0);
  const origins = indexByWord(earlier);
  const mergers = listMergers(after);
  return [
    ...later.map((each) => describeMatch(each, pairs.get(each), origins)),
    ...[...free].map(({ placed }): ActionMatch => ({
      kind: 'removed',
      before: placed,
      mergedInto: findMerger(placed, mergers),
    })),
  ];
}

type Pairs = ReadonlyMap<Candidate, unknown>;
type Pair = (before: Candidate, after: Candidate, by: MatchedBy) => void;

function toCandidates(content: PlanContent): Candidate[] {
  return listActions(content).map((placed, index) => ({
    index,
    placed,
    words: likenessWords(lineText(placed.action.wording)),
  }));
}

function pairByReference(
  later: readonly Candidate[],
  free: ReadonlySet<Candidate>,
  pairs: Pairs,
  pair: Pair,
  least: number,
): void {
  const byRef = new Map<string, Candidate[]>();
  for (const each of free) {
    const { ref } = each.placed.action;
    byRef.set(ref, [...(byRef.get(ref) ?? []), each]);
  }
  for (const each of later) {
    if (pairs.has(each)) continue;
    const [best] = (byRef.get(each.placed.action.ref) ?? [])
      .filter((one) => free.has(one))
      .map((one) => ({ one, alike: likeness(one.words, each.words) }))
      .toSorted((first, second) => second.alike - first.alike);
    if (best === undefined || best.alike < least) continue;
    pair(best.one, each, best.alike >= SAME_REFERENCE ? 'reference' : 'reference-only');
  }
}

/** The most alike pairs first. Only actions that share an uncommon word are looked at. */
function pairByWording(
  later: readonly Candidate[],
  free: ReadonlySet<Candidate>,
  pairs: Pairs,
  pair: Pair,
): void {
  const index = indexByWord(free);
  const found = later
    .filter((each) => !pairs.has(each))
    .flatMap((each) => {
      const near = new Set(each.words.flatMap((word) => index.get(word) ?? []));
      return [...near].map((one) => ({ one, each, alike: likeness(one.words, each.words) }));
    })
    .filter(({ alike }) => alike >= SAME_WORDING)
    .toSorted((first, second) => second.alike - first.alike);
  for (const { one, each } of found) if (free.has(one) && !pairs.has(each)) pair(one, each, 'wording');
}

type WordIndex = ReadonlyMap<string, readonly Candidate[]>;

function indexByWord(candidates: Iterable<Candidate>): WordIndex {
  const index = new Map<string, Candidate[]>();
  for (const each of candidates) {
    for (const word of new Set(each.words)) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [each]);
      else known.push(each);
    }
  }
  for (const [word, found] of index) if (found.length > COMMON_WORD) index.delete(word);
  return index;
}

function describeMatch(
  later: Candidate,
  found: { readonly before: Candidate; readonly by: MatchedBy } | undefined,
  origins: WordIndex,
): ActionMatch {
  const after = later.placed;
  if (found === undefined) return { kind: 'added', after, splitFrom: findOrigin(later, origins) };
  const before = found.before.placed;
  const kind = before.action.ref === after.action.ref ? 'same' : 'renumbered';
  return { kind, before, after, by: found.by };
}

const FEWEST_WORDS = 4;

/** An added action whose words all stood in an earlier one was split off from it. */
function findOrigin(later: Candidate, origins: WordIndex): PlacedAction | null {
  if (later.words.length < FEWEST_WORDS) return null;
  const near = new Set(later.words.flatMap((word) => origins.get(word) ?? []));
  const [best] = [...near]
    .filter((each) => each.words.length > later.words.length)
    .map((each) => ({ each, inside: containment(later.words, each.words) }))
    .filter(({ inside }) => inside >= SPLIT_OFF)
    .toSorted((first, second) => second.inside - first.inside);
  return best === undefined ? null : best.each.placed;
}

interface Merger {
  readonly ref: string;
  readonly text: string;
}

/** What a version says in words of actions that were taken into others. */
function listMergers(content: PlanContent): Merger[] {
  return listActions(content).flatMap(({ action }) =>
    [...action.progress.map((item) => lineText(item.line)), lineText(action.wording)]
      .filter((text) => /\b(?:merg|incorporat|combin|subsum|includ)/i.test(text))
      .map((text) => ({ ref: action.ref, text })),
  );
}

/** Reference of the action that a removed one was merged into, where the later version says so. */
function findMerger(removed: PlacedAction, mergers: readonly Merger[]): string | null {
  const { ref } = removed.action;
  const named = new RegExp(String.raw`(?<![\d.])${escapePattern(ref)}(?!\d)`);
  return mergers.find((merger) => named.test(merger.text))?.ref ?? null;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
