import { markRange, type Found } from '../finding.ts';
import type { Line, Sentence } from '../paper/line.ts';
import { COUNT_SOURCE, readCount } from '../paper/number-mentions.ts';
import type { PaperRule } from '../rule.ts';

/** "The four boards are:" with three boards in the list. */
export const listCountRule: PaperRule = {
  id: 'figures/list-count',
  group: 'figures',
  title: 'Announced numbers of items that the list after them does not have',
  severity: 'warning',
  scope: 'paper',
  check: ({ lines }) =>
    lines.flatMap((line, index) => {
      if (line.part !== 'body') return [];
      return [
        ...judgeNextLines(line, lines, index + 1),
        ...line.sentences.flatMap((each) => judgeInside(line, each)),
      ];
    }),
};

/** A number with the plural noun that it counts: "the four partnership boards". */
const ANNOUNCED = new RegExp(
  String.raw`(?<![\p{L}\d.,/£-])(?:the|these|following|are|of|includes?|has|have)\s+(?:the\s+|following\s+|top\s+|key\s+|main\s+)*(?<count>${COUNT_SOURCE})(?:\s+(?!(?:of|in|to|and|or|more|are|is|as|was|were|has|have|will|with)\b)[\p{L}’'-]+){1,4}?s\b`,
  'giu',
);
const LARGEST = 30;

interface Announced {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function findAnnounced(text: string): Announced | null {
  const found = [...text.matchAll(ANNOUNCED)].flatMap((match) => {
    const word = match.groups?.['count'] ?? '';
    const count = readCount(word);
    const start = match.index + match[0].lastIndexOf(word);
    return count === null || count < 2 || count > LARGEST
      ? []
      : [{ count, start, end: match.index + match[0].length }];
  });
  // A sentence that names several numbers announces nobody knows which.
  return found.length === 1 ? (found[0] ?? null) : null;
}

function judgeNextLines(line: Line, lines: readonly Line[], next: number): Found[] {
  const last = line.sentences.at(-1);
  if (last === undefined || !/(?:[:;]|[:;]\s*[-–—])$/.test(last.text)) return [];
  const announced = findAnnounced(last.text);
  // Between what is counted and the list, a sentence that tells of other things announces those.
  if (announced !== null && !/^[^\d.!?]*$/.test(last.text.slice(announced.end))) return [];
  const first = lines[next];
  if (announced === null || first === undefined || !isItem(first)) return [];
  const { level, kind } = first.paragraph.list;
  const items: Line[] = [];
  for (let at = next; at < lines.length; at++) {
    const each = lines[at];
    if (each === undefined || !isItem(each) || !sameCell(each, first)) break;
    const { list } = each.paragraph;
    if (list.level < level || (list.level === level && list.kind !== kind)) break;
    if (list.level === level) items.push(each);
  }
  if (items.length < 2 || items.length === announced.count) return [];
  // A list item that announces is followed by its siblings, not by what it announces.
  if (line.paragraph.list !== null && line.paragraph.list.level >= level) return [];
  return [tell(line, last, announced, items.length)];
}

function isItem(
  line: Line,
): line is Line & { readonly paragraph: { readonly list: NonNullable<Line['paragraph']['list']> } } {
  return line.paragraph.list !== null;
}

function sameCell(a: Line, b: Line): boolean {
  return a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;
}

/** Words by which a list is opened, and how far before it they stand. */
const LISTS = /\b(?:includ\w+|are|compris\w+|consist\w*|namely|follows|below)\b/i;
const LIST_VERB = 20;

/** "The four boards will include; the one; the other; and, the last." */
function judgeInside(line: Line, sentence: Sentence): Found[] {
  const match = /[:;](?<list>[^:]+;[^:]+)$/.exec(sentence.text.replace(/^([^;:]*);/, '$1:'));
  const list = match?.groups?.['list'];
  if (match === null || list === undefined) return [];
  const items = list.split(';').filter((item) => item.replace(/^\s*and,?\s*$/i, '').trim() !== '');
  const head = sentence.text.slice(0, match.index);
  const announced = findAnnounced(lastNumbered(head));
  if (announced === null || items.length < 2) return [];
  // A semicolon also parts two statements.
  if (!sentence.text.startsWith(':', head.length) && !LISTS.test(head.slice(-LIST_VERB))) return [];
  // "a; b, and c": the last two may be one item or two.
  if (items.length === announced.count - 1 && /\band\b/i.test((items.at(-1) ?? '').trim().slice(4)))
    return [];
  const shift = head.length - lastNumbered(head).length;
  const at = { ...announced, start: announced.start + shift, end: announced.end + shift };
  return items.length === announced.count ? [] : [tell(line, sentence, at, items.length)];
}

/** Of "the seven boards will be reduced to three and will include", what is announced is the last number. */
function lastNumbered(head: string): string {
  const reduced = /\b(?:reduced|cut|increased|changed|merged)\s+(?:to|into)\b/i.exec(head);
  return reduced === null ? head : head.slice(reduced.index + reduced[0].length);
}

function tell(line: Line, sentence: Sentence, { count, start, end }: Announced, items: number): Found {
  return {
    mark: markRange(line, sentence.start + start, sentence.start + end),
    reason: `${count} are announced, but the list has ${items}.`,
    suggestion: 'Correct the number, or look for what is missing from the list.',
  };
}
