import type { VersionView } from './results.ts';

/** What the window's frame shows of the open workspace. */
export interface WorkspaceState {
  /** The file's name without its ending. */
  readonly name: string;
  readonly mode: 'write' | 'view';
  /** Why it can only be viewed, as a sentence; null for writing. */
  readonly viewReason: string | null;
  /** The plan's title; '' while there is no version. */
  readonly plan: string;
  /** The oldest first. */
  readonly versions: readonly VersionView[];
  readonly undo: UndoStep | null;
  readonly redo: UndoStep | null;
  /** Sentences that the person should have seen since opening, such as a backup that failed. */
  readonly notices: readonly string[];
}

export interface UndoStep {
  /** What it would take back or do again: "Rated 3.4 Amber". */
  readonly sentence: string;
}

/** An action that fits what a person typed. */
export interface FoundAction {
  readonly ref: string;
  readonly wording: string;
  /** Label of the version that it stands in. */
  readonly version: string;
}
