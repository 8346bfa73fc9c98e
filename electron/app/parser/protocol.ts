import type { PaperKind } from '#shared/checks/paper/checked-paper';
import type { CheckContext } from '#shared/checks/rule';
import type { CheckResult } from '#shared/checks/run-checks';
import type { Omission, ReadMessage } from '#shared/document/read-result';
import type { RefusalCode } from '#shared/document/refusal';
import type { TextDocument } from '#shared/document/text-document';
import type { FixedFile, TextFix } from '#shared/formats/docx/fix/apply-fixes';
import type { TrackedBy } from '#shared/formats/docx/fix/tracked-text';
import type { RecognisedAction, SourceChunk } from '#shared/contract/import-results';
import type { Corrections, ImportDraft } from '#shared/recognise/draft';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import type { ReviewResult, ReviewWish } from '#shared/review/held-review';
import type { ReviewBody } from '#shared/review/review-view';

/** What the parser process is asked: one file, read to the end. */
export interface ParseRequest {
  readonly bytes: Uint8Array;
  /** How the document's tracked changes are to be read. */
  readonly tracked: 'accept' | 'reject';
  readonly vocabulary: Vocabulary;
  readonly corrections: Corrections;
}

/** Asks for papers to be checked: one, or a pack. */
export interface CheckRequest {
  readonly papers: ReadonlyArray<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  readonly vocabulary: Vocabulary;
  readonly surroundings: CheckSurroundings;
  /** Whether the papers themselves are wanted back, for showing. */
  readonly documents: boolean;
}

/** Asks for fixes to be made in a Word file, as tracked changes. */
export interface FixRequest {
  readonly fixing: Uint8Array;
  readonly fixes: readonly TextFix[];
  readonly by: TrackedBy;
}

/** What is known besides the papers. The dictionary is loaded where it is needed. */
export type CheckSurroundings = Omit<CheckContext, 'dictionary'>;

export interface CheckedFiles {
  readonly papers: readonly CheckedFile[];
  readonly result: CheckResult;
}

/** A paper that was checked, or the reason why it could not be. */
export type CheckedFile =
  | {
      readonly fileName: string;
      readonly refused: null;
      readonly kind: PaperKind;
      /** ISO date of the paper's own, the last day of the month where it names no day. */
      readonly date: string | null;
      readonly paragraphs: number;
      readonly tables: number;
      /** Null unless it was asked for. */
      readonly document: TextDocument | null;
    }
  | { readonly fileName: string; readonly refused: RefusalCode };

/** A file that was read, and the plan recognised in it. */
export interface ParsedFile {
  readonly draft: ImportDraft;
  /** Of the reader and of the recogniser. */
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
}

export type ParsePhase = 'reading' | 'recognising';

/**
 * What a process is asked that reads one file and stays for as long as it is under review: first `open`, then the
 * others, one at a time.
 */
export type ReviewRequest =
  | {
      readonly review: 'open';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly vocabulary: Vocabulary;
      readonly wish: ReviewWish;
    }
  | { readonly review: 'decide'; readonly decisions: ReviewWish['decisions'] }
  /** The versions that it is held against have changed. */
  | { readonly review: 'rebase'; readonly wish: ReviewWish }
  | { readonly review: 'action'; readonly index: number }
  | { readonly review: 'chunk'; readonly chunk: number }
  | { readonly review: 'result' };

export type ParserRequest = ParseRequest | CheckRequest | FixRequest | ReviewRequest;

/** What the parser process says. */
export type ParserMessage =
  | { readonly kind: 'progress'; readonly phase: ParsePhase }
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | { readonly kind: 'parsed'; readonly file: ParsedFile }
  | { readonly kind: 'checked'; readonly files: CheckedFiles }
  | { readonly kind: 'fixed'; readonly file: FixedFile }
  | { readonly kind: 'review'; readonly body: ReviewBody }
  | { readonly kind: 'review-action'; readonly action: RecognisedAction | null }
  | { readonly kind: 'review-chunk'; readonly chunk: SourceChunk }
  | { readonly kind: 'review-result'; readonly result: ReviewResult }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string }
  | { readonly kind: 'failed'; readonly detail: string };
