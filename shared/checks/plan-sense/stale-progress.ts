import { foldWords } from '../paper/fold-words.ts';
import type { Action } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { markLine, type Found } from '../finding.ts';
import { readPlanRows } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** Open actions whose progress says word for word what it said in the version before. */
export const staleProgressRule: PaperRule = {
  id: 'plan-sense/stale-progress',
  group: 'plan-sense',
  title: 'Progress carried over unchanged from the version before',
  severity: 'question',
  scope: 'paper',
  check: (paper, { plan }) => {
    if (plan === null || plan.comparison === null || paper.kind !== 'plan') return [];
    const before = new Map(
      plan.comparison.actions.flatMap(({ ref, match }) =>
        match.kind === 'added' || match.kind === 'removed' ? [] : [[ref, match.before.action] as const],
      ),
    );
    const done = new Set(
      plan.version.scale.ratings.filter((rating) => rating.done).map((rating) => rating.key),
    );
    return readPlanRows(paper).flatMap((row): Found[] => {
      const { action } = row;
      const was = before.get(action.ref);
      const line = row.linesOf('progress')[0];
      if (
        was === undefined ||
        line === undefined ||
        done.has(action.activityRating ?? '') ||
        action.closure !== null
      )
        return [];
      if (progressOf(action) === '' || progressOf(action) !== progressOf(was)) return [];
      return [
        {
          mark: markLine(line),
          reason: `The progress says what it said in version ${plan.previous?.meta.label ?? 'before'}, word for word.`,
          suggestion: 'Ask its lead what happened since.',
          cause: 'unchanged',
        },
      ];
    });
  },
};

function progressOf({ progress }: Action): string {
  return progress.map(({ line }) => foldWords(lineText(line))).join('\n');
}
