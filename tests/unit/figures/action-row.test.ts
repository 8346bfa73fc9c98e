import { expect, it } from 'vitest';
import { toActionId } from '#shared/domain/ids';
import type { PlacedAction } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import { buildActionRow, type ActionRow } from '#shared/figures/action-row';
import { action, priority, type ActionWords } from '#tests/support/plans';

function placed(words: ActionWords): PlacedAction {
  const one = action(words);
  return { priority: priority('1', [one]), action: one };
}

function row(is: ActionWords, was: ActionWords | null): ActionRow {
  return buildActionRow({
    id: toActionId('a-1'),
    band: 0,
    placed: placed(is),
    before: was === null ? null : placed(was),
    hasPrevious: true,
    rated: { scale: DEFAULT_SCALE, comparable: { activity: true, impact: true } },
    asOf: '2026-06-09',
  });
}

it('shows what holds now and what it was in the version before', () => {
  const shown = row(
    {
      ref: '1.1',
      text: 'Repair roofs',
      deadline: 'September 2026',
      activity: 'amber',
      progress: ['All roofs of Lower Wych were surveyed.'],
    },
    { ref: '1.1', text: 'Repair roofs', deadline: 'March 2026', activity: 'green' },
  );
  expect(shown).toMatchObject({
    deadline: { words: 'Sep 2026', original: 'Mar 2026', timesMoved: 1, overdue: false },
    activity: 'amber',
    activityWas: { rating: 'green', direction: 'deteriorated' },
    impactWas: null,
    last: 'All roofs of Lower Wych were surveyed.',
    changed: ['deadline', 'progress', 'activity'],
  });
});

it('marks what is overdue, unless it is done', () => {
  expect(row({ ref: '1.1', deadline: 'May 2026' }, null).deadline.overdue).toBe(true);
  expect(row({ ref: '1.1', deadline: 'May 2026', activity: 'blue' }, null).deadline.overdue).toBe(false);
  expect(row({ ref: '1.1', deadline: 'June 2026' }, null).deadline.overdue).toBe(false);
});

it('says of an action that it is new, and of one that stayed nothing', () => {
  expect(row({ ref: '1.1' }, null).changed).toEqual(['new']);
  expect(row({ ref: '1.1' }, { ref: '1.1' }).changed).toEqual([]);
});

it('keeps words that name no date', () => {
  expect(row({ ref: '1.1', deadline: 'To be agreed' }, null).deadline).toEqual({
    words: 'To be agreed',
    original: null,
    timesMoved: 0,
    overdue: false,
  });
});
