import { isErrorCode } from '#app/files/disk';
import { ChangeRefused } from '../change-refusal.ts';
import type { WriteHandle } from '../handle.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readAbout } from './list-history.ts';
import { restoreAfter, restoreBefore } from './restore-rows.ts';
import {
  findStepToRedo,
  findStepToUndo,
  insertStep,
  nextStepNumber,
  setStepState,
  type StepToMove,
} from './steps.ts';

export interface Mover {
  readonly who: string;
  readonly at: string;
}

/**
 * Takes back the last command that stands and gives what was done, in words. Throws ChangeRefused 'nothing-to-undo',
 * or 'cannot-undo' with the reason when the last command is final.
 */
export function undo(workspace: Workspace, mover: Mover): string {
  return workspace.write((write) => {
    const step = findStepToUndo(write);
    if (step === null) throw new ChangeRefused('nothing-to-undo');
    if (step.final !== null) throw new ChangeRefused('cannot-undo', step.final);
    takeBack(write, step);
    setStepState(write, step.number, 'undone');
    insertMove(write, 'undo', step, mover);
    return step.sentence;
  });
}

function takeBack(write: WriteHandle, step: StepToMove): void {
  try {
    restoreBefore(write, step.number);
  } catch (error) {
    if (!isErrorCode(error, ['SQLITE_CONSTRAINT_TRIGGER'])) throw error;
    // The file guards issued versions; what belongs to one since can't be taken back.
    const reason = `"${step.sentence}" can not be undone, because the version that it belongs to is issued.`;
    throw new ChangeRefused('cannot-undo', reason);
  }
}

/** Does again what was undone last, and gives it in words. Throws ChangeRefused 'nothing-to-redo'. */
export function redo(workspace: Workspace, mover: Mover): string {
  return workspace.write((write) => {
    const step = findStepToRedo(write);
    if (step === null) throw new ChangeRefused('nothing-to-redo');
    restoreAfter(write, step.number);
    setStepState(write, step.number, 'done');
    insertMove(write, 'redo', step, mover);
    return step.sentence;
  });
}

function insertMove(write: WriteHandle, kind: 'undo' | 'redo', step: StepToMove, { who, at }: Mover): void {
  insertStep(write, nextStepNumber(write), {
    kind,
    ofStep: step.number,
    at,
    who,
    operation: `history.${kind}`,
    sentence: `${kind === 'undo' ? 'Undone' : 'Done again'}: ${step.sentence}`,
    about: readAbout(step.about),
    final: null,
  });
}
