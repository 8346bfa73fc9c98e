import type { WireError } from './errors.ts';

export type HostKind = 'desktop' | 'app-window';

/**
 * What the page can ask of the host that it runs in. Everything crosses as text in the wire format, so that no host
 * can hand the page more than data, and all of them hand it the same.
 */
export interface Bridge {
  readonly host: HostKind;
  /** Runs an operation of the contract. Takes the encoded input; gives the encoded Reply. */
  readonly call: (operation: string, input: string) => Promise<string>;
  /** Asks the host itself. Takes an encoded HostWish; gives the encoded Reply with its HostGift. */
  readonly ask: (wish: string) => Promise<string>;
  /** Lets a dropped or pasted file in. Gives the encoded Reply with an AdmittedFile. */
  readonly admit: (file: File) => Promise<string>;
  /** Hears encoded HostEvents until the function it gives is called. */
  readonly listen: (hear: (event: string) => void) => () => void;
}

/** What only a host can do: files, folders and windows. */
export type HostWish =
  | { readonly kind: 'begin' }
  | { readonly kind: 'choose-document' }
  | { readonly kind: 'new-workspace'; readonly name: string }
  | { readonly kind: 'choose-workspace' }
  | { readonly kind: 'open-recent'; readonly id: string }
  | { readonly kind: 'forget-recent'; readonly id: string }
  | { readonly kind: 'open-sample' }
  /** What another start of the program, the launcher or a dropped file offered. */
  | { readonly kind: 'open-offered'; readonly id: string }
  | { readonly kind: 'close-workspace' }
  /** In an app window: puts the open workspace into a file that the person names, and keeps it there from now on. */
  | { readonly kind: 'keep-in-file' }
  /** Puts the backup of that file name, or the newest good one, into a new file that the person names. */
  | { readonly kind: 'restore-backup'; readonly backup: string | null }
  | { readonly kind: 'choose-folder' }
  /** Which folder papers go to, as it was chosen before. */
  | { readonly kind: 'find-folder' }
  | {
      readonly kind: 'save-file';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      /** What to do with a file of that name: the page asks the person before it says 'replace'. */
      readonly existing: 'ask' | 'replace' | 'keep-both';
    }
  | { readonly kind: 'show-saved'; readonly id: string }
  | { readonly kind: 'print-pdf'; readonly html: string; readonly fileName: string }
  | { readonly kind: 'set-unsaved'; readonly unsaved: boolean }
  | { readonly kind: 'copy-details'; readonly text: string };

export interface HostGifts {
  readonly begin: Beginning;
  /** Null where the person cancelled. */
  readonly 'choose-document': AdmittedFile | null;
  readonly 'new-workspace': WorkspaceOpening | null;
  readonly 'choose-workspace': WorkspaceOpening | null;
  readonly 'open-recent': WorkspaceOpening | null;
  readonly 'forget-recent': null;
  readonly 'open-sample': WorkspaceOpening;
  readonly 'open-offered': WorkspaceOpening | null;
  readonly 'close-workspace': null;
  readonly 'keep-in-file': WorkspaceOpening | null;
  readonly 'restore-backup': WorkspaceOpening | null;
  readonly 'choose-folder': ChosenFolder | null;
  readonly 'find-folder': ChosenFolder | null;
  readonly 'save-file': SaveOutcome;
  readonly 'show-saved': null;
  /** The bytes of the printed file, tagged for screen readers. */
  readonly 'print-pdf': Uint8Array;
  readonly 'set-unsaved': null;
  readonly 'copy-details': null;
}

export type HostGift<Kind extends HostWish['kind']> = HostGifts[Kind];

export interface Beginning {
  /** "Clearday 0.1.0". */
  readonly program: string;
  /** Nothing was ever opened on this computer by this person. */
  readonly first: boolean;
  /** What is open already, as after the window was reloaded. */
  readonly open: WorkspaceOpening | null;
  readonly recent: readonly RecentWorkspace[];
  readonly offered: Offer | null;
  /** What the host can't do, as "show-saved" in an app window. */
  readonly lacks: ReadonlyArray<HostWish['kind']>;
}

/** A workspace or document that was handed to the program from outside. It is opened only when the person agrees. */
export interface Offer {
  readonly id: string;
  /** 'unkept-workspace': Clearday stopped before the last changes were in the person's own file. */
  readonly kind: 'workspace' | 'document' | 'unkept-workspace';
  readonly fileName: string;
}

export interface RecentWorkspace {
  readonly id: string;
  readonly name: string;
  /** Where it is, in words for a person: "Documents › Improvement board". Never a whole path. */
  readonly folder: string;
  /** ISO time. */
  readonly openedAt: string;
  /** The title of its plan and its newest version, as last seen. */
  readonly about: string;
}

export interface WorkspaceOpening {
  /** The file's name without its ending. */
  readonly name: string;
  readonly folder: string;
  readonly mode: 'write' | 'view';
  /** Why it can only be viewed, as a sentence; null for writing. */
  readonly viewReason: string | null;
  readonly sample: boolean;
}

/** A file that operations may name by its handle. */
export interface AdmittedFile {
  readonly kind: 'document' | 'workspace';
  readonly handle: string;
  readonly fileName: string;
  readonly size: number;
}

export interface ChosenFolder {
  readonly name: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly fileName: string; readonly folder: string }
  | { readonly kind: 'exists'; readonly fileName: string; readonly folder: string }
  | { readonly kind: 'cancelled' };

/** What a host tells the page unasked. */
export type HostEvent =
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  /** Something in the workspace changed; what was read before may be stale. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'offered'; readonly offer: Offer }
  | { readonly kind: 'notice'; readonly sentence: string }
  | { readonly kind: 'trouble'; readonly error: WireError }
  /** A menu item or an accelerator of the host: the id of a command of the page. */
  | { readonly kind: 'command'; readonly id: string }
  /** In an app window: whether all that was done is in the person's own file yet. */
  | { readonly kind: 'kept'; readonly state: 'saving' | 'saved' | 'failed'; readonly sentence: string };

export interface WorkProgress {
  /** Names the work, for 'work.cancel'. */
  readonly work: string;
  /** What is happening now: "Reading plan-v3.4.docx". */
  readonly what: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
}
