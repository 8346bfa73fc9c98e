import { describe, expect, it } from 'vitest';
import { matchActions, type ActionMatch, type ConfirmedPairs } from '#shared/compare/match';
import type { PlanContent } from '#shared/domain/plan';
import { action, plan, planOf, priority } from '#tests/support/plans';

const ROOFS = 'Repair the roofs of all council homes in Lower Wych before the winter storms';
const DAMP = 'Visit every home with a report of damp within five working days';
const RENT = 'Tell tenants in arrears about the support that they can have';

function words(match: ActionMatch): string {
  switch (match.kind) {
    case 'same':
    case 'renumbered':
      return `${match.before.action.ref} -> ${match.after.action.ref} by ${match.by}`;
    case 'added':
      return `new ${match.after.action.ref}${match.splitFrom === null ? '' : ` from ${match.splitFrom.action.ref}`}`;
    case 'removed':
      return `gone ${match.before.action.ref}${match.mergedInto === null ? '' : ` into ${match.mergedInto}`}`;
    default:
      return match satisfies never;
  }
}

function matched(before: PlanContent, after: PlanContent, confirmed: ConfirmedPairs = []): string[] {
  return matchActions(before, after, confirmed).map(words);
}

describe('actions of two versions', () => {
  it('belong together when reference and wording fit', () => {
    const before = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.2', text: DAMP });
    const after = planOf({ ref: '1.1', text: `${ROOFS} of 2025` }, { ref: '1.2', text: DAMP });
    expect(matched(before, after)).toEqual(['1.1 -> 1.1 by reference', '1.2 -> 1.2 by reference']);
  });

  it('belong together by wording when a new action pushed the numbers on', () => {
    const before = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.2', text: DAMP });
    const after = planOf({ ref: '1.1', text: RENT }, { ref: '1.2', text: ROOFS }, { ref: '1.3', text: DAMP });
    expect(matched(before, after)).toEqual(['new 1.1', '1.1 -> 1.2 by wording', '1.2 -> 1.3 by wording']);
  });

  it('belong together by reference alone when nothing else fits, and say so', () => {
    const before = planOf({ ref: '1.1', text: ROOFS });
    const after = planOf({ ref: '1.1', text: RENT });
    expect(matched(before, after)).toEqual(['1.1 -> 1.1 by reference-only']);
  });

  it('follow what a person has confirmed before anything else', () => {
    const before = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.2', text: DAMP });
    const after = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.2', text: DAMP });
    const confirmed: ConfirmedPairs = [
      [0, 1],
      [1, 0],
    ];
    expect(matched(before, after, confirmed)).toEqual(['1.2 -> 1.1 by confirmed', '1.1 -> 1.2 by confirmed']);
  });

  it('that move to another priority keep together', () => {
    const before = plan([
      priority('1', [action({ ref: '1.1', text: ROOFS })]),
      priority('2', [action({ ref: '2.1', text: RENT })]),
    ]);
    const after = plan([
      priority('1', []),
      priority('2', [action({ ref: '2.1', text: RENT }), action({ ref: '2.2', text: ROOFS })]),
    ]);
    expect(matched(before, after)).toEqual(['2.1 -> 2.1 by reference', '1.1 -> 2.2 by wording']);
  });

  it('that are gone name the action that took them in, where its words say so', () => {
    const before = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.2', text: DAMP });
    const after = planOf({
      ref: '1.1',
      text: ROOFS,
      progress: ['Change request: 1.2 merged into this action'],
    });
    expect(matched(before, after)).toEqual(['1.1 -> 1.1 by reference', 'gone 1.2 into 1.1']);
  });

  it('do not take 1.10 for 1.1 when looking for where an action went', () => {
    const before = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.9', text: RENT });
    const after = planOf({ ref: '1.9', text: RENT, progress: ['1.10 was merged with this'] });
    expect(matched(before, after)).toEqual(['1.9 -> 1.9 by reference', 'gone 1.1']);
  });

  it('that say part of an earlier one were split off from it', () => {
    const before = planOf({ ref: '1.1', text: `${ROOFS}, and ${DAMP}` });
    const after = planOf({ ref: '1.1', text: ROOFS }, { ref: '1.2', text: DAMP });
    expect(matched(before, after)).toEqual(['1.1 -> 1.1 by reference', 'new 1.2 from 1.1']);
  });

  it('are told apart quickly in plans that share no action', () => {
    const many = (word: string): PlanContent =>
      planOf(
        ...Array.from({ length: 3000 }, (_, index) => ({
          ref: `${word}${index}`,
          text: `${word}${index} repair ${word}${index * 7}`,
        })),
      );
    expect(matchActions(many('a'), many('b'))).toHaveLength(6000);
  });
});
