import { formatNumericDate } from '#shared/domain/civil-date';
import type { Found } from '../finding.ts';
import { readVersionLines, type VersionLine } from '../paper/version-tables.ts';
import { markCell } from '../paper/mark-cell.ts';
import type { PaperRule } from '../rule.ts';

/** Dates of a version table: in order, each review after its version and in step with the version that followed. */
export const versionDatesRule: PaperRule = {
  id: 'numbering/version-dates',
  group: 'numbering',
  title: 'Dates of version tables that are out of order',
  severity: 'error',
  scope: 'paper',
  check: (paper) => {
    const versions = readVersionLines(paper);
    return versions.flatMap((version, index) => {
      const next = versions[index + 1] ?? null;
      return [...judgeOrder(version, next), ...judgeReview(version, next)];
    });
  },
};

function judgeOrder(version: VersionLine, next: VersionLine | null): Found[] {
  if (next === null || next.date === null || version.dated === null || next.dated === null) return [];
  const mark = markCell(next.date);
  if (next.dated >= version.dated || mark === null) return [];
  return [
    {
      mark,
      reason: `Version ${next.version.text} is dated before version ${version.version.text} (${formatNumericDate(version.dated)}).`,
      suggestion: 'Correct the date, or put the rows in order.',
    },
  ];
}

function judgeReview({ version, dated, review, reviewed }: VersionLine, next: VersionLine | null): Found[] {
  if (review === null || reviewed === null || dated === null) return [];
  const mark = markCell(review);
  if (mark === null) return [];
  if (reviewed < dated) {
    const meant = [addYear(reviewed), addMonth(reviewed)].find(
      (each) => each > dated && isSoonAfter(each, dated),
    );
    const hint = meant === undefined ? '' : ` Was ${formatNumericDate(meant)} meant?`;
    return [
      {
        mark,
        reason: `The review of version ${version.text} is due before the version itself (${formatNumericDate(dated)}).`,
        suggestion: `Correct one of the dates.${hint}`,
      },
    ];
  }
  if (next === null || next.dated === null || !isOneMonthApart(reviewed, next.dated)) return [];
  return [
    {
      mark,
      reason: `The review of version ${version.text} is due a month to the day from version ${next.version.text} (${formatNumericDate(next.dated)}).`,
      suggestion: `Was ${formatNumericDate(next.dated)} meant?`,
      severity: 'question',
    },
  ];
}

/** The same day of neighbouring months: more likely a slip of the month than a plan. */
function isOneMonthApart(first: string, second: string): boolean {
  return first.slice(8) === second.slice(8) && Math.abs(monthsOf(first) - monthsOf(second)) === 1;
}

/** Reviews follow their version within months. */
function isSoonAfter(date: string, before: string): boolean {
  return monthsOf(date) - monthsOf(before) <= 4;
}

function addYear(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function addMonth(date: string): string {
  const month = Number(date.slice(5, 7));
  return month === 12
    ? `${Number(date.slice(0, 4)) + 1}-01${date.slice(7)}`
    : `${date.slice(0, 5)}${String(month + 1).padStart(2, '0')}${date.slice(7)}`;
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
