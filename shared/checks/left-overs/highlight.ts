import type { Found } from '../finding.ts';
import { visibleRuns } from '../paper/visible-runs.ts';
import type { PaperRule } from '../rule.ts';

/** Highlighted words: usually something that somebody wanted to come back to. One question for a paper. */
export const highlightRule: PaperRule = {
  id: 'left-overs/highlight',
  group: 'left-overs',
  title: 'Highlighted text',
  severity: 'question',
  scope: 'paper',
  check: ({ lines }) =>
    lines.flatMap((line): Found[] => {
      const lit = visibleRuns(line).filter(
        ({ run }) =>
          run.marks.highlight !== null && run.marks.highlight !== 'FFFFFF' && run.text.trim() !== '',
      );
      const [first] = lit;
      if (first === undefined) return [];
      return [
        {
          mark: { line, start: first.start, end: lit.at(-1)?.end ?? first.end },
          reason: 'Text is highlighted, as people do with what they mean to come back to.',
          suggestion: 'Settle it, then take the highlight off.',
          cause: 'highlight',
        },
      ];
    }),
};
