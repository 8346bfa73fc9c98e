import type { Mark } from '../finding.ts';
import { visibleRuns } from './visible-runs.ts';

/** Whether all the marked words are struck through: the paper shows them, and says them no more. */
export function isStruck({ line, start, end }: Mark): boolean {
  const marked = visibleRuns(line).filter(
    (each) => each.start < end && start < each.end && each.run.text.trim() !== '',
  );
  return marked.length > 0 && marked.every(({ run }) => run.marks.strike);
}
