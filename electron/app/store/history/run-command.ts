import { type WriteHandle, takeFirst } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { deleteLeftSourceFiles } from '../source-files.ts';
import { startRecording, stopRecording } from './record-images.ts';
import { insertStep, nextStepNumber } from './steps.ts';

export interface Command {
  /** "imports.confirm". */
  readonly operation: string;
  /** What is done, in words: "Brought in plan.docx as version 3.4". */
  readonly sentence: string;
  readonly who: string;
  readonly at: string;
  /** Ids of what it is done to. */
  readonly about: readonly string[];
  /** Why it can't be undone, as a sentence for whoever tries; null when it can. */
  readonly final: string | null;
}

/**
 * Does all that `apply` does, or none of it, and writes it into the history. What was undone before can't be redone
 * after. A command that changes nothing leaves no step. Throws WorkspaceRefused, and whatever `apply` throws.
 */
export function runCommand<Result>(
  workspace: Workspace,
  command: Command,
  apply: (write: WriteHandle) => Result,
): Result {
  return workspace.write((write) => {
    const number = nextStepNumber(write);
    startRecording(write, number);
    const result = apply(write);
    stopRecording(write);
    const changed = takeFirst(write.all(sql`SELECT 1 FROM history_change WHERE step = ${number} LIMIT 1`));
    if (changed === null) return result;
    write.run(sql`UPDATE history_step SET state = 'dropped' WHERE state = 'undone'`);
    insertStep(write, number, { kind: 'command', ofStep: null, ...command });
    deleteLeftSourceFiles(write);
    return result;
  });
}
