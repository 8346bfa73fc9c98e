import type { IsoDate } from '#shared/domain/civil-date';
import { findDates, spanOf, type DateMention } from '../paper/date-mentions.ts';

/** A date with the words around it in its clause, and what the words say of it. */
export interface ToldDate {
  readonly mention: DateMention;
  readonly span: { readonly from: IsoDate; readonly to: IsoDate };
  /** Said as done, as to come, or neither. */
  readonly told: 'done' | 'to-come' | null;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What may stand between a verb and its date. */
const LINK = String.raw`(?:\s+(?:\d{1,2}(?:st|nd|rd|th)?|in|on|for|at|by|from|to|the|early|mid|late|end|of|during|around|about|week|commencing|beginning|w\/c|start|middle|again|now|currently|place|${MONTH})|\s*[-–—:,])*\s*(?:mid-|end-)?$`;
const BEGIN = String.raw`(?:be|start|begin|commence|finish|end|close|complete|conclude|report|go|open|launch|take|meet|come|return|join|arrive|receive|publish|present|attend|happen)\b`;
const SIGNS_TO_COME = [
  String.raw`(?:will|shall)\s+(?:\p{L}+\s+){1,6}?`,
  String.raw`(?:is|are)\s+(?:now\s+)?(?:to|expected|anticipated|scheduled|planned|set|timetabled|programmed)(?:\s+(?:to|for)\b)?(?:\s+\p{L}+){0,6}?`,
  // "due to a visit in July" gives a reason; "due to be visited in July" gives a date.
  String.raw`due(?:\s+to\s+${BEGIN}(?:\s+\p{L}+){0,5}?|\s+(?:for|at)\b(?:\s+\p{L}+){0,6}?)?`,
  String.raw`to be\s+(?:\p{L}+\s+){0,5}?\p{L}+`,
  String.raw`(?:planned|scheduled|expected|anticipated|timetabled)(?:\s+(?:to|for))?(?:\s+\p{L}+){0,4}?`,
];
const TO_COME = new RegExp(String.raw`(?<![\p{L}])(?<verb>${SIGNS_TO_COME.join('|')})${LINK}`, 'iu');
/** "was due", "were to be": told from the past. */
const BACK_THEN = /\b(?:was|were|had been|has been|have been|originally|initially|previously)\s+$/i;
const DONE_AFTER =
  /^[\s)\]]*[-–—:,(]?\s*(?:now\s+|all\s+|is\s+|was\s+|been\s+)*(?:completed?\b|done\b|achieved\b|held\b|took place|agreed\b|delivered\b)/i;
/** "Workshop due on 30 March to review the plan - completed". */
const DONE_AT_END = /\s[-–—]\s*(?:now\s+)?(?:all\s+)?(?:completed?|done|achieved)\s*[.)]?\s*$/i;
const PARTICIPLE = String.raw`(?:completed?|done|held|met|began|launched|took place|went live|sent|set up|built|signed off|\p{L}{3,}ed)`;
const DONE = new RegExp(
  String.raw`(?<before>(?:\p{L}+\s+){0,3})\b(?<verb>${PARTICIPLE})(?:\s+(?:in|on|during|at|early|mid|late|the|end|of)|\s*[-–—:])*\s*$`,
  'iu',
);
/** Participles that tell of plans, changes and comparisons, not of something done on that date. */
const NOT_DONE =
  /^(?:planned|scheduled|expected|anticipated|proposed|required|needed|targeted|intended|estimated|timetabled|programmed|extended|amended|revised|moved|deferred|delayed|postponed|changed|projected|forecasted|based|dated|requested|booked|arranged|related|limited|continued|used|identified|agreed|allocated|recommended|indeed|need|speed|exceed|proceed|feed|seed|updated|ended|advertised|appointed|confirmed|profiled)$/i;
const STILL_TO_BE = /\b(?:be|being|to|will|until|when|once|if|should|must|can|may|not|yet|get|fully)\s+$/i;

/** Dates of a sentence with a year, each with what its clause says of it. */
export function findToldDates(sentence: string): ToldDate[] {
  const mentions = findDates(sentence);
  if (mentions.length === 0) return [];
  return mentions.flatMap((mention, index) => {
    const span = spanOf(mention);
    if (span === null) return [];
    const clauseStart = Math.max(
      0,
      mentions[index - 1]?.end ?? 0,
      sentence.lastIndexOf(';', mention.start - 1) + 1,
    );
    const before = sentence.slice(clauseStart, mention.start);
    const after = sentence.slice(mention.end, mentions[index + 1]?.start ?? sentence.length);
    return [{ mention, span, told: readTense(before, after) }];
  });
}

function readTense(before: string, after: string): ToldDate['told'] {
  if (DONE_AFTER.test(after) || DONE_AT_END.test(after)) return 'done';
  const toCome = TO_COME.exec(before);
  if (toCome !== null) {
    const past = BACK_THEN.test(before.slice(0, toCome.index));
    return past ? null : 'to-come';
  }
  const done = DONE.exec(before);
  const verb = done?.groups?.['verb'] ?? '';
  if (done === null || NOT_DONE.test(verb) || STILL_TO_BE.test(done.groups?.['before'] ?? '')) return null;
  return 'done';
}
