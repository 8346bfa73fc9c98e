import { markRange, type Found } from '../finding.ts';
import type { PaperRule } from '../rule.ts';
import { glossaryOf } from './glossary.ts';

/** Short forms that are explained only after they have been used (rules.md A7). */
export const explainedLateRule: PaperRule = {
  id: 'names/explained-late',
  group: 'names',
  title: 'Abbreviations explained after their first use',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    const { uses, explanations } = glossaryOf(paper);
    const found: Found[] = [];
    for (const [key, [explained]] of explanations) {
      const [first] = uses.get(key) ?? [];
      // A list of abbreviations at the end is where people look.
      if (first === undefined || explained === undefined || explained.line.cell?.column === 0) continue;
      if (first.line.index >= explained.line.index) continue;
      found.push({
        mark: markRange(first.line, first.start, first.end),
        reason: `${first.written} is used here, and explained only at ${explained.line.where}.`,
        suggestion: `Move “${explained.words.trim()} (${first.written})” to here.`,
      });
    }
    return found;
  },
};
