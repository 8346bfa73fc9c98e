import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';
import { plainMarks, wordsOf, type Word } from './words.ts';

/** One word in two right spellings: "re-launch" and "relaunch", "adviser" and "advisor". */
export const twoSpellingsRule: PaperRule = {
  id: 'names/two-spellings',
  group: 'names',
  title: 'Words in two spellings',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    const families = gather(paper);
    return [...families.values()].flatMap((spellings): Found[] => {
      const [usual, ...others] = [...spellings].toSorted(([, a], [, b]) => b.length - a.length);
      return others.flatMap(([, places]) => tell(places, usual?.[1] ?? []));
    });
  },
};

interface Place {
  readonly line: Line;
  readonly word: Word;
}

function tell([first, ...rest]: readonly Place[], usual: readonly Place[]): Found[] {
  const [model] = usual;
  if (first === undefined || model === undefined) return [];
  return [
    {
      mark: markOf(first),
      reason: `“${first.word.text}” here, “${model.word.text}” at ${model.line.where}.`,
      suggestion: 'Use one spelling throughout.',
      alsoAt: rest.map(markOf),
    },
  ];
}

function markOf({ line, word }: Place): Found['mark'] & object {
  return markRange(line, word.start, word.end);
}

/** By what is common to all spellings of a word, its spellings with their places. */
function gather({ lines }: CheckedPaper): Map<string, Map<string, Place[]>> {
  const read = lines.filter(({ part, text }) => part === 'body' && !/["“]/.test(text));
  const starts = startsOfDoubtful(read);
  const families = new Map<string, Map<string, Place[]>>();
  for (const line of read) {
    for (const word of wordsOf(line.text)) {
      if (!starts.has(startOf(word.text))) continue;
      const spelling = plainMarks(word.text).toLowerCase();
      const key = familyOf(spelling);
      if (key === null) continue;
      const family = families.get(key) ?? new Map<string, Place[]>();
      families.set(key, family);
      const form = formOf(spelling);
      family.set(form, [...(family.get(form) ?? []), { line, word }]);
    }
  }
  return families;
}

const DOUBTFUL = /(?<!\p{L})\p{L}{1,30}[-‑]\p{L}{2,30}|advisor|focuss/giu;
const START = 4;

/** How words start that are written with a hyphen somewhere, or in the rarer of two ways: few words need a look. */
function startsOfDoubtful(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => (text.match(DOUBTFUL) ?? []).map(startOf)));
}

function startOf(word: string): string {
  return word.replace(/[-‑]/, '').slice(0, START).toLowerCase();
}

/** Prefixes that stand with a hyphen or without one. */
const PREFIX =
  /^(?<prefix>re|co|pre|on|multi|non|sub|inter|well|over|under|post|anti|up|down|e)-?(?<rest>\p{L}{4,})$/u;
/** "re-form" and "reform" are two words; so are these. */
const TWO_WORDS =
  /^(?:re-?(?:form|forms|cover|covers|sign|signs|creation|count|port|move|store|present|serve|treat|mark|marks|dress|lease|sort|sent|press|collect|bound|act|fuse)(?:ed|ing|s)?|co-?(?:op|ops)|pre-?(?:sent|position|sumption)|on-?(?:line)|over-?all|e-?\w+|well-?(?!being)\w+|up-?(?!date)\w+|down-?\w+|under-?\w+|post-?\w+)$/u;

function familyOf(spelling: string): string | null {
  const folded = spelling.replace(/^advisor(?=s?$)/, 'adviser').replace(/^focuss(?=ed$|ing$)/, 'focus');
  if (/^(?:advisers?|focus(?:ed|ing))$/.test(folded)) return folded.replace(/s$/, '');
  const groups = PREFIX.exec(folded)?.groups;
  if (groups === undefined || TWO_WORDS.test(folded)) return null;
  return `${groups['prefix']}${groups['rest']}`.replace(/(?:ed|ing|es|s)$/, '');
}

/** What makes two spellings: the hyphen, or the letter; not the ending. */
function formOf(spelling: string): string {
  if (spelling.includes('-')) return 'hyphen';
  return /^advisor|^focuss/.test(spelling) ? 'other' : 'plain';
}
