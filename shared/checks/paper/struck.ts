import type { Mark } from '../finding.ts';
import { visibleRuns } from './visible-runs.ts';

/** Whether any of the marked words is struck through: the paper shows it, and says it no more. */
export function hasStruck({ line, start, end }: Mark): boolean {
  return visibleRuns(line).some(
    ({ run, ...each }) => run.marks.strike && each.start < end && start < each.end && run.text.trim() !== '',
  );
}
