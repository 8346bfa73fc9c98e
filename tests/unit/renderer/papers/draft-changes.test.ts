import { describe, expect, it } from 'vitest';
import { plainProse, UNTOUCHED_DRAFT, type CoverReportDraft } from '#shared/domain/paper-draft';
import {
  addFreeSection,
  moved,
  moveFreeSection,
  setCommentary,
  setProse,
} from '../../../../renderer/screens/papers/draft-changes.ts';

const STANDARD = ['introduction', 'breakdown', 'red-items', 'improvements', 'requests'] as const;

function withSections(
  ...wanted: ReadonlyArray<readonly [string, CoverReportDraft['freeSections'][number]['after']]>
) {
  return wanted.reduce((draft, [title, after]) => addFreeSection(draft, title, after).draft, UNTOUCHED_DRAFT);
}

function places(draft: CoverReportDraft): string[] {
  return STANDARD.flatMap((name) => [
    name,
    ...draft.freeSections.filter(({ after }) => after === name).map(({ title }) => title),
  ]);
}

describe('sections of the author’s own', () => {
  it('get a name that none of the others has', () => {
    const draft = withSections(['A', 'breakdown'], ['B', 'breakdown']);
    expect(draft.freeSections.map(({ id }) => id)).toEqual(['free-1', 'free-2']);
  });

  it('move past each other and past standard sections, one place at a time', () => {
    const draft = withSections(['A', 'introduction'], ['B', 'introduction']);
    const once = moveFreeSection(draft, 'free-1', 1, STANDARD);
    expect(places(once).slice(0, 4)).toEqual(['introduction', 'B', 'A', 'breakdown']);
    const twice = moveFreeSection(once, 'free-1', 1, STANDARD);
    expect(places(twice).slice(0, 4)).toEqual(['introduction', 'B', 'breakdown', 'A']);
    const back = moveFreeSection(twice, 'free-1', -1, STANDARD);
    expect(places(back).slice(0, 4)).toEqual(['introduction', 'B', 'A', 'breakdown']);
  });

  it('stay where they are when there is no way on', () => {
    const draft = withSections(['A', 'introduction']);
    expect(moveFreeSection(draft, 'free-1', -1, STANDARD)).toBe(draft);
  });
});

describe('words', () => {
  it('take the place of the proposed ones, once for each slot', () => {
    const twice = setProse(setProse(UNTOUCHED_DRAFT, 'travel', plainProse('a')), 'travel', plainProse('b'));
    expect(twice.prose).toEqual([{ slot: 'travel', words: plainProse('b') }]);
    expect(setProse(twice, 'travel', null).prose).toEqual([]);
  });

  it('on an action go when the plan is to be quoted again', () => {
    const draft = setCommentary(UNTOUCHED_DRAFT, '1.2', plainProse('a'));
    expect(draft.commentary).toHaveLength(1);
    expect(setCommentary(draft, '1.2', null).commentary).toEqual([]);
  });
});

it('moves an item of a list within it, and no further', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
