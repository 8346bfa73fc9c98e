import type { Found } from '../finding.ts';
import { visibleRuns } from '../paper/visible-runs.ts';
import type { PaperRule } from '../rule.ts';

/** Words that were struck through by hand in place of being deleted. A report of changes means them. */
export const struckTextRule: PaperRule = {
  id: 'left-overs/struck-text',
  group: 'left-overs',
  title: 'Text that is struck through',
  severity: 'warning',
  scope: 'paper',
  check: ({ lines, kind }) => {
    if (kind === 'change-report') return [];
    return lines.flatMap((line): Found[] => {
      const struck = visibleRuns(line).filter(({ run }) => run.marks.strike && run.text.trim() !== '');
      const [first] = struck;
      if (first === undefined) return [];
      return [
        {
          mark: { line, start: first.start, end: struck.at(-1)?.end ?? first.end },
          reason: 'Text is struck through and still stands in the paper.',
          suggestion: 'Delete it, or take the line off.',
          cause: 'struck',
        },
      ];
    });
  },
};
