import { takeFirst, type ReadHandle, type WriteHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { startRecording, stopRecording } from './record-images.ts';
import { runCommand, type Command } from './run-command.ts';

/**
 * Like `runCommand`, but what goes on with the newest step, the same operation on the same things, becomes part of
 * that step: a visit to a paper is saved many times and undone at once. `about` must name the visit.
 */
export function continueCommand<Result>(
  workspace: Workspace,
  command: Command,
  apply: (write: WriteHandle) => Result,
): Result {
  const step = findStepToContinue(workspace.read, command);
  if (step === null) return runCommand(workspace, command, apply);
  return workspace.write((write) => {
    startRecording(write, step);
    const result = apply(write);
    stopRecording(write);
    return result;
  });
}

/** The newest step of all, if it is that command and still stands. */
function findStepToContinue(read: ReadHandle, { operation, about, final }: Command): number | null {
  if (final !== null) return null;
  const found = takeFirst(
    read.all<{ number: number }>(sql`
      SELECT number FROM history_step
      WHERE number = (SELECT max(number) FROM history_step) AND kind = 'command' AND state = 'done'
        AND operation = ${operation} AND about = ${JSON.stringify(about)} AND final IS NULL`),
  );
  return found?.number ?? null;
}
