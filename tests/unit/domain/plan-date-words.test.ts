import { expect, it } from 'vitest';
import { formatDeadline, formatPoint } from '#shared/domain/plan-date-words';
import { readPlanDate } from '#shared/domain/read-date';

it('says a deadline in short and in full', () => {
  const said = [
    '30/09/2026',
    'September 2026',
    'Q2 2026/27',
    'summer 2026',
    '2026',
    'ongoing',
    'To be agreed',
  ].map((words) => {
    const { date } = readPlanDate(words);
    return [formatDeadline(date), formatDeadline(date, true)];
  });
  expect(said).toEqual([
    ['30 Sep 2026', '30 September 2026'],
    ['Sep 2026', 'September 2026'],
    ['Jul to Sep 2026', 'July to September 2026'],
    ['Summer 2026', 'Summer 2026'],
    ['2026', '2026'],
    ['Ongoing', 'Ongoing'],
    ['To be agreed', 'To be agreed'],
  ]);
});

it('says a quarter by its months, because councils count quarters in two ways', () => {
  expect(formatPoint({ kind: 'quarter', year: 2027, quarter: 1 })).toBe('Jan to Mar 2027');
});
