import { describe, expect, it } from 'vitest';
import { findChange, type ActionChange } from '#shared/compare/changes';
import { comparePlans, NOTHING_KNOWN } from '#shared/compare/compare-plans';
import type { PlanContent } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';
import { measure, plan, planOf, priority, type ActionWords } from '#tests/support/plans';

function compare(
  before: PlanContent,
  after: PlanContent,
  known = NOTHING_KNOWN,
): ReturnType<typeof comparePlans> {
  return comparePlans(
    { content: before, scale: DEFAULT_SCALE },
    { content: after, scale: DEFAULT_SCALE },
    known,
  );
}

/** Changes of the one action in each plan. */
function changesOf(before: Partial<ActionWords>, after: Partial<ActionWords>): readonly ActionChange[] {
  const { actions } = compare(planOf({ ref: '1.1', ...before }), planOf({ ref: '1.1', ...after }));
  return actions[0]?.changes ?? [];
}

describe('an action in two versions', () => {
  it('without a difference has no change', () => {
    expect(changesOf({}, {})).toEqual([]);
  });

  it.each([
    ['March 2025', 'June 2025', 'later', 1],
    ['June 2025', 'March 2025', 'earlier', 1],
    ['Mar 2025', 'March 2025', 'reworded', 0],
    ['March 2025', 'TBC', 'removed', 0],
    ['', 'March 2025', 'set', 0],
    ['TBC', 'To be agreed', 'unclear', 0],
    ['March 2025', 'March 2025 (revised to May)', 'later', 1],
    ['Spring 2025', 'May 2025', 'reworded', 0],
  ])('whose deadline goes from %j to %j has it %s', (before, after, movement, timesMoved) => {
    expect(changesOf({ deadline: before }, { deadline: after })).toMatchObject([
      { kind: 'deadline', movement, timesMoved },
    ]);
  });

  it('keeps the first deadline and counts how often it moved', () => {
    const [change] = changesOf({ deadline: 'January 2025 (now March 2025)' }, { deadline: 'June 2025' });
    expect(change).toMatchObject({ original: { kind: 'month', year: 2025, month: 1 }, timesMoved: 2 });
  });

  it('tells punctuation from a change that matters', () => {
    expect(
      changesOf(
        { text: "Help the town's young people find work" },
        { text: 'Help the town’s young people find work.' },
      ),
    ).toMatchObject([{ kind: 'wording', matters: false }]);
    expect(
      changesOf({ text: 'Help the young people find work' }, { text: 'Help the older people find work' }),
    ).toMatchObject([{ kind: 'wording', matters: true }]);
  });

  it('tells progress that stayed, came, went and was reworded', () => {
    const [change] = changesOf(
      { progress: ['Team in post', 'Policy drafted for the cabinet in May', 'Survey planned'] },
      { progress: ['Team in post.', 'Policy drafted for the cabinet in June', 'First visits made'] },
    );
    expect(
      change?.kind === 'progress' && {
        ...change,
        changed: change.changed.length,
        added: change.added.map((item) => lineText(item.line)),
        removed: change.removed.map((item) => lineText(item.line)),
      },
    ).toEqual({
      kind: 'progress',
      kept: 1,
      changed: 1,
      added: ['First visits made'],
      removed: ['Survey planned'],
    });
  });

  it('that only puts its progress in another order has no change', () => {
    expect(
      changesOf({ progress: ['One thing', 'Another thing'] }, { progress: ['Another thing', 'One thing'] }),
    ).toEqual([]);
  });

  it.each([
    ['red', 'amber', 'improved'],
    ['amber', 'red', 'deteriorated'],
    ['green', 'blue', 'achieved'],
    ['grey', 'blue', 'achieved'],
    ['grey', 'green', 'improved'],
    ['grey', 'amber', 'deteriorated'],
    ['blue', 'green', 'deteriorated'],
    [null, 'green', 'newly-rated'],
    ['green', null, 'no-longer-rated'],
  ])('rated %s and then %s has %s', (before, after, direction) => {
    const others = { ref: '1.2', activity: 'green' };
    const { actions } = compare(
      planOf({ ref: '1.1', activity: before }, others),
      planOf({ ref: '1.1', activity: after }, others),
    );
    expect(actions[0]?.changes).toMatchObject([{ kind: 'rating', of: 'activity', direction }]);
  });

  it('has no change of impact where the earlier version rates none at all', () => {
    const { actions, comparable } = compare(planOf({ ref: '1.1' }), planOf({ ref: '1.1', impact: 'red' }));
    expect([actions[0]?.changes, comparable]).toEqual([[], { activity: true, impact: false }]);
  });

  it('that is closed says into which one it goes', () => {
    expect(changesOf({}, { closedInto: '1.2' })).toEqual([{ kind: 'closed', closure: { into: '1.2' } }]);
    expect(changesOf({ closedInto: '' }, {})).toEqual([{ kind: 'reopened' }]);
  });
});

