import { markRange, type Found } from '../finding.ts';
import type { Line, Sentence } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';

/**
 * Text by which a child or another person might be recognised: few people, with an age, a hearing or what befell them.
 * Always a question: whether anybody can be recognised, only somebody who knows the place can tell.
 */
export const personalDataRule: LineRule = {
  id: 'publication/personal-data',
  group: 'publication',
  title: 'Text that may identify a child or a person',
  severity: 'question',
  scope: 'line',
  check: (line) => {
    if (line.part === 'contents') return [];
    const [first] = line.sentences.flatMap((sentence) => signsIn(sentence, line));
    return first === undefined ? [] : [first];
  },
};

const PERSON = String.raw`(?:child|children|siblings?|brothers?|sisters?|twins|bab(?:y|ies)|infants?|young (?:person|people)|teenagers?|boys?|girls?|pupils?|famil(?:y|ies)|mothers?|fathers?|parents?|residents?|tenants?|patients?|carers?|adults?|wom[ae]n|m[ae]n|care leavers?|asylum seekers?)`;
const FEW = String.raw`(?:an?|one|two|three|four|1|2|3|4|single)`;
/** "1 child", "two siblings", "a very young child". */
const FEW_PEOPLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/%-])${FEW}\s+(?:(?:very|unborn|newborn|young|older|younger|disabled|looked[- ]after|unaccompanied|separate|vulnerable)\s+){0,2}${PERSON}\b(?!['’]s (?:service|plan|board|social|home|team))`,
  'iu',
);
/** What makes few people recognisable. */
const TELLING: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /\b(?:final |next |issues resolution |court )?hearing\b|\b(?:listed for|timetabled? to|in court on|trial)\b/i,
    'a hearing',
  ],
  [
    /\b(?:injur(?:y|ies)|NAI|abus(?:e|ed)|neglect(?:ed)?|assault(?:ed)?|died|death|diagnos(?:is|ed)|pregnan(?:t|cy)|suicid|self[- ]harm|medical (?:issues|evidence)|hospital)\b/i,
    'what befell them',
  ],
  [
    /\b(?:placed|placement|unregistered|missing|exclu(?:ded|sion)|secure (?:unit|accommodation)|deprivation of liberty|detained|custody|adopt(?:ed|ion))\b/i,
    'where they are',
  ],
  [
    /\bat \d{1,3} weeks\b|\b\d{1,3} (?:weeks|months) (?:old|following birth)|\bfollowing birth\b/i,
    'how long it has gone on',
  ],
];
/** An age of one person. */
const AGE =
  /\b(?:aged? (?:of )?\d{1,2}\b(?!\s*(?:[-–]|to|and (?:over|under|above|below)|or (?:over|under)|\+|years and))|\d{1,2}[- ]year[- ]old\b(?!s))/iu;
const IDENTIFIERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:date of birth|born on|d\.?o\.?b\.?)\b[:\s]+\d/iu, 'a date of birth'],
  [/\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/u, 'a National Insurance number'],
  [/\bNHS (?:number|no\.?)[:\s]+\d/iu, 'an NHS number'],
  [/(?<!\d)07\d{3}\s?\d{3}\s?\d{3}(?!\d)/u, 'the number of a mobile telephone'],
];

function signsIn({ text, start }: Sentence, line: Line): Found[] {
  for (const [pattern, what] of IDENTIFIERS) {
    const match = pattern.exec(text);
    if (match !== null) return [ask(line, start + match.index, match[0].length, `This gives ${what}.`)];
  }
  const age = AGE.exec(text);
  if (age !== null && isOne(text, age.index)) {
    return [ask(line, start + age.index, age[0].length, 'This gives the age of one person.')];
  }
  const few = FEW_PEOPLE.exec(text);
  if (few === null) return [];
  const told = TELLING.filter(([pattern]) => pattern.test(line.text)).map(([, what]) => what);
  if (told.length === 0 || isGeneral(text, few)) return [];
  return [ask(line, start + few.index, few[0].length, `This says of very few people ${listOf(told)}.`)];
}

/** An age says something of one person only where one person is spoken of. */
function isOne(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 60), at + 60);
  return (
    /\b(?:the|a|an|one|his|her|this|who is)\b/i.test(around) &&
    !/\b(?:children|people|pupils|residents|adults|those|aged \d+\s*(?:-|–|to))/i.test(around)
  );
}

/** "A child who goes missing" speaks of any child. */
function isGeneral(text: string, few: RegExpExecArray): boolean {
  const rest = text.slice(few.index + few[0].length);
  const isAny = /^an?\s/i.test(few[0]);
  return (
    isAny &&
    (!/\b(?:weeks|hearing|\d{4}|was|has been|birth)\b/i.test(text) ||
      /^\s*(?:or|and their|who|may|can|should|will|is|needs)\b/i.test(rest))
  );
}

function ask(line: Line, start: number, length: number, reason: string): Found {
  return {
    mark: markRange(line, start, start + length),
    reason: `${reason} Could somebody who knows the place recognise them?`,
    suggestion: 'If so, take out the detail or give a larger group.',
    cause: reason,
  };
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
