import { expect, it } from 'vitest';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { glanceAt, listBands } from '#shared/figures/glance';
import { action, plan, planOf, priority } from '#tests/support/plans';

const rated = (label: string, content: ReturnType<typeof planOf>) => ({
  label,
  content,
  scale: DEFAULT_SCALE,
});

it('counts open actions by rating beside the version before', () => {
  const before = planOf({ ref: '1.1', activity: 'red' }, { ref: '1.2', activity: 'amber', impact: 'grey' });
  const after = planOf(
    { ref: '1.1', activity: 'amber' },
    { ref: '1.2', activity: 'amber', impact: 'green' },
    { ref: '1.3', activity: 'blue', closedInto: '1.1' },
  );
  const { activity, impact, rows, open } = glanceAt(rated('1.1', after), rated('1.0', before));
  expect(activity.counts.filter(({ count, before: was }) => count > 0 || was !== 0)).toEqual([
    { rating: 'red', count: 0, before: 1 },
    { rating: 'amber', count: 2, before: 1 },
  ]);
  expect(impact).toMatchObject({ unrated: 1, unratedBefore: 1 });
  expect([rows, open]).toEqual([3, 2]);
});

it('has nothing to compare the first version with', () => {
  const { activity } = glanceAt(rated('1.0', planOf({ ref: '1.1' })), null);
  expect(new Set(activity.counts.map(({ before }) => before))).toEqual(new Set([null]));
  expect(activity.unratedBefore).toBeNull();
});

it('keeps a rating that only the version before used', () => {
  const before = planOf({ ref: '1.1', activity: 'purple' });
  const { activity } = glanceAt(rated('1.1', planOf({ ref: '1.1' })), rated('1.0', before));
  expect(activity.counts.at(-1)).toEqual({ rating: 'purple', count: 0, before: 1 });
});

it('heads each priority with its open actions by rating', () => {
  const content = plan([
    priority('1', [
      action({ ref: '1.1', activity: 'red' }),
      action({ ref: '1.2', activity: null }),
      action({ ref: '1.3', activity: 'red', closedInto: '' }),
    ]),
    priority('2', []),
  ]);
  expect(listBands(content)).toEqual([
    { number: '1', title: 'Priority 1 of Wychbourne', rows: 3, activity: { red: 1 } },
    { number: '2', title: 'Priority 2 of Wychbourne', rows: 0, activity: {} },
  ]);
});
