import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** Lead-ins without what they lead to: a colon at the end of a cell or section, or a label such as "Impact" alone. */
export const nothingFollowsRule: PaperRule = {
  id: 'left-overs/nothing-follows',
  group: 'left-overs',
  title: 'Lead-ins and labels with nothing after them',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const labels = usedLabels(paper);
    return paper.lines.flatMap((line, index): Found[] => {
      if (line.part !== 'body' && line.part !== 'note') return [];
      if (!isLast(line, paper.lines[index + 1], paper)) return [];
      const bare = line.text
        .trim()
        .replace(/[:–-]+$/, '')
        .trim();
      if (isLeadIn(line)) {
        return [tell(line, 'It ends with a colon, and nothing comes after it.')];
      }
      return labels.has(bare) && line.paragraph.list !== null
        ? [tell(line, `“${bare}” introduces something elsewhere in the paper; here nothing comes after it.`)]
        : [];
    });
  },
};

function tell(line: Line, reason: string): Found {
  return { mark: markLine(line), reason, suggestion: 'Write what was to follow, or take it out.' };
}

/** The last thing said in its cell or section. */
function isLast(line: Line, next: Line | undefined, { tables, headings }: CheckedPaper): boolean {
  if (line.text.trim() === '' || line.paragraph.heading !== null) return false;
  if (line.cell !== null) {
    const lines = tables[line.cell.table]?.rows[line.cell.row]?.cells.find(
      ({ column }) => column === line.cell?.column,
    )?.lines;
    if (lines === undefined || lines.length < 2) return false;
    const last = lines.findLast(
      ({ text, paragraph }) =>
        text.trim() !== '' || paragraph.inlines.some((inline) => inline.kind !== 'text'),
    );
    return last === line && !holdsTable(line, next);
  }
  if (next === undefined) return true;
  return headings.some((heading) => heading.line === next && heading.by !== 'look');
}

function holdsTable({ cell }: Line, next: Line | undefined): boolean {
  return (
    next !== undefined && next.cell !== null && next.cell.table !== cell?.table && next.at.part === 'body'
  );
}

function isLeadIn({ text, cell }: Line): boolean {
  const trimmed = text.trim();
  const isLabel = cell !== null && trimmed.length < 25 && !/\s/.test(trimmed);
  return trimmed.endsWith(':') && !isLabel && /\p{Ll}/u.test(trimmed);
}

const FEWEST_LABELS = 2;
const LABEL = /^\s*(?<label>\p{Lu}\p{Ll}{3,}(?: \p{Ll}{3,})?)\s*(?::|[–-])\s+\S/u;

/** Words that start items of the paper with a colon or a dash, more than once: "Impact: …". */
function usedLabels({ lines }: CheckedPaper): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const label = LABEL.exec(text)?.groups?.['label'];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_LABELS).map(([label]) => label));
}
