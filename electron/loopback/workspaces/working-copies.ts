import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { App } from '#app/create-app';
import { COPY_PREFIX } from '#shared/contract/loopback';
import { encodeNote, readNote, type CopyNote } from './copy-note.ts';

/** A workspace that Clearday keeps on this computer for a file that only the browser can reach. */
export interface WorkingCopy {
  readonly id: string;
  readonly path: string;
  readonly note: CopyNote;
}

/** Copies that are also in the person's file are only a convenience; so many are kept. */
const MOST_KEPT = 12;

/** The working copies of this person on this computer: a folder each, open to nobody else. */
export class WorkingCopies {
  readonly #root: string;
  readonly #app: Pick<App, 'saveFile'>;

  constructor(dataFolder: string, app: Pick<App, 'saveFile'>) {
    this.#root = join(dataFolder, 'working-copies');
    this.#app = app;
  }

  /** The last opened first. */
  list(): readonly WorkingCopy[] {
    return namesIn(this.#root)
      .flatMap((name) => this.find(name) ?? [])
      .toSorted((a, b) => b.note.openedAt.localeCompare(a.note.openedAt));
  }

  find(id: string): WorkingCopy | null {
    if (!isCopyId(id)) return null;
    const note = readNote(this.#notePath(id));
    return note === null ? null : { id, path: join(this.#root, id, note.fileName), note };
  }

  /** A place for a copy, with its note and without the copy itself. */
  async make(note: CopyNote): Promise<WorkingCopy> {
    const id = `${COPY_PREFIX}${randomUUID()}`;
    mkdirSync(join(this.#root, id), { recursive: true, mode: 0o700 });
    const fileName = extname(note.fileName) === ENDING ? note.fileName : `${note.fileName}${ENDING}`;
    return this.write({ id, path: join(this.#root, id, fileName), note: { ...note, fileName } });
  }

  /** Returns when the note is on the drive. */
  async write(copy: WorkingCopy): Promise<WorkingCopy> {
    await this.#app.saveFile(this.#notePath(copy.id), encodeNote(copy.note));
    return copy;
  }

  /** Where a closed copy goes that is given out, beside the working copy; free by then. */
  placeToGive(copy: WorkingCopy): string {
    const path = join(this.#root, copy.id, 'given.tmp');
    rmSync(path, { force: true });
    return path;
  }

  remove(id: string): void {
    if (isCopyId(id)) rmSync(join(this.#root, id), { recursive: true, force: true });
  }

  /** Removes old copies whose content the person has in a file, and samples. */
  prune(openId: string | null): void {
    const spare = this.list().filter(({ id, note }) => id !== openId && (!note.ahead || note.sample));
    for (const { id } of spare.slice(MOST_KEPT)) this.remove(id);
  }

  #notePath(id: string): string {
    return join(this.#root, id, 'note.json');
  }
}

const ENDING = '.clearday';

/** Nothing else is ever joined to a path. */
function isCopyId(id: string): boolean {
  return /^copy-[0-9a-f-]{36}$/.test(id);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
