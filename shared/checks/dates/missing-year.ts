import { findDates, markDate } from '../paper/date-mentions.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';
import { markMatch, type Found } from '../finding.ts';

/** Titles, headings and deadlines whose dates have no year. */
export const missingYearRule: PaperRule = {
  id: 'dates/missing-year',
  group: 'dates',
  title: 'Dates without a year in titles and deadlines',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => paper.lines.flatMap((line) => (isTitle(line, paper) ? inTitle(line) : inDeadline(line))),
};

/** Of a title, in characters. */
const LONGEST = 120;
/** Lines from the first heading on in which a label gives the meeting's date. */
const TOP = 120;

function isTitle(line: Line, { headings }: CheckedPaper): boolean {
  const styled = line.paragraph.heading !== null || /^(?:sub)?title$/i.test(line.paragraph.style ?? '');
  const first = headings[0]?.line.index ?? 0;
  const labelled =
    /^(?:meeting date|date of (?:the )?meeting)\b/i.test(line.text) && line.index < first + TOP;
  return line.part === 'body' && line.text.length <= LONGEST && (styled || labelled);
}

function inTitle(line: Line): Found[] {
  return findDates(titleCase(line.text))
    .filter(({ day, year }) => day !== null && year === null)
    .map((mention) => ({
      mark: markDate(line, mention),
      reason: 'This date has no year, and the title has to stand by itself in years to come.',
      suggestion: 'Add the year.',
    }));
}

/** "7 JUNE" as "7 June", without moving a character. */
function titleCase(text: string): string {
  return text.replaceAll(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s*(?:20\d\d|\d\d\b|[/–-]|to\b|and\b|or\b))/g;

function inDeadline(line: Line): Found[] {
  if (line.cell === null || !/\b(?:deadline|due date|target date|timescale)\b/i.test(line.cell.columnName))
    return [];
  return [...line.text.matchAll(MONTH)].map((match) => ({
    mark: markMatch(line, match),
    reason: 'This deadline has no year.',
    suggestion: 'Add the year.',
  }));
}
