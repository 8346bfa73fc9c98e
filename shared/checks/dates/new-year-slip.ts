import type { IsoDate } from '#shared/domain/civil-date';
import type { Found } from '../finding.ts';
import { findDates, markDate, spanOf, type DateMention } from '../paper/date-mentions.ts';
import type { CheckedPaper, PaperDate } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import { sayDate } from '../paper/month-names.ts';
import type { PaperRule } from '../rule.ts';

/**
 * The year that people go on writing in January: "completed February 2022" in a list that began in December 2022, in a
 * paper of June 2023.
 */
export const newYearSlipRule: PaperRule = {
  id: 'dates/new-year-slip',
  group: 'dates',
  title: 'Dates at the start of a year that carry the year before',
  severity: 'warning',
  scope: 'paper',
  check: ({ lines, date }) =>
    date === null ? [] : groupLines(lines).flatMap((group) => judgeGroup(group, date)),
};

/** Paragraphs of one cell belong together, and so do a paragraph and the list after it. */
function groupLines(lines: CheckedPaper['lines']): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.part !== 'body' || line.cell === null) continue;
    const { table, row, column } = line.cell;
    const key = `${table} ${row} ${column}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

interface Dated {
  readonly line: Line;
  readonly mention: DateMention;
  readonly from: IsoDate;
}

function judgeGroup(group: readonly Line[], paper: PaperDate): Found[] {
  const dated = group.flatMap((line) =>
    findDates(line.text).flatMap((mention): Dated[] => {
      const span = spanOf(mention);
      return span === null ? [] : [{ line, mention, from: span.from }];
    }),
  );
  return dated.flatMap((each, index) => (isSlip(each, dated.slice(0, index), paper) ? [tell(each)] : []));
}

/** The month from which on the number of its year stays on people's mind. */
const AUTUMN = 9;
const LAST_MONTH = 3;

function isSlip({ mention, from }: Dated, before: readonly Dated[], paper: PaperDate): boolean {
  const { month, year } = mention;
  if (year === null || month > LAST_MONTH) return false;
  const later = nextYear(from);
  const told = before.some((each) => each.mention.year === year && each.mention.month >= AUTUMN);
  return told && later <= paper.to;
}

function nextYear(date: IsoDate): IsoDate {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function tell({ line, mention }: Dated): Found {
  const meant = { ...mention, year: (mention.year ?? 0) + 1 };
  return {
    mark: markDate(line, mention),
    reason: `${sayDate(mention)} comes after dates of late ${mention.year} in the same list, so it goes back most of a year.`,
    suggestion: `Was ${sayDate(meant)} meant?`,
  };
}
