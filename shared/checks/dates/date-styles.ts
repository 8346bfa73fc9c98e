import { findDates, markDate, type DateMention, type DateStyle } from '../paper/date-mentions.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** Dates written in several ways in the running text of one paper (rules.md section 4). */
export const dateStylesRule: PaperRule = {
  id: 'dates/styles',
  group: 'dates',
  title: 'Several ways to write dates in one paper',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    // A change report quotes two versions as they are.
    if (paper.kind === 'change-report') return [];
    const dates = proseDates(paper);
    const counts = new Map<DateStyle, number>();
    for (const { mention } of dates) counts.set(mention.style, (counts.get(mention.style) ?? 0) + 1);
    const [usual] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (usual === undefined || counts.size < 2) return [];
    const [style, often] = usual;
    const others = dates.filter(({ mention }) => mention.style !== style);
    const [first, ...rest] = others;
    // Where no way is the usual one, nothing can be said to differ from it.
    if (first === undefined || often <= others.length) return [];
    return [
      {
        mark: markDate(first.line, first.mention),
        reason: `Most dates of this paper are written as in “${EXAMPLES[style]}”; ${others.length === 1 ? 'this one is' : `${others.length} are`} not.`,
        suggestion: 'Write all dates in one way.',
        alsoAt: rest.map(({ line, mention }) => markDate(line, mention)),
      },
    ];
  },
};

const EXAMPLES: Readonly<Record<DateStyle, string>> = {
  plain: '7 June 2023',
  ordinal: '7th June 2023',
  'month-first': 'June 7 2023',
  slashes: '07/06/2023',
  dots: '07.06.2023',
  dashes: '07-06-2023',
  iso: '2023-06-07',
  month: 'June 2023',
};

interface ProseDate {
  readonly line: Line;
  readonly mention: DateMention;
}

/** Dates with a day; version tables and the fields of forms have ways of their own. */
function proseDates({ lines, tables }: CheckedPaper): ProseDate[] {
  return lines.flatMap((line) => {
    const table = line.cell === null ? null : tables[line.cell.table];
    if (line.part !== 'body' || (table !== null && table?.kind !== 'actions')) return [];
    return findDates(line.text)
      .filter(({ day, style }) => day !== null && style !== 'iso')
      .map((mention) => ({ line, mention }));
  });
}
