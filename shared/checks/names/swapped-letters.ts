import { markRange, type Found } from '../finding.ts';
import type { PaperRule } from '../rule.ts';
import { FIELD_ABBREVIATIONS } from './abbreviation-words.ts';
import { glossaryOf, type PaperGlossary } from './glossary.ts';

/** A short form that is another one with two letters swapped: "PSLA" for "PLSA". */
export const swappedLettersRule: PaperRule = {
  id: 'names/swapped-letters',
  group: 'names',
  title: 'Abbreviations with two letters swapped',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const glossary = glossaryOf(paper);
    const found: Found[] = [];
    for (const [key, uses] of glossary.uses) {
      const right = findSwapped(key, glossary);
      if (right === null) continue;
      for (const { line, start, end, written } of uses) {
        const plural = line.text.slice(start, end).slice(written.length);
        found.push({
          mark: markRange(line, start, end),
          reason: `${written} looks like ${right} with two letters swapped.`,
          suggestion: `Write ${right}${plural}.`,
          fix: `${right}${plural}`,
          cause: key,
        });
      }
    }
    return found;
  },
};

const SHORTEST = 4;

/** The short form that was meant, null when the letters may well be right. */
export function findSwapped(key: string, { uses, explanations }: PaperGlossary): string | null {
  if (key.length < SHORTEST || explanations.has(key) || key in FIELD_ABBREVIATIONS) return null;
  const count = uses.get(key)?.length ?? 0;
  for (let at = 0; at + 1 < key.length; at++) {
    const other = `${key.slice(0, at)}${key[at + 1] ?? ''}${key[at] ?? ''}${key.slice(at + 2)}`;
    if (other === key) continue;
    const often = uses.get(other)?.length ?? 0;
    if (explanations.has(other) || other in FIELD_ABBREVIATIONS || often > 2 * count) return other;
  }
  return null;
}
