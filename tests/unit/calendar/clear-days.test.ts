import { describe, expect, it } from 'vitest';
import { ENGLAND_AND_WALES, isHoliday } from '#shared/calendar/bank-holidays';
import { findNoticePeriod, isWorkingDay, type NoticePeriod } from '#shared/calendar/clear-days';
import { dayAfter, dayBefore, weekdayOf } from '#shared/calendar/days';

/** "Fri 16 Jun: 19, 20 | 17, 18", with the month where it changes. */
function show({ publishBy, counted, leftOut }: NoticePeriod): string {
  const list = (days: readonly string[]): string => days.map((day) => day.slice(5)).join(' ');
  return `${weekdayOf(publishBy)} ${publishBy}: ${list(counted)} | ${list(leftOut)}`;
}

function five(meeting: string): string {
  return show(findNoticePeriod(meeting, 5, ENGLAND_AND_WALES));
}

describe('five clear days', () => {
  it('leave out the day of publication, the day of the meeting and the weekend', () => {
    expect(five('2023-06-26')).toBe(
      'Friday 2023-06-16: 06-19 06-20 06-21 06-22 06-23 | 06-17 06-18 06-24 06-25',
    );
    expect(five('2023-02-28')).toBe('Monday 2023-02-20: 02-21 02-22 02-23 02-24 02-27 | 02-25 02-26');
    expect(five('2023-02-14')).toBe('Monday 2023-02-06: 02-07 02-08 02-09 02-10 02-13 | 02-11 02-12');
    expect(five('2022-02-22')).toBe('Monday 2022-02-14: 02-15 02-16 02-17 02-18 02-21 | 02-19 02-20');
  });

  it('leave out Easter, the May holidays and a coronation', () => {
    expect(five('2023-04-18')).toBe(
      'Thursday 2023-04-06: 04-11 04-12 04-13 04-14 04-17 | 04-07 04-08 04-09 04-10 04-15 04-16',
    );
    expect(five('2023-05-10')).toBe(
      'Friday 2023-04-28: 05-02 05-03 05-04 05-05 05-09 | 04-29 04-30 05-01 05-06 05-07 05-08',
    );
  });

  it('leave out days that were added for one year, and days that were moved', () => {
    expect(five('2022-09-26')).toBe(
      'Thursday 2022-09-15: 09-16 09-20 09-21 09-22 09-23 | 09-17 09-18 09-19 09-24 09-25',
    );
    expect(five('2022-06-08')).toBe(
      'Friday 2022-05-27: 05-30 05-31 06-01 06-06 06-07 | 05-28 05-29 06-02 06-03 06-04 06-05',
    );
  });

  it('go over the turn of the year', () => {
    expect(five('2023-01-03')).toBe(
      'Wednesday 2022-12-21: 12-22 12-23 12-28 12-29 12-30 | 12-24 12-25 12-26 12-27 12-31 01-01 01-02',
    );
    expect(five('2026-01-06')).toBe(
      'Wednesday 2025-12-24: 12-29 12-30 12-31 01-02 01-05 | 12-25 12-26 12-27 12-28 01-01 01-03 01-04',
    );
  });
});

describe('other notice', () => {
  it('is three clear days in Wales', () => {
    expect(show(findNoticePeriod('2023-06-26', 3, ENGLAND_AND_WALES))).toBe(
      'Tuesday 2023-06-20: 06-21 06-22 06-23 | 06-24 06-25',
    );
  });

  it('is 28 days for a key decision, counted by the calendar or in working days', () => {
    const calendar = findNoticePeriod('2023-07-20', 28, ENGLAND_AND_WALES, 'calendar');
    expect([calendar.publishBy, calendar.counted[0], calendar.counted.at(-1), calendar.leftOut]).toEqual([
      '2023-06-21',
      '2023-06-22',
      '2023-07-19',
      [],
    ]);
    const working = findNoticePeriod('2023-07-20', 28, ENGLAND_AND_WALES);
    expect([working.publishBy, working.counted[0], working.counted.at(-1)]).toEqual([
      '2023-06-09',
      '2023-06-12',
      '2023-07-19',
    ]);
  });

  it('is uncertain where the table of holidays ends', () => {
    expect(findNoticePeriod('2026-12-31', 5, ENGLAND_AND_WALES).certain).toBe(true);
    expect(findNoticePeriod('2027-01-04', 5, ENGLAND_AND_WALES).certain).toBe(false);
    expect(findNoticePeriod('2022-01-04', 5, ENGLAND_AND_WALES).certain).toBe(false);
  });
});

describe('days', () => {
  it('follow each other over months and leap years', () => {
    expect([
      dayAfter('2024-02-28'),
      dayAfter('2023-02-28'),
      dayAfter('2023-12-31'),
      dayBefore('2024-03-01'),
    ]).toEqual(['2024-02-29', '2023-03-01', '2024-01-01', '2024-02-29']);
    expect([dayBefore('2024-01-01'), dayBefore('2023-05-01'), dayBefore('2023-05-02')]).toEqual([
      '2023-12-31',
      '2023-04-30',
      '2023-05-01',
    ]);
    expect(() => dayAfter('June')).toThrow('June is no date.');
  });

  it('are working days but for weekends and bank holidays', () => {
    expect(
      ['2023-05-05', '2023-05-06', '2023-05-07', '2023-05-08'].map((day) =>
        isWorkingDay(day, ENGLAND_AND_WALES),
      ),
    ).toEqual([true, false, false, false]);
    // Boxing Day of 2022 was on a Monday, Christmas Day kept on the Tuesday after.
    expect(isHoliday(ENGLAND_AND_WALES, '2022-12-27')).toBe(true);
  });
});
