import { markRange, type Found, type Mark } from '../finding.ts';
import type { PaperRule } from '../rule.ts';
import type { Explanation } from './find-abbreviations.ts';
import { glossaryOf } from './glossary.ts';
import { plainMarks } from './words.ts';

/** One short form with two long ones, spelling and capitals included. */
export const explainedDifferentlyRule: PaperRule = {
  id: 'names/explained-differently',
  group: 'names',
  title: 'Abbreviations explained in two ways',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const found: Found[] = [];
    for (const [key, all] of glossaryOf(paper).explanations) {
      const wordings = byWording(all);
      const [usual, ...others] = [...wordings.values()].toSorted((a, b) => b.length - a.length);
      const [model] = usual ?? [];
      if (model === undefined || others.length === 0) continue;
      for (const each of others) {
        const [first, ...rest] = each;
        if (first === undefined) continue;
        found.push({
          mark: markOf(first),
          reason: `${key} is explained as “${first.words.trim()}” here and as “${model.words.trim()}” at ${model.line.where}.`,
          suggestion: 'Use one wording throughout.',
          alsoAt: rest.map(markOf),
        });
      }
    }
    return found;
  },
};

function markOf({ line, start, wordsStart, end }: Explanation): Mark {
  return markRange(line, Math.min(start, wordsStart), end);
}

function byWording(all: readonly Explanation[]): Map<string, Explanation[]> {
  const wordings = new Map<string, Explanation[]>();
  for (const each of all) {
    const key = foldWording(each.words);
    wordings.set(key, [...(wordings.get(key) ?? []), each]);
  }
  return wordings;
}

/** Hyphens, "&" and the number of the last word make no other wording; nor do capitals, if all words have them or none. */
function foldWording(words: string): string {
  const folded = plainMarks(words)
    .replaceAll('&', 'and')
    .replaceAll(/[\s/-]+/g, ' ')
    .replace(/^the /i, '')
    .trim()
    .replace(/s$/, '');
  const main = folded.split(' ').filter((word, index) => index > 0 && !JOINING.test(word));
  const capitals = main.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals === 0 || capitals === main.length ? folded.toLowerCase() : folded;
}

const JOINING = /^(?:of|and|or|for|the|a|an|in|to|with|at|by|on)$/i;
