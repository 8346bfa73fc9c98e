import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { CheckContext, PaperRule } from '../rule.ts';
import { EVERYDAY, FIELD_ABBREVIATIONS } from './abbreviation-words.ts';
import type { AbbreviationUse } from './find-abbreviations.ts';
import { glossaryOf } from './glossary.ts';
import { findSwapped } from './swapped-letters.ts';

/** Short forms that a paper never explains (rules.md A7). Told once, at the first use. */
export const unexplainedAbbreviationRule: PaperRule = {
  id: 'names/unexplained-abbreviation',
  group: 'names',
  title: 'Abbreviations that are never explained',
  severity: 'warning',
  scope: 'paper',
  check: (paper, context) => {
    const { uses, explanations } = glossaryOf(paper);
    const found: Found[] = [];
    for (const [key, all] of uses) {
      const [first] = all;
      if (first === undefined || isExplained(key, explanations) || mayStand(key, context)) continue;
      if (findSwapped(key, glossaryOf(paper)) !== null) continue;
      found.push(tell(first, all.length, findWords(first, paper)));
    }
    return found;
  },
};

function mayStand(key: string, { settings }: CheckContext): boolean {
  return EVERYDAY.has(key) || settings.abbreviations.some((own) => own.toUpperCase() === key);
}

/** "ACEs" is the plural of "ACE", and "ACES" may be too. */
function isExplained(key: string, explanations: ReadonlyMap<string, unknown>): boolean {
  return (
    explanations.has(key) ||
    explanations.has(`${key}S`) ||
    (key.endsWith('S') && explanations.has(key.slice(0, -1)))
  );
}

/** Names of systems are written in capitals too; whether they are is for a person to say. */
const SHORTEST_NAME = 6;

function tell(use: AbbreviationUse, count: number, words: string | null): Found {
  const { written } = use;
  const often = count === 1 ? 'It is used once.' : `It is used ${count} times.`;
  const mark = markRange(use.line, use.start, use.end);
  if (written.length >= SHORTEST_NAME && words === null) {
    return {
      mark,
      reason: `${written} is in capitals and is not explained. ${often}`,
      suggestion: 'If it is an abbreviation, explain it here; if it is a name, say of what.',
      severity: 'question',
    };
  }
  return {
    mark,
    reason: `${written} is not explained anywhere in the paper. ${often}`,
    suggestion:
      words === null
        ? `Write it out here, with ${written} in brackets after it.`
        : `If it stands for “${words}”, write “${words} (${written})” here.`,
  };
}

/** What it may stand for: words of the paper with these initials, else the usual meaning in the field. */
function findWords({ key, written }: AbbreviationUse, { lines }: CheckedPaper): string | null {
  const initials = written.match(/\p{L}/gu) ?? [];
  const pattern = new RegExp(
    `(?<!\\p{L})${initials.map((letter) => `${letter.toUpperCase()}\\p{Ll}+(?:['’]s|(?<=s)['’])?`).join('(?:[\\s-]+|(?:,|\\s+(?:of|and|for|the|&))\\s+)')}(?!\\p{L})`,
    'u',
  );
  if (initials.length >= 3) {
    for (const { text } of lines) {
      const match = pattern.exec(text);
      if (match !== null) return match[0];
    }
  }
  return FIELD_ABBREVIATIONS[key] ?? null;
}
