import { markRange, type Found, type Mark } from '../finding.ts';
import type { PaperRule } from '../rule.ts';
import { glossaryOf } from './glossary.ts';

/** Short forms that are explained a second time. One question for the whole paper. */
export const explainedAgainRule: PaperRule = {
  id: 'names/explained-again',
  group: 'names',
  title: 'Abbreviations explained more than once',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    const again: string[] = [];
    const marks: Mark[] = [];
    for (const [key, [first, ...rest]] of glossaryOf(paper).explanations) {
      // A list of abbreviations explains what the text explains, and a heading what the text under it does.
      const repeated = rest.filter(
        ({ line }) => first !== undefined && line.paragraph.heading === null && line.cell?.column !== 0,
      );
      if (repeated.length === 0) continue;
      again.push(key);
      marks.push(...repeated.map(({ line, start, end }) => markRange(line, start, end)));
    }
    const [mark, ...alsoAt] = marks;
    if (mark === undefined) return [];
    const found: Found = {
      mark,
      reason: `${listOf(again)} ${again.length === 1 ? 'is' : 'are'} explained more than once.`,
      suggestion: 'Explain a short form at its first use and use it from there on.',
      alsoAt,
    };
    return [found];
  },
};

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
