import { markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import { COUNT_SOURCE, readCount } from '../paper/number-mentions.ts';
import type { PaperRule } from '../rule.ts';

/** "an increase of 5" beside "2 entered" and "5 left": the net change is told wrong. */
export const flowRule: PaperRule = {
  id: 'figures/flow',
  group: 'figures',
  title: 'Increases and decreases that do not follow from who came and who went',
  severity: 'warning',
  scope: 'paper',
  check: ({ lines }) =>
    lines.flatMap((line, index) => {
      const change = findChange(line);
      if (change === null) return [];
      const near = lines.slice(index, index + REACH).filter((each) => sameCell(each, line));
      const came = findFlow(near, CAME);
      const went = findFlow(near, WENT);
      if (came === null || went === null || came - went === change.net) return [];
      return [tell(line, change, came, went)];
    }),
};

/** Lines after the change in which its causes may be told. */
const REACH = 5;

const CHANGE = new RegExp(
  String.raw`\b(?:an?\s+)?(?:(?:net|overall)\s+)?(?<kind>increase|rise|decrease|reduction|fall|drop)\s+of\s+(?<count>${COUNT_SOURCE})\b(?!\s?%|\s+per ?cent|[.,]\d)`,
  'iu',
);
const CAME = String.raw`(?<count>${COUNT_SOURCE})\s+(?:new\s+)?(?:[\p{L}’'-]+\s+){0,3}?(?:entered|joined|started|came in(?:to)?|were admitted|were opened|were added|became)\b`;
const WENT = String.raw`(?<count>${COUNT_SOURCE})\s+(?:[\p{L}’'-]+\s+){0,3}?(?:exited|left|ended|came off|were closed|ceased|were discharged|were stepped down)\b`;

interface Change {
  readonly net: number;
  readonly start: number;
  readonly end: number;
}

function findChange({ text }: Line): Change | null {
  const match = CHANGE.exec(text);
  const count = readCount(match?.groups?.['count'] ?? '');
  if (match === null || count === null) return null;
  const grew = /increase|rise/i.test(match.groups?.['kind'] ?? '');
  return { net: grew ? count : -count, start: match.index, end: match.index + match[0].length };
}

/** The one count of that kind; null when there is none or more than one. */
function findFlow(lines: readonly Line[], source: string): number | null {
  const counts = lines.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\d.,/-])${source}`, 'giu'))].flatMap(
      (match) => readCount(match.groups?.['count'] ?? '') ?? [],
    ),
  );
  return counts.length === 1 ? (counts[0] ?? null) : null;
}

function sameCell(a: Line, b: Line): boolean {
  return a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;
}

function tell(line: Line, { start, end }: Change, came: number, went: number): Found {
  const net = came - went;
  const words = net === 0 ? 'no change' : `${net > 0 ? 'an increase' : 'a decrease'} of ${Math.abs(net)}`;
  return {
    mark: markRange(line, start, end),
    reason: `${came} in and ${went} out is ${words}.`,
    suggestion: 'Check the three figures against each other.',
  };
}
