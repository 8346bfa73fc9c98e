/** A count as a text names it: "1,214", "43" or "three". Offsets count characters of the text. */
export interface CountMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

/** A percentage: "46.66%", "50 per cent". */
export interface PercentMention extends CountMention {
  /** How many decimals are printed. */
  readonly decimals: number;
}

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A count in figures or words, as the source of a regular expression without groups. */
export const COUNT_SOURCE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,6}|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.toReversed().join('|')})`;

/** What figures must not touch to be a count: decimals, dates, references, money and percentages. */
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,/:£$#-])${COUNT_SOURCE}(?![\p{L}\d]|[.,/:]\d|\s?%|\s?per cent|\s?(?:st|nd|rd|th)\b|-[\p{L}\d])`,
  'giu',
);

const PERCENT = /(?<![\p{L}\d.,])(?<value>\d{1,3}(?:,\d{3})*(?:\.\d+)?)\s?(?:%|per ?cent\b)/giu;

/** Counts of a text in order; numbers in dates, references and money are no counts. */
export function findCounts(text: string): CountMention[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const value = readCount(match[0]);
    return value === null
      ? []
      : [{ start: match.index, end: match.index + match[0].length, text: match[0], value }];
  });
}

/** 1214 of "1,214", 21 of "twenty-one"; null for what is no count. */
export function readCount(words: string): number | null {
  const text = words.toLowerCase().trim();
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  const [first = '', second] = text.split(/[- ]/);
  const tens = TENS.indexOf(first);
  if (tens !== -1) return (tens + 2) * 10 + (second === undefined ? 0 : ONES.indexOf(second));
  const one = ONES.indexOf(text);
  return one === -1 ? null : one;
}

/** Percentages of a text in order. */
export function findPercents(text: string): PercentMention[] {
  return [...text.matchAll(PERCENT)].map((match) => {
    const figure = match.groups?.['value'] ?? '';
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: Number(figure.replaceAll(',', '')),
      decimals: figure.split('.')[1]?.length ?? 0,
    };
  });
}
