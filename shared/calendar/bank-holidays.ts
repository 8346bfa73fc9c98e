import type { IsoDate } from '#shared/domain/civil-date';

/**
 * Days on which nothing is counted. A frozen table goes wrong: days are added for one year, and moved days no longer
 * hold on their old date. So it says up to when it is known, and can be replaced.
 */
export interface HolidayTable {
  readonly nation: string;
  /** ISO date on which the table was put together. */
  readonly asOf: IsoDate;
  readonly firstYear: number;
  /** The last year that the table knows; days after it are counted as if there were no holidays. */
  readonly lastYear: number;
  readonly days: readonly IsoDate[];
}

/** England and Wales (rules.md section 1). The last three days of 2026 are by the usual rules. */
export const ENGLAND_AND_WALES: HolidayTable = {
  nation: 'England and Wales',
  asOf: '2026-05-31',
  firstYear: 2022,
  lastYear: 2026,
  days: [
    ...yearOf(2022, '01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'),
    ...yearOf(2023, '01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'),
    ...yearOf(2024, '01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'),
    ...yearOf(2025, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'),
    ...yearOf(2026, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'),
  ],
};

function yearOf(year: number, ...days: readonly string[]): IsoDate[] {
  return days.map((day) => `${year}-${day}`);
}

export function isHoliday(table: HolidayTable, date: IsoDate): boolean {
  return table.days.includes(date);
}

/** Whether a date lies in the years that the table knows. */
export function isCovered(table: HolidayTable, date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= table.firstYear && year <= table.lastYear;
}
