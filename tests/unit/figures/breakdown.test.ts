import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '#shared/compare/compare-plans';
import type { PlanContent } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { breakDown, countOf, countTogether } from '#shared/figures/breakdown';
import {
  describeReconciliation,
  describeRows,
  reconcile,
  type Reconciliation,
} from '#shared/figures/reconciliation';
import { planOf, type ActionWords } from '#tests/support/plans';

function counted(...actions: ActionWords[]): ReturnType<typeof breakDown> {
  return breakDown({ label: '2.0', content: planOf(...actions), scale: DEFAULT_SCALE });
}

describe('a rating breakdown', () => {
  it('lists every rating of the scale, used or not, with count, share and references', () => {
    const { activity } = counted(
      { ref: '1.1', activity: 'blue' },
      { ref: '1.2', activity: 'red' },
      { ref: '1.3', activity: 'blue' },
    );
    expect(activity).toEqual({
      total: 3,
      unrated: [],
      ratings: [
        { rating: 'grey', count: 0, share: 0, refs: [] },
        { rating: 'blue', count: 2, share: 66.67, refs: ['1.1', '1.3'] },
        { rating: 'red', count: 1, share: 33.33, refs: ['1.2'] },
        { rating: 'amber', count: 0, share: 0, refs: [] },
        { rating: 'green', count: 0, share: 0, refs: [] },
      ],
    });
  });

  it('counts ratings that the scale does not know after those it knows', () => {
    expect(counted({ ref: '1.1', activity: 'purple' }).activity.ratings.at(-1)).toEqual({
      rating: 'purple',
      count: 1,
      share: 100,
      refs: ['1.1'],
    });
  });

  it('leaves closed actions out of every total, and unrated ones out of the shares', () => {
    const breakdown = counted(
      { ref: '1.1', activity: 'green' },
      { ref: '1.2', activity: null },
      { ref: '1.3', activity: null, closedInto: '1.1' },
    );
    expect([breakdown.rows, breakdown.activity.total, breakdown.activity.unrated, breakdown.closed]).toEqual([
      3,
      1,
      ['1.2'],
      [{ ref: '1.3', into: '1.1' }],
    ]);
    expect(describeRows(breakdown)).toBe(
      'Version 2.0 prints 3 rows for 1 rated action: 1.3 is closed and goes on in 1.1; 1.2 has no activity rating.',
    );
  });

  it('needs no words about its rows when all are rated', () => {
    expect(describeRows(counted({ ref: '1.1' }))).toBeNull();
  });

  it('adds ratings together', () => {
    const { activity } = counted(
      { ref: '1.1', activity: 'blue' },
      { ref: '1.2', activity: 'green' },
      { ref: '1.3', activity: 'red' },
    );
    expect([countTogether(activity, ['blue', 'green']), countOf(activity, 'red').count]).toMatchObject([
      { count: 2, share: 66.67 },
      1,
    ]);
  });

  it('has counts that add up to its total, whatever the ratings', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('grey', 'blue', 'red', 'amber', 'green', null)), (ratings) => {
        const { activity, rows } = counted(
          ...ratings.map((rating, index) => ({ ref: `1.${index}`, activity: rating })),
        );
        const sum = activity.ratings.reduce((all, each) => all + each.count, 0);
        expect([sum, activity.total + activity.unrated.length]).toEqual([activity.total, rows]);
      }),
    );
  });
});

describe('totals of two versions', () => {
  function reconciled(before: readonly ActionWords[], after: readonly ActionWords[]): Reconciliation {
    const [was, is] = [planOf(...before), planOf(...after)];
    const { actions } = comparePlans(
      { content: was, scale: DEFAULT_SCALE },
      { content: is, scale: DEFAULT_SCALE },
    );
    return reconcile(rated(was), rated(is), actions);
  }

  function rated(content: PlanContent): ReturnType<typeof breakDown> {
    return breakDown({ label: '', content, scale: DEFAULT_SCALE });
  }

  it('are told in words: last, new, merged, now (rules.md N5)', () => {
    const sum = reconciled(
      [{ ref: '1.1' }, { ref: '1.2' }],
      [
        { ref: '1.1' },
        { ref: '1.2', closedInto: '1.1', activity: null },
        { ref: '1.3', text: 'Quite another thing to be done at once' },
      ],
    );
    expect(describeReconciliation(sum, '1.0', '1.1')).toBe(
      '2 actions in version 1.0, 1 new (1.3), 1 merged (1.2 into 1.1): 2 actions in version 1.1.',
    );
  });

  it('name what was closed, removed and reopened', () => {
    const before = [{ ref: '1.1' }, { ref: '1.2' }, { ref: '1.3', closedInto: '' }, { ref: '1.4' }];
    const after = [{ ref: '1.1', closedInto: '' }, { ref: '1.3' }, { ref: '1.4' }];
    expect(describeReconciliation(reconciled(before, after), 'A', 'B')).toBe(
      '3 actions in version A, 0 new, 1 reopened (1.3), 0 merged, 1 closed (1.1), 1 removed (1.2): 2 actions in version B.',
    );
  });

  it('always add up, whatever comes, goes, is closed or reopened', () => {
    const version = fc.uniqueArray(
      fc.record({
        ref: fc.integer({ min: 1, max: 12 }).map((number) => `1.${number}`),
        closed: fc.boolean(),
      }),
      { selector: ({ ref }) => ref },
    );
    fc.assert(
      fc.property(version, version, (before, after) => {
        const words = (list: readonly { ref: string; closed: boolean }[]): ActionWords[] =>
          list.map(({ ref, closed }) => ({
            ref,
            text: `word${ref.replace('.', 'x')} and more of it`,
            ...(closed ? { closedInto: '' } : {}),
          }));
        expect(reconciled(words(before), words(after)).balances).toBe(true);
      }),
    );
  });
});
