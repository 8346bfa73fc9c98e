import { expect, it } from 'vitest';
import { plainLine } from '#shared/domain/rich-text';
import { changeProgress, changeWording, moveDeadline, rateAction } from '#shared/edit/edit-action';
import { action } from '#tests/support/plans';

const MARCH = action({ ref: '1.1', deadline: 'March 2026' });

it('keeps what was agreed first when a deadline moves, and counts the move', () => {
  expect(moveDeadline(MARCH, MARCH, 'September 2026').deadline).toEqual({
    written: 'September 2026',
    current: { kind: 'month', year: 2026, month: 9 },
    original: { kind: 'month', year: 2026, month: 3 },
    timesMoved: 1,
  });
});

it('counts one move however often the new date is corrected before the version is issued', () => {
  const moved = moveDeadline(MARCH, MARCH, 'September 2026');
  expect(moveDeadline(moved, MARCH, 'October 2026').deadline).toMatchObject({
    original: { month: 3 },
    current: { month: 10 },
    timesMoved: 1,
  });
});

it('counts no move when the date is put back, or only written in other words', () => {
  const moved = moveDeadline(MARCH, MARCH, 'September 2026');
  expect(moveDeadline(moved, MARCH, 'March 2026').deadline.timesMoved).toBe(0);
  expect(moveDeadline(MARCH, MARCH, 'Mar 2026').deadline).toMatchObject({
    written: 'Mar 2026',
    timesMoved: 0,
  });
});

it('counts on from what the version before had', () => {
  const before = { ...MARCH, deadline: { ...MARCH.deadline, timesMoved: 2 } };
  expect(moveDeadline(before, before, 'June 2027').deadline.timesMoved).toBe(3);
});

it('sets the deadline of a new action without a move', () => {
  expect(moveDeadline(MARCH, null, '30 June 2027').deadline).toMatchObject({
    original: { kind: 'day', day: 30 },
    timesMoved: 0,
  });
});

it('keeps words that name no date', () => {
  expect(moveDeadline(MARCH, MARCH, 'To be agreed').deadline).toMatchObject({
    written: 'To be agreed',
    current: null,
    timesMoved: 0,
  });
});

it('rates either way and clears', () => {
  expect(rateAction(MARCH, 'impact', 'red')).toMatchObject({ activityRating: 'green', impactRating: 'red' });
  expect(rateAction(MARCH, 'activity', null).activityRating).toBeNull();
});

it('tidies a wording and the lines of progress, and leaves empty items out', () => {
  expect(changeWording(MARCH, '  Repair\n every  roof ').wording).toEqual(plainLine('Repair every roof'));
  const progress = [
    { level: 1, mark: 'dash', line: plainLine(' Two  roofs done ') },
    { level: 0, mark: 'bullet', line: plainLine('  ') },
    { level: 0, mark: 'bullet', line: [] },
  ] as const;
  expect(changeProgress(MARCH, progress).progress).toEqual([
    { level: 1, mark: 'dash', line: plainLine('Two roofs done') },
  ]);
});
