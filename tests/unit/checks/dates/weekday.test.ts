import { describe, expect, it } from 'vitest';
import { weekdayRule } from '#shared/checks/dates/weekday';
import { findingsOf } from '#tests/support/checks';

describe('weekday against date', () => {
  it('finds a weekday that its date did not have, and names the month in which it had', () => {
    expect(findingsOf(weekdayRule, 'The centre opened on Friday 26 June 2023.')).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “Friday 26 June 2023”: 26 June 2023 was a Monday, not a Friday. Write Monday, or correct the date. 26 May 2023 was a Friday.",
      ]
    `);
  });

  it('takes the year of the paper where the date has none', () => {
    const paper = `
      # Wychbourne Improvement Board
      Meeting date: 7 June 2023
      1.1 On Friday 26 June, the board met in the town hall.
    `;
    expect(findingsOf(weekdayRule, paper)).toMatchInlineSnapshot(`
      [
        "error at 1.1: “Friday 26 June”: 26 June 2023 was a Monday, not a Friday. Write Monday, or correct the date. 26 May 2023 was a Friday.",
      ]
    `);
  });

  it('leaves a weekday without a year alone when the year before or after has it', () => {
    const paper =
      'Meeting date: 7 June 2023\n1.1 Agreed on Thursday 15 December and again on Thursday 15 December 2023.';
    expect(findingsOf(weekdayRule, paper)).toEqual([
      'error at 1.1: “Thursday 15 December 2023”: 15 December 2023 was a Friday, not a Thursday. Write Friday, or correct the date.',
    ]);
    expect(findingsOf(weekdayRule, 'Agreed on Thursday 15 December, and on Friday 31 June 2023.')).toEqual(
      [],
    );
  });

  it('looks one year back and one year on for a weekday without a year, and no further', () => {
    const judge = (weekday: string): number =>
      findingsOf(weekdayRule, `Meeting date: 7 June 2023\n1.1 Agreed on ${weekday} 15 December.`).length;
    // 2021 to 2025.
    expect(['Wednesday', 'Thursday', 'Friday', 'Sunday', 'Monday'].map(judge)).toEqual([1, 0, 0, 0, 1]);
  });

  it('names no month of another year, and none that is too short for the day', () => {
    const hints = (date: string): string =>
      findingsOf(weekdayRule, `We met on ${date}.`)[0]?.split('correct the date.')[1]?.trim() ?? 'none found';
    expect(hints('Thursday 15 January 2023')).toBe('');
    expect(hints('Monday 15 December 2023')).toBe('');
    expect(hints('Monday 31 March 2023')).toBe('');
    expect(hints('Sunday 30 May 2023')).toBe('30 April 2023 was a Sunday.');
    expect(hints('Tuesday 15 July 2023')).toBe('15 August 2023 was a Tuesday.');
    expect(hints('Sunday 15 February 2023')).toBe('15 January 2023 was a Sunday.');
    expect(hints('Friday 15 November 2023')).toBe('15 December 2023 was a Friday.');
  });

  it('leaves a weekday alone that fits, in any style', () => {
    expect(
      findingsOf(
        weekdayRule,
        'We met on Monday 26 June 2023, on Tue 27th June 2023 and on Wednesday, 28 June 2023.',
      ),
    ).toEqual([]);
  });

  it('leaves a number after a weekday alone that is no day', () => {
    expect(findingsOf(weekdayRule, 'On Friday 26 families moved; 31 of 64 have settled by May.')).toEqual([]);
  });
});
