import { readFileSync, rmSync } from 'node:fs';
import type { App } from '#app/create-app';
import type { CopyNote } from './copy-note.ts';
import type { WorkingCopies, WorkingCopy } from './working-copies.ts';

/** A closed copy of the workspace, to be written into the person's file. */
export interface GivenCopy {
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** How many changes it holds, counted since opening. */
  readonly changes: number;
}

/** The working copy that is open, and what of it has reached the person's file. */
export class OpenCopy {
  readonly id: string;
  readonly #app: App;
  readonly #copies: WorkingCopies;
  #copy: WorkingCopy;
  #changes = 0;
  #keptChanges = 0;
  #running = 0;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(copy: WorkingCopy, app: App, copies: WorkingCopies) {
    this.id = copy.id;
    this.#copy = copy;
    this.#app = app;
    this.#copies = copies;
    // What an earlier session left unkept counts as a change of this one.
    this.#changes = Number(copy.note.ahead);
  }

  get current(): CopyNote {
    return this.#copy.note;
  }

  /**
   * Runs something that may change the workspace. Before it does, the drive knows that the copy may be ahead of the
   * person's file: whatever stops the program afterwards, the next start will ask.
   */
  async change<Result>(run: () => Promise<Result>, isChange: (result: Result) => boolean): Promise<Result> {
    this.#running += 1;
    try {
      if (!this.current.ahead) await this.note({ ahead: true });
      const result = await run();
      if (isChange(result)) this.#changes += 1;
      return result;
    } finally {
      this.#running -= 1;
      if (this.#isKept() && this.current.keptHash !== null) await this.note({ ahead: false });
    }
  }

  /** All of the workspace as it is now. */
  async give(): Promise<GivenCopy> {
    const changes = this.#changes;
    const place = this.#copies.placeToGive(this.#copy);
    try {
      const hash = await this.#app.copyWorkspace(place);
      const bytes = readFileSync(place);
      // Known before it is written, so that a file which holds it is recognised even if nobody could say so.
      await this.note({ givenHash: hash });
      return { bytes, hash, changes };
    } finally {
      rmSync(place, { force: true });
    }
  }

  /** The person's file holds what was given. */
  async noteKept(hash: string, changes: number): Promise<void> {
    this.#keptChanges = Math.max(this.#keptChanges, changes);
    await this.note({ keptHash: hash, ahead: !this.#isKept() });
  }

  async note(news: Partial<CopyNote>): Promise<void> {
    this.#copy = { ...this.#copy, note: { ...this.#copy.note, ...news } };
    const write = (): Promise<unknown> => this.#copies.write(this.#copy);
    this.#writing = this.#writing.then(write, write);
    await this.#writing;
  }

  #isKept(): boolean {
    return this.#running === 0 && this.#changes === this.#keptChanges;
  }
}
