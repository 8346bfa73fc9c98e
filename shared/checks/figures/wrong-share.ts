import { markRange, type Found } from '../finding.ts';
import type { Line, Sentence } from '../paper/line.ts';
import { COUNT_SOURCE, findCounts, findPercents, readCount } from '../paper/number-mentions.ts';
import type { LineRule } from '../rule.ts';
import { judgeShare } from './share-check.ts';

/** A share that is printed with its count and its total: "16/83 (19%)", "32 of 64, which is 50%" (rules.md N1, N3). */
export const wrongShareRule: LineRule = {
  id: 'figures/wrong-share',
  group: 'figures',
  title: 'Percentages that do not fit the count and total beside them',
  severity: 'error',
  scope: 'line',
  check: (line) => [...besideTotal(line), ...ofThese(line)],
};

const COUNT_OF = String.raw`(?<![\p{L}\d.,/£])(?<count>${COUNT_SOURCE})\s?(?:\/|of(?: the)?|out of(?: the)?|from)\s?(?<total>${COUNT_SOURCE})(?![\p{L}\d/]|[.,]\d|\s?%)`;
const PERCENT = String.raw`(?<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent\b)`;
/** "16/83 (19%)", "16 of the 83 children (19%)", "16 of 83, or 19%", "16 of 83, which is 19%". */
const TOTAL_THEN_SHARE = new RegExp(
  String.raw`${COUNT_OF}(?:\s[\p{L}’'-]+){0,3}?\s?(?:[([]\s?|[,;:=–-]\s?(?:or |which is |that is |i\.e\. |ie )?)${PERCENT}\s?[)\]]?`,
  'giu',
);
/** "19% (16/83)", "19% (16 of 83)". */
const SHARE_THEN_TOTAL = new RegExp(String.raw`(?<![\d.,])${PERCENT}\s?[([]\s?${COUNT_OF}[)\]]?`, 'giu');

function besideTotal(line: Line): Found[] {
  return [TOTAL_THEN_SHARE, SHARE_THEN_TOTAL].flatMap((form) =>
    [...line.text.matchAll(form)].flatMap((match) => {
      const { count, total, percent = '' } = match.groups ?? {};
      const [n, of] = [readCount(count ?? ''), readCount(total ?? '')];
      if (n === null || of === null || isYearPair(count ?? '', total ?? '')) return [];
      const found = judge({ count: n, total: of, percent });
      return found === null
        ? []
        : [{ mark: markRange(line, match.index, match.index + match[0].trimEnd().length), ...found }];
    }),
  );
}

/** "2022/23 (5%)" is a financial year. */
function isYearPair(count: string, total: string): boolean {
  return /^20\d\d$/.test(count) && /^(?:20)?\d\d$/.test(total);
}

type Judged = Omit<Found, 'mark'>;

function judge({
  count,
  total,
  percent,
}: {
  readonly count: number;
  readonly total: number;
  readonly percent: string;
}): Judged | null {
  if (count > total) {
    return {
      reason: `${count} of ${total} cannot be: the part is larger than the whole.`,
      suggestion: 'Check which figure is wrong.',
    };
  }
  const wrong = judgeShare({
    count,
    total,
    percent: Number(percent),
    decimals: percent.split('.')[1]?.length ?? 0,
  });
  return wrong === null
    ? null
    : { reason: wrong.reason, suggestion: `Write ${wrong.right}, or correct the count or the total.` };
}

/** "There were 1,214 carers. Of these, 806 had an assessment, which is 72%." */
function ofThese(line: Line): Found[] {
  return line.sentences.flatMap((sentence, index) => {
    const before = line.sentences[index - 1];
    if (before === undefined || !/^of (?:these|those|them)\b/i.test(sentence.text)) return [];
    const wrong = judgeOfThese(sentence, before);
    if (wrong === null) return [];
    const [percent] = findPercents(sentence.text);
    const start = sentence.start + (percent?.start ?? 0);
    return [{ mark: markRange(line, start, start + (percent?.text.length ?? 0)), ...wrong }];
  });
}

function judgeOfThese(sentence: Sentence, before: Sentence): Judged | null {
  const [count, ...otherCounts] = findCounts(sentence.text);
  const [percent, ...others] = findPercents(sentence.text);
  const totals = findCounts(before.text).filter(({ value }) => count !== undefined && value >= count.value);
  if (count === undefined || percent === undefined || others.length > 0 || otherCounts.length > 1)
    return null;
  const judged = totals.map(({ value }) =>
    judgeShare({ count: count.value, total: value, percent: percent.value, decimals: percent.decimals }),
  );
  const [first] = judged;
  // Whatever the total was: one that fits is enough.
  if (first === undefined || first === null || judged.includes(null)) return null;
  return { reason: first.reason, suggestion: `Write ${first.right}, or correct the count or the total.` };
}
