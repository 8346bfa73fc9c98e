import { type ReadHandle, type WriteHandle, takeFirst, takeOnly } from '../handle.ts';
import { sql } from '../sql.ts';

export type StepKind = 'command' | 'undo' | 'redo';

/** `undone` can be redone; `dropped` was undone, and something else was done after. */
export type StepState = 'done' | 'undone' | 'dropped';

export interface HistoryStep {
  /** From 1. Order is by number, never by time, because clocks go back. */
  readonly number: number;
  readonly kind: StepKind;
  /** What was undone or redone; null for a command. */
  readonly ofStep: number | null;
  readonly at: string;
  readonly who: string;
  readonly operation: string;
  /** What was done, in words: "Brought in plan.docx as version 3.4". */
  readonly sentence: string;
  /** Ids of what it was done to. */
  readonly about: readonly string[];
  /** Why it can't be undone, as a sentence; null when it can. */
  readonly final: string | null;
  readonly state: StepState;
}

export type NewStep = Omit<HistoryStep, 'number' | 'state'>;

export function nextStepNumber(read: ReadHandle): number {
  return takeOnly(
    read.all<{ next: number }>(sql`SELECT coalesce(max(number), 0) + 1 AS next FROM history_step`),
  ).next;
}

export function insertStep(write: WriteHandle, number: number, step: NewStep): void {
  write.run(sql`
    INSERT INTO history_step (number, kind, of_step, at, who, operation, sentence, about, final, state)
    VALUES (
      ${number}, ${step.kind}, ${step.ofStep}, ${step.at}, ${step.who}, ${step.operation}, ${step.sentence},
      ${JSON.stringify(step.about)}, ${step.final}, 'done'
    )`);
}

export function setStepState(write: WriteHandle, number: number, state: StepState): void {
  write.run(sql`UPDATE history_step SET state = ${state} WHERE number = ${number}`);
}

export interface StepToMove {
  readonly number: number;
  readonly sentence: string;
  readonly about: string;
  readonly final: string | null;
}

/** The last command that stands. */
export function findStepToUndo(read: ReadHandle): StepToMove | null {
  return takeFirst(
    read.all<StepToMove>(sql`
    SELECT number, sentence, about, final FROM history_step
    WHERE kind = 'command' AND state = 'done' ORDER BY number DESC LIMIT 1`),
  );
}

/** The first of the commands that were undone and not left behind. */
export function findStepToRedo(read: ReadHandle): StepToMove | null {
  return takeFirst(
    read.all<StepToMove>(sql`
    SELECT number, sentence, about, final FROM history_step
    WHERE kind = 'command' AND state = 'undone' ORDER BY number LIMIT 1`),
  );
}
