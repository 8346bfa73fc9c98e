import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '#app/create-app';
import { SAMPLE_NAME, openSampleWorkspace } from '#app/hosting/sample-workspace';
import { toWorkspaceOpening } from '#app/hosting/workspace-opening';
import type { Place } from '#app/hosting/folder-words';
import type { WorkspaceFacts } from '#app/store/workspace/workspace';
import type { WorkspaceOpening } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import type { OpenedCopy } from '#shared/contract/loopback';
import type { CopyNote } from './copy-note.ts';
import { OpenCopy } from './open-copy.ts';
import type { WorkingCopies, WorkingCopy } from './working-copies.ts';

export interface DeskParts {
  readonly app: App;
  readonly copies: WorkingCopies;
  readonly place: Place;
  readonly now: () => string;
  /** The Word files of the sample. */
  readonly sampleFolder: URL;
}

/** The workspace that lies open: a file of this computer, or the working copy of a file that the browser reaches. */
export class Desk {
  readonly #parts: DeskParts;
  #open: { readonly facts: WorkspaceFacts; readonly copy: OpenCopy | null } | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Opens a file where it lies. Throws WorkspaceRefused. */
  openInPlace(path: string): WorkspaceOpening {
    if (this.#open?.copy === null && this.#open.facts.path === path) return this.#opening(this.#open.facts);
    const facts = this.#parts.app.openWorkspace(path, 'write');
    this.#open = { facts, copy: null };
    return this.#opening(facts);
  }

  /** Takes the bytes of a person's file into a working copy and opens it. Throws WorkspaceRefused. */
  take(fileName: string, bytes: Uint8Array): Promise<OpenedCopy> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    return this.#openNew({ ...this.#blankNote(fileName), keptHash: hash }, ({ path }) => {
      writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
      return this.#parts.app.openWorkspace(path, 'write');
    });
  }

  /** Throws AppError 'not-found', and WorkspaceRefused. */
  async openCopy(id: string): Promise<OpenedCopy> {
    if (this.#open?.copy?.id === id) return this.#describe(this.#open.facts, this.#open.copy);
    const copy = this.#parts.copies.find(id);
    if (copy === null)
      throw new AppError('not-found', 'That workspace is no longer at hand. Open its file again.');
    return this.#opened(copy, this.#parts.app.openWorkspace(copy.path, 'write'));
  }

  /** Makes an empty workspace. */
  newCopy(fileName: string): Promise<OpenedCopy> {
    const note = { ...this.#blankNote(fileName), ahead: true };
    return this.#openNew(note, ({ path }) => this.#parts.app.createWorkspace(path));
  }

  openSample(): Promise<OpenedCopy> {
    const { app, sampleFolder } = this.#parts;
    return this.#openNew({ ...this.#blankNote(SAMPLE_NAME), sample: true }, ({ path }) =>
      openSampleWorkspace(app, path, sampleFolder),
    );
  }

  /** Puts a backup of the open workspace into a new copy. Throws WorkspaceRefused, and AppError 'no-workspace'. */
  restore(backup: string | null): Promise<OpenedCopy> {
    const { app } = this.#parts;
    const from = this.#open?.facts.path ?? null;
    if (from === null)
      throw new AppError('no-workspace', 'Open the workspace first, then restore a backup of it.');
    const name = basename(from, '.clearday');
    return this.#openNew({ ...this.#blankNote(`${name} (restored).clearday`), ahead: true }, ({ path }) => {
      app.restoreWorkspace(from, path, backup);
      return app.openWorkspace(path, 'write');
    });
  }

  close(): void {
    this.#parts.app.closeWorkspace();
    this.#open = null;
  }

  opening(): WorkspaceOpening | null {
    return this.#open === null ? null : this.#opening(this.#open.facts);
  }

  /** Null where no working copy is open. */
  get copy(): OpenCopy | null {
    return this.#open?.copy ?? null;
  }

  get path(): string | null {
    return this.#open?.facts.path ?? null;
  }

  async #openNew(
    note: CopyNote,
    fill: (copy: WorkingCopy) => WorkspaceFacts | Promise<WorkspaceFacts>,
  ): Promise<OpenedCopy> {
    const copy = await this.#parts.copies.make(note);
    try {
      return await this.#opened(copy, await fill(copy));
    } catch (error) {
      this.#parts.copies.remove(copy.id);
      throw error;
    }
  }

  async #opened(copy: WorkingCopy, facts: WorkspaceFacts): Promise<OpenedCopy> {
    const { app, copies, now } = this.#parts;
    const open = new OpenCopy(copy, app, copies);
    this.#open = { facts, copy: open };
    await open.note({ openedAt: now() });
    copies.prune(copy.id);
    return this.#describe(facts, open);
  }

  #describe(facts: WorkspaceFacts, { id, current }: OpenCopy): OpenedCopy {
    const { fileName, keptHash, givenHash, ahead } = current;
    return {
      id,
      opening: this.#opening(facts),
      fileName,
      knownHashes: [keptHash, givenHash].filter((each) => each !== null),
      ahead,
    };
  }

  #opening(facts: WorkspaceFacts): WorkspaceOpening {
    const note = this.#open?.copy?.current;
    const opening = toWorkspaceOpening(facts, { place: this.#parts.place, sample: note?.sample === true });
    return note === undefined ? opening : { ...opening, folder: describePlace(note) };
  }

  #blankNote(fileName: string): CopyNote {
    return {
      fileName,
      openedAt: this.#parts.now(),
      about: '',
      sample: false,
      keptHash: null,
      givenHash: null,
      ahead: false,
    };
  }
}

/** The browser does not tell where the person's file lies. */
export function describePlace({ sample, keptHash }: CopyNote): string {
  if (sample) return 'A sample, kept by Clearday';
  return keptHash === null ? 'Kept by Clearday on this computer' : 'Your own file';
}
