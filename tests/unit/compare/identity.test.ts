import { describe, expect, it } from 'vitest';
import { proposeIdentity } from '#shared/compare/identity';
import { planOf } from '#tests/support/plans';

const ROOFS = 'Repair the roofs of all council homes in Lower Wych before the winter storms';
const DAMP = 'Visit every home with a report of damp within five working days';

describe('whether an action is one of the version before', () => {
  it('is no question when reference and wording fit', () => {
    const { links, doubts } = proposeIdentity(
      planOf({ ref: '1.1', text: ROOFS }),
      planOf({ ref: '1.1', text: ROOFS }),
      {},
    );
    expect([links, doubts]).toEqual([[{ after: 0, before: 0, kind: 'same' }], []]);
  });

  it('is asked when the reference is new, and taken for the same until answered', () => {
    const { links, doubts } = proposeIdentity(
      planOf({ ref: '1.1', text: ROOFS }),
      planOf({ ref: '1.4', text: ROOFS }),
      {},
    );
    expect(links).toEqual([{ after: 0, before: 0, kind: 'renumbered' }]);
    expect(doubts).toMatchObject([{ id: 'identity: renumbered 1.1 1.4', ref: '1.4', same: 'It is 1.1' }]);
  });

  it('is asked when the wording is wholly new, and the answer decides', () => {
    const before = planOf({ ref: '1.1', text: ROOFS });
    const after = planOf({ ref: '1.1', text: DAMP });
    expect(proposeIdentity(before, after, {}).doubts).toMatchObject([{ kind: 'rewritten' }]);
    expect(proposeIdentity(before, after, { 'identity: rewritten 1.1 1.1': 'other' }).links).toEqual([]);
  });

  it('is told of a split and of a merger', () => {
    const before = planOf(
      { ref: '1.1', text: `${ROOFS}, and ${DAMP}` },
      { ref: '1.5', text: 'Write to every tenant about the new service charge' },
    );
    const after = planOf(
      { ref: '1.1', text: ROOFS, progress: ['1.5 has been merged into this action'] },
      { ref: '1.2', text: DAMP },
    );
    expect(proposeIdentity(before, after, {}).links.map(({ kind }) => kind)).toEqual([
      'same',
      'split-from',
      'merged-into',
    ]);
  });
});