describe('changes without a change request', () => {
  function unexplained(before: Partial<ActionWords>, after: Partial<ActionWords>): string[] {
    return compare(planOf({ ref: '1.1', ...before }), planOf({ ref: '1.1', ...after })).unexplained.map(
      ({ change }) => change.kind,
    );
  }

  it('are deadlines, leads and wordings that the plan does not account for', () => {
    expect(
      unexplained(
        { deadline: 'March 2025', lead: 'Head of Repairs' },
        { deadline: 'May 2025', lead: 'Head of Homes' },
      ),
    ).toEqual(['lead', 'deadline']);
  });

  it('leave out a deadline that a new change request speaks of', () => {
    const after = {
      deadline: 'May 2025',
      progress: ['Change request: extend from March to May 2025, agreed by the board'],
    };
    expect(unexplained({ deadline: 'March 2025' }, after)).toEqual([]);
  });

  it('leave out a deadline whose own words tell of the request', () => {
    expect(
      unexplained({ deadline: 'March 2025' }, { deadline: 'March 2025 (amended via change request to May)' }),
    ).toEqual([]);
  });

  it('keep a lead when the request is about the deadline', () => {
    const after = { lead: 'Head of Homes', progress: ['Change request to move the deadline to May'] };
    const { unexplained: found } = compare(
      planOf({ ref: '1.1', lead: 'Head of Repairs' }),
      planOf({ ref: '1.1', ...after }),
    );
    expect(found).toMatchObject([
      { ref: '1.1', change: { kind: 'lead' }, nearby: 'Change request to move the deadline to May' },
    ]);
  });

  it('do not take an old request for a new change', () => {
    const request = 'Change request: extend to May 2025';
    expect(
      unexplained(
        { deadline: 'May 2025', progress: [request] },
        { deadline: 'July 2025', progress: [request] },
      ),
    ).toEqual(['deadline']);
  });

  it('leave out what is on record', () => {
    const requests = new Map([['1.1', [{ kind: 'deadline' as const, evidence: '' }]]]);
    const found = compare(
      planOf({ ref: '1.1', deadline: 'March 2025' }),
      planOf({ ref: '1.1', deadline: 'May 2025' }),
      { pairs: [], requests },
    );
    expect(found.unexplained).toEqual([]);
  });

  it('need more than other words for the same date, a full stop, or a star behind a name', () => {
    expect(
      unexplained(
        { deadline: 'Feb 2025', lead: 'Head of Homes' },
        { deadline: 'February 2025', lead: 'Head of Homes **' },
      ),
    ).toEqual([]);
  });
});

describe('priorities in two versions', () => {
  it('show outcomes, measures and values that changed', () => {
    const before = plan([
      priority('1', [], {
        expectedOutcomes: ['Homes are dry', 'Rents are fair'],
        measures: [measure('Homes with damp (low is good)', '41'), measure('Calls answered')],
      }),
    ]);
    const after = plan([
      priority('1', [], {
        expectedOutcomes: ['Homes are dry and warm'],
        measures: [measure('Homes with damp (low is good)', '29'), measure('Calls answered', '88%')],
      }),
    ]);
    expect(compare(before, after).priorities).toMatchObject([
      { kind: 'outcome', before: 'Homes are dry', after: 'Homes are dry and warm' },
      { kind: 'outcome-removed', text: 'Rents are fair' },
      {
        kind: 'measure',
        valueChanged: true,
        textChanged: false,
        before: { value: '41' },
        after: { value: '29' },
      },
      { kind: 'measure', valueChanged: true, before: { value: null }, after: { value: '88%' } },
    ]);
  });

  it('show posts that changed hands', () => {
    const holders = (name: string): PlanContent =>
      plan([], {
        glossary: [
          { role: 'Head of Homes', name },
          { role: 'Head of Repairs', name: 'T Ames' },
        ],
      });
    expect(compare(holders('P Orme'), holders('Q Orme')).holders).toEqual([
      { role: 'Head of Homes', before: 'P Orme', after: 'Q Orme' },
    ]);
  });

  it('find a change by its kind', () => {
    const { actions } = compare(planOf({ ref: '1.1', lead: 'A' }), planOf({ ref: '1.1', lead: 'B' }));
    const [first] = actions;
    expect(
      first === undefined ? null : [findChange(first, 'lead')?.after, findChange(first, 'deadline')],
    ).toEqual(['B', null]);
  });
});
