import type {
  BoardRequest,
  CoverReportDraft,
  FreeSection,
  Prose,
  ProseSlot,
  StandardSection,
} from '#shared/domain/paper-draft';

type Draft = CoverReportDraft;

/** Null gives the slot back to the words that Clearday proposes. */
export function setProse(draft: Draft, slot: ProseSlot, words: Prose | null): Draft {
  const others = draft.prose.filter((each) => each.slot !== slot);
  return { ...draft, prose: words === null ? others : [...others, { slot, words }] };
}

/** Null quotes the plan again. */
export function setCommentary(draft: Draft, ref: string, words: Prose | null): Draft {
  const others = draft.commentary.filter((each) => each.ref !== ref);
  return { ...draft, commentary: words === null ? others : [...others, { ref, words }] };
}

export function setFreeSection(draft: Draft, id: string, change: Partial<FreeSection>): Draft {
  return {
    ...draft,
    freeSections: draft.freeSections.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

/** A section of the author's own, behind a standard one; gives its id too. */
export function addFreeSection(
  draft: Draft,
  title: string,
  after: StandardSection,
): { readonly draft: Draft; readonly id: string } {
  const numbers = draft.freeSections.map(({ id }) => Number(id.replace('free-', '')) || 0);
  const id = `free-${Math.max(0, ...numbers) + 1}`;
  return { draft: { ...draft, freeSections: [...draft.freeSections, { id, title, after, words: [] }] }, id };
}

export function removeFreeSection(draft: Draft, id: string): Draft {
  return { ...draft, freeSections: draft.freeSections.filter((each) => each.id !== id) };
}

/**
 * One place up or down among all sections, whose standard ones are given in the order in which they stand. The same
 * draft when there is no way on.
 */
export function moveFreeSection(
  draft: Draft,
  id: string,
  by: 1 | -1,
  standard: readonly StandardSection[],
): Draft {
  const moving = draft.freeSections.find((each) => each.id === id);
  if (moving === undefined) return draft;
  const siblings = draft.freeSections.filter(({ after }) => after === moving.after);
  const swap = siblings[siblings.indexOf(moving) + by];
  const others = draft.freeSections.filter((each) => each !== moving);
  if (swap !== undefined) {
    const at = others.indexOf(swap) + (by === 1 ? 1 : 0);
    return { ...draft, freeSections: [...others.slice(0, at), moving, ...others.slice(at)] };
  }
  const after = standard[standard.indexOf(moving.after) + by];
  if (after === undefined) return draft;
  const next = { ...moving, after };
  // Going up it comes last behind the section above, going down first behind the one below.
  return { ...draft, freeSections: by === -1 ? [...others, next] : [next, ...others] };
}

export function setRequest(
  draft: Draft,
  rows: readonly BoardRequest[],
  at: number,
  row: BoardRequest,
): Draft {
  return { ...draft, requests: rows.map((each, index) => (index === at ? row : each)) };
}

/** The list with the item at that place moved up or down; the same list when there is no way on. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): readonly Item[] {
  const [item, other] = [items[at], items[at + by]];
  if (item === undefined || other === undefined) return items;
  return items.map((each, index) => (index === at ? other : index === at + by ? item : each));
}

export function without<Item>(items: readonly Item[], at: number): readonly Item[] {
  return items.filter((_, index) => index !== at);
}
