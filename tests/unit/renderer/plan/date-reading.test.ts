import { expect, it } from 'vitest';
import { readDeadline } from '../../../../renderer/screens/plan/panel/date-reading.ts';

it('says how it reads a deadline, before it is saved', () => {
  expect(
    ['September 2026', '9 June 2026', 'Ongoing', 'To be agreed', ''].map(
      (words) => readDeadline(words).reading,
    ),
  ).toEqual([
    'Read as September 2026, so it is due by 30 September 2026.',
    'Read as 9 June 2026, so it is due by 9 June 2026.',
    'Read as ongoing, so it is never overdue.',
    'No date can be read in this. It is kept as you wrote it and is never overdue.',
    '',
  ]);
});

it('offers the last day of the month for one that it has not', () => {
  expect(readDeadline('31 June 2026')).toEqual({
    reading: '',
    problem: 'June has 30 days.',
    meant: '30 June 2026',
  });
});

it('asks for the year, and doubts a quarter', () => {
  expect(readDeadline('September').problem).toBe('Add the year, as in September 2026.');
  expect(readDeadline('Q2 2026').reading).toContain('Is that what you mean?');
});
