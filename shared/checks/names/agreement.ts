import { markRange, type Found } from '../finding.ts';
import type { Sentence } from '../paper/line.ts';
import type { Dictionary, LineRule } from '../rule.ts';
import { wordsOf, type Word } from './words.ts';

/** Verbs that do not go with their subject, where a sentence shows it beyond doubt: "These repairs has begun". */
export const agreementRule: LineRule = {
  id: 'names/agreement',
  group: 'names',
  title: 'Verbs that do not go with their subject',
  severity: 'warning',
  scope: 'line',
  check: (line, _facts, { dictionary }) => {
    if (dictionary === null || line.part === 'contents') return [];
    return line.sentences.flatMap((sentence) =>
      [pluralSubject(sentence), pluralPointer(sentence, dictionary)].flatMap((slip): Found[] =>
        slip === null
          ? []
          : [
              {
                mark: markRange(line, sentence.start + slip.start, sentence.start + slip.end),
                reason: slip.reason,
                suggestion: slip.suggestion,
              },
            ],
      ),
    );
  },
};

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly suggestion: string;
}

const PLURAL_VERB: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' };
/** A subject that starts so is plural to its end. */
const PLURAL_START =
  /^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:the\s+)?(?:top|first|last|next|remaining|other)\s+)?(?:these|those|many|several|both|few|the (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}))\b|^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?the (?:top|first|last|next|other|remaining) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b/iu;
/** After one of these words, the noun before the verb is no longer the subject. */
const TURNS =
  /^(?:of|in|for|with|on|at|by|from|to|that|which|who|as|than|is|are|was|were|has|have|had|be|been|being|what|where|whose|about|into|over|under|between|within|it|this|there|each|one|if|when|but|or|per)$/i;
/** Spans of time and sums of money count as one. */
const ONE_SUM =
  /^(?:weeks|months|years|days|hours|minutes|pounds|miles|percent|times|news|means|series|species|politics|ethics)$/i;
const LONGEST_SUBJECT = 9;

function pluralSubject({ text }: Sentence): Slip | null {
  if (!PLURAL_START.test(text)) return null;
  const words = wordsOf(text).slice(0, LONGEST_SUBJECT + 1);
  for (const [index, word] of words.entries()) {
    const right = PLURAL_VERB[word.text.toLowerCase()];
    const before = words[index - 1];
    if (right !== undefined && before !== undefined) {
      return isPlural(before) && index > 1 ? tellVerb(before, word, right) : null;
    }
    if (index > 0 && TURNS.test(word.text)) return null;
    if (/[,;:(]/.test(text.slice(words[index - 1]?.end ?? 0, word.start)) && index > 0) return null;
  }
  return null;
}

function isPlural({ text }: Word): boolean {
  return /\p{Ll}s$/u.test(text) && !/(?:ss|us|is|'s|’s)$/.test(text) && !ONE_SUM.test(text);
}

function tellVerb(subject: Word, verb: Word, right: string): Slip {
  return {
    start: subject.start,
    end: verb.end,
    reason: `“${subject.text}” is plural, “${verb.text}” is not.`,
    suggestion: `Write ${right}.`,
  };
}

const IRREGULAR =
  /^(?:children|people|men|women|data|criteria|media|police|staff|feet|teeth|mice|phenomena|agenda|fora|young|old|new|same|other|few|who|which|that|what)$/i;

/** "those assessment are": the noun after "these" or "those" has to be plural. */
function pluralPointer({ text }: Sentence, { isWord }: Dictionary): Slip | null {
  const match = /\b(?:these|those) (?<noun>\p{Ll}{4,}) (?:are|were|have)\b/iu.exec(text);
  const noun = match?.groups?.['noun'] ?? '';
  if (match === null || noun.endsWith('s') || IRREGULAR.test(noun) || !isWord(`${noun}s`)) return null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    reason: `“${noun}” is singular, and the words around it are plural.`,
    suggestion: `Write ${noun}s.`,
  };
}
