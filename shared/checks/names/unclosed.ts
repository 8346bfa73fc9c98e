import { markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';

/** Quotation marks and brackets that are opened and never closed in their paragraph. */
export const unclosedRule: LineRule = {
  id: 'names/unclosed',
  group: 'names',
  title: 'Quotation marks and brackets left open',
  severity: 'warning',
  scope: 'line',
  check: (line) => [...openBracket(line), ...openQuotation(line)],
};

/** "a)" and "1)" count items and close nothing. */
const ITEM = /(?:^|\s)(?:\p{L}|\d{1,3}|[ivx]{1,4})$/u;

function openBracket(line: Line): Found[] {
  const open: number[] = [];
  for (const { 0: sign, index } of line.text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else if (open.pop() === undefined && !ITEM.test(line.text.slice(0, index))) {
      return [tellClosing(line, index)];
    }
  }
  const [first] = open;
  return first === undefined ? [] : [tell(line, first, 'The bracket that opens here is never closed.')];
}

function tellClosing(line: Line, at: number): Found {
  const start = line.text.lastIndexOf(' ', at - 1) + 1;
  return {
    mark: markRange(line, start, at + 1),
    reason: 'The bracket that closes here was never opened.',
    suggestion: 'Open it, or take it out.',
  };
}

function openQuotation(line: Line): Found[] {
  const { text } = line;
  const opened = lastOpen(text, '“', /”/) ?? lastOpen(text, '‘', /’(?!\p{L})/u);
  if (opened !== null) return [tell(line, opened, 'The quotation that opens here is never closed.')];
  // Inches and seconds are written with it too.
  const straight = [...text.matchAll(/(?<!\d)"/g)];
  const first = straight.at(-1);
  if (straight.length % 2 === 0 || first === undefined || text.includes('”')) return [];
  return [tell(line, first.index, 'The quotation has one quotation mark, and needs two.')];
}

function lastOpen(text: string, sign: string, closing: RegExp): number | null {
  const at = text.lastIndexOf(sign);
  if (at === -1 || closing.test(text.slice(at + 1)) || /["'’]\s*[.,;)]?\s*$/.test(text.slice(at + 1)))
    return null;
  // "‘90s" and "‘tis" open nothing.
  return /^‘(?:\d|t(?:is|was|il)\b)/.test(text.slice(at)) ? null : at;
}

const SHOWN = 60;

function tell(line: Line, at: number, reason: string): Found {
  const rest = line.text.slice(at, at + SHOWN);
  const end = rest.length < SHOWN ? rest.length : Math.max(rest.lastIndexOf(' '), 1);
  return {
    mark: markRange(line, at, at + end),
    reason,
    suggestion: 'Close it, or take it out.',
  };
}
