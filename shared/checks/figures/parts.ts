import { markMatch, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import { COUNT_SOURCE, findCounts, readCount } from '../paper/number-mentions.ts';
import type { LineRule } from '../rule.ts';

/** "83 vacancies (16 vacant and 57 filled)": the parts do not add up to the whole. */
export const partsRule: LineRule = {
  id: 'figures/parts',
  group: 'figures',
  title: 'Parts in brackets that do not add up to their whole',
  severity: 'question',
  scope: 'line',
  check: (line) => [...line.text.matchAll(WHOLE)].flatMap((match) => judge(line, match)),
};

const WHOLE = new RegExp(
  String.raw`(?<![\p{L}\d.,/£-])(?<whole>${COUNT_SOURCE})\s+(?:[\p{L}’'-]+\s+){1,4}?\((?<parts>[^()]{8,120})\)`,
  'giu',
);

function judge(line: Line, match: RegExpExecArray): Found[] {
  const whole = readCount(match.groups?.['whole'] ?? '');
  const parts = (match.groups?.['parts'] ?? '').split(
    /\s*(?:,(?!\d{3}\b)\s*(?:and\s+)?|;\s*|\s&\s|\band\b|\bplus\b)\s*/,
  );
  const counts = parts.map((part) => {
    const [count, ...others] = findCounts(part);
    return count !== undefined && count.start === 0 && others.length === 0 ? count.value : null;
  });
  const sum = counts.reduce<number>((all, each) => all + (each ?? 0), 0);
  // Everything in the brackets has to be a part, and no year.
  if (whole === null || parts.length < 2 || counts.some((count) => count === null || count > 1899)) return [];
  if (sum === whole) return [];
  return [
    {
      mark: markMatch(line, match),
      reason: `The parts add up to ${sum}, not to ${whole}.`,
      suggestion: 'Is one of the figures wrong, or is a part missing?',
    },
  ];
}
