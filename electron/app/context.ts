import { AppError } from '#shared/contract/errors';
import type { PaperStyle } from '#shared/document/paper-style';
import type { ShareStyle } from '#shared/figures/shares';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import type { DraftChecker } from './checks/draft-checker.ts';
import type { FileShelf } from './files/file-shelf.ts';
import type { ReviewDesk } from './imports/review-desk.ts';
import type { Parser } from './parser/parser.ts';
import type { ParseOptions } from './parser/parser-child.ts';
import type { WriteHandle } from './store/handle.ts';
import type { StoreContext } from './store/store-context.ts';
import type { Workspace } from './store/workspace/workspace.ts';
import type { Works } from './works.ts';

/** What handlers work with. Everything that differs from host to host, or from day to day, comes in here. */
export interface AppContext {
  readonly store: StoreContext;
  readonly files: FileShelf;
  readonly parser: Parser;
  readonly parseOptions: ParseOptions;
  /** What takes long runs through here, so that it can be watched and cancelled. */
  readonly works: Works;
  /** Holds the file that is under review. */
  readonly reviews: ReviewDesk;
  /** Checks our own papers while they are written. */
  readonly drafts: DraftChecker;
  readonly vocabulary: Vocabulary;
  readonly paperStyle: PaperStyle;
  readonly shareStyle: ShareStyle;
  /** "Clearday 0.1.0". */
  readonly program: string;
  readonly hasWorkspace: () => boolean;
  /** The open workspace. Throws AppError 'no-workspace'. */
  readonly workspace: () => Workspace;
  /** Runs commands one at a time, in the order in which they came. */
  readonly change: <Result>(step: ChangeStep, apply: (write: WriteHandle) => Result) => Result;
  /** The same for what is saved again and again: it becomes part of the newest step, if that is the same one. */
  readonly changeOn: <Result>(step: ChangeStep, apply: (write: WriteHandle) => Result) => Result;
}

/** One step of the history. */
export interface ChangeStep {
  readonly operation: string;
  readonly sentence: string;
  readonly about: readonly string[];
  /** Why it can't be undone, null when it can. */
  readonly final: string | null;
}

export function requireWorkspace(workspace: Workspace | null): Workspace {
  if (workspace !== null) return workspace;
  throw new AppError('no-workspace', 'No workspace is open. Open one, or make a new one, and try again.');
}
