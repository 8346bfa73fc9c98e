import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import { isShouted, plainMarks } from './words.ts';

/** A name of several words as it stands in a text: a body, a post, a programme, a person. */
export interface NameUse {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** As written, with straight apostrophes and single spaces. */
  readonly name: string;
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\d]*(?:['’‑-]\p{L}+)*['’]?`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}.'’@/])${CAPITALISED}(?:(?:\s+(?:and|(?:of|for|with|in|to)(?:\s+the)?))?(?:\s+|\s+&\s+)${CAPITALISED})+`,
  'gu',
);
/** Words that start a sentence and belong to no name. */
const LEADING =
  /^(?:(?:The|This|That|These|Those|Our|Its|Their|A|An|And|For|From|In|On|At|By|To|Of|With|As|If|When|While|Whilst|All|Any|Each|Both|New|Draft|Final|See|Impact|Action|Report|Following|Original|Current|Further|Additional|Then|So|But|After|Before|Since|During|Until|Also|However|Not|Only|More|Some|Other|Another|Every|No)\s+)+/u;

/** What was found in the lines of a paper: several rules ask for it. */
const found = new WeakMap<CheckedPaper['lines'], readonly NameUse[]>();

/** Names of two capitalised words and more, in reading order. */
export function findNames({ lines }: Pick<CheckedPaper, 'lines'>): readonly NameUse[] {
  const known = found.get(lines) ?? namesIn(lines);
  found.set(lines, known);
  return known;
}

function namesIn(lines: readonly Line[]): NameUse[] {
  const uses: NameUse[] = [];
  for (const line of lines) {
    if (line.part === 'contents' || line.part === 'header' || line.part === 'footer') continue;
    if (isShouted(line.text)) continue;
    for (const match of line.text.matchAll(NAME)) {
      for (const [part, at] of splitAfterBodies(match[0])) uses.push(...toUse(line, part, match.index + at));
    }
  }
  return uses;
}

/** "Homes Board and Repairs Panel" are two; "Policy and Procedures Lead" is one. */
const AFTER_BODY =
  /(?<=\b(?:Board|Group|Committee|Partnership|Team|Panel|Forum|Council|Cabinet|Directorate|Trust|Service|Services))(?:\s+(?:and|&)\s+)/gu;

function splitAfterBodies(whole: string): Array<readonly [part: string, at: number]> {
  const parts: Array<readonly [string, number]> = [];
  let start = 0;
  for (const { index, 0: joint } of whole.matchAll(AFTER_BODY)) {
    parts.push([whole.slice(start, index), start]);
    start = index + joint.length;
  }
  return [...parts, [whole.slice(start), start]];
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter';
const DATED_START = new RegExp(String.raw`^(?:(?:${MONTHS})\s+)+`, 'u');
const DATED_END = new RegExp(String.raw`(?:\s+(?:in\s+|for\s+|of\s+)?(?:${MONTHS}))+$`, 'u');

function toUse(line: Line, whole: string, at: number): NameUse[] {
  const leading = LEADING.exec(whole)?.[0].length ?? 0;
  const lead = leading + (DATED_START.exec(whole.slice(leading))?.[0].length ?? 0);
  const words = whole
    .slice(lead)
    .replace(DATED_END, '')
    .replace(/['’]$/u, (mark) => (/s['’]$/iu.test(whole) ? mark : ''));
  const name = plainMarks(words).replaceAll(/\s+/g, ' ').trim();
  if (!name.includes(' ') || !/^\p{Lu}/u.test(name)) return [];
  return [{ line, start: at + lead, end: at + lead + words.length, name }];
}
