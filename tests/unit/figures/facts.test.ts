import { describe, expect, it } from 'vitest';
import { comparePlans } from '#shared/compare/compare-plans';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { countTravel, listTravel, movementMatrix } from '#shared/figures/direction-of-travel';
import { fieldValue } from '#shared/figures/fields';
import { listOverdue } from '#shared/figures/overdue';
import { gatherFigures } from '#shared/figures/paper-figures';
import { listRedItems } from '#shared/figures/red-items';
import { DEFAULT_SHARE_STYLE } from '#shared/figures/shares';
import { planOf } from '#tests/support/plans';

const before = planOf(
  { ref: '1.1', activity: 'amber' },
  { ref: '1.2', activity: 'green' },
  { ref: '1.3', activity: 'red' },
);
const after = planOf(
  { ref: '1.1', activity: 'blue', impact: 'green' },
  { ref: '1.2', activity: 'red', impact: 'red', deadline: 'January 2025' },
  { ref: '1.3', activity: null, closedInto: '1.1', deadline: 'January 2025' },
  {
    ref: '1.4',
    activity: 'green',
    impact: 'red',
    deadline: '3 February 2025',
    text: 'Open the new advice shop in the market hall',
  },
);
const versions = {
  before: { label: '1.0', content: before, scale: DEFAULT_SCALE },
  after: { label: '1.1', content: after, scale: DEFAULT_SCALE },
};
const comparison = comparePlans(versions.before, versions.after);
const figures = gatherFigures({
  current: versions.after,
  previous: { version: versions.before, comparison },
  asOf: '2025-02-04',
  style: DEFAULT_SHARE_STYLE,
});

describe('overdue actions', () => {
  it('are open, not done and past the last day of their deadline; a rating of on track disagrees', () => {
    const overdue = listOverdue(after, DEFAULT_SCALE, '2025-02-04');
    expect(
      overdue.map(({ placed, dueBy, ratingDisagrees }) => [placed.action.ref, dueBy, ratingDisagrees]),
    ).toEqual([
      ['1.2', '2025-01-31', false],
      ['1.4', '2025-02-03', true],
    ]);
  });

  it('are not overdue on the last day itself', () => {
    expect(listOverdue(after, DEFAULT_SCALE, '2025-02-03').map(({ placed }) => placed.action.ref)).toEqual([
      '1.2',
    ]);
  });
});

describe('red items', () => {
  it('are those with the worst rating for activity or for impact', () => {
    expect(
      listRedItems(after, DEFAULT_SCALE).map(({ placed, activity, impact }) => [
        placed.action.ref,
        activity,
        impact,
      ]),
    ).toEqual([
      ['1.2', true, true],
      ['1.4', false, true],
    ]);
  });
});

describe('the direction of travel', () => {
  const travels = listTravel(comparison.actions, 'activity', DEFAULT_SCALE);

  it('is told for each action, closed and new ones too', () => {
    expect(travels.map(({ ref, travel }) => [ref, travel])).toEqual([
      ['1.1', 'achieved'],
      ['1.2', 'deteriorated'],
      ['1.3', 'closed'],
      ['1.4', 'new'],
    ]);
    expect(countTravel(travels)).toMatchObject({
      achieved: 1,
      deteriorated: 1,
      closed: 1,
      new: 1,
      unchanged: 0,
    });
  });

  it('makes a matrix of who went from which rating to which', () => {
    expect(movementMatrix(travels)).toEqual([
      { from: 'amber', to: 'blue', refs: ['1.1'] },
      { from: 'green', to: 'red', refs: ['1.2'] },
    ]);
  });
});

describe('a live field', () => {
  it.each([
    ['activity.blue.count', '1'],
    ['activity.blue.share', '33.33%'],
    ['activity.blue+green.count', '2'],
    ['activity.blue+green.share', '66.67%'],
    ['activity.total', '3'],
    ['impact.red.count', '2'],
    ['previous.activity.red.count', '1'],
    ['previous.version', '1.0'],
    ['version', '1.1'],
    ['rows', '4'],
    ['totals.last', '3'],
    ['totals.new', '1'],
    ['totals.merged', '1'],
    ['totals.now', '3'],
    ['travel.achieved', '1'],
    ['overdue', '2'],
    ['redItems', '2'],
  ])('named %s prints %s', (name, value) => {
    expect(fieldValue(figures, name)?.value).toBe(value);
  });

  it('says where its value comes from', () => {
    expect(fieldValue(figures, 'activity.blue.share')?.source).toBe(
      'activity ratings of version 1.1, 1 of 3',
    );
  });

  it.each([
    'activity.purple.count',
    'activity.blue',
    'activity.blue.mean',
    'totals.sum',
    'travel.sideways',
    'colour',
    '',
  ])('named %j has no value', (name) => {
    expect(fieldValue(figures, name)).toBeNull();
  });

  it('of an earlier version has no value when there is none', () => {
    const alone = gatherFigures({
      current: versions.after,
      previous: null,
      asOf: '2025-02-04',
      style: DEFAULT_SHARE_STYLE,
    });
    expect(
      ['previous.activity.total', 'totals.new', 'travel.new'].map((name) => fieldValue(alone, name)),
    ).toEqual([null, null, null]);
  });
});
