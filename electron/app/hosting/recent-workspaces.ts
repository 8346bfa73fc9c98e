import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import * as z from 'zod';
import type { RecentWorkspace } from '#shared/contract/bridge';
import { writeAtomically } from '../files/write-atomically.ts';
import { describeFolder, type Place } from './folder-words.ts';

const entryShape = z.strictObject({ path: z.string(), openedAt: z.string(), about: z.string() });
const fileShape = z.strictObject({ recent: z.array(entryShape) });
type Entry = z.infer<typeof entryShape>;

const MOST = 12;

/**
 * The workspaces that this person opened on this computer, the newest first. Kept in a file of Clearday's own; a list
 * that can't be read is an empty one, because it holds nothing that is not elsewhere too.
 */
export class RecentWorkspaces {
  readonly #file: string;
  readonly #place: Place;
  #entries: readonly Entry[];
  #writing: Promise<void> = Promise.resolve();

  constructor(dataFolder: string, place: Place) {
    this.#file = join(dataFolder, 'recent.json');
    this.#place = place;
    this.#entries = readEntries(this.#file);
  }

  /** Nothing was ever opened on this computer by this person. */
  get neverUsed(): boolean {
    return this.#entries.length === 0 && !existsSync(this.#file);
  }

  list(): readonly RecentWorkspace[] {
    return this.#entries.map(({ path, openedAt, about }) => ({
      id: idOf(path),
      name: basename(path, extname(path)),
      folder: describeFolder(path, this.#place),
      openedAt,
      about,
    }));
  }

  /** Null for an id that is not, or no longer, on the list. */
  findPath(id: string): string | null {
    return this.#entries.find(({ path }) => idOf(path) === id)?.path ?? null;
  }

  noteOpened(entry: Entry): Promise<void> {
    return this.#keep([entry, ...this.#without(entry.path)]);
  }

  forget(id: string): Promise<void> {
    const path = this.findPath(id);
    return path === null ? Promise.resolve() : this.#keep(this.#without(path));
  }

  #without(path: string): readonly Entry[] {
    return this.#entries.filter((each) => each.path !== path);
  }

  #keep(entries: readonly Entry[]): Promise<void> {
    this.#entries = entries.slice(0, MOST);
    const text = `${JSON.stringify({ recent: this.#entries }, null, 1)}\n`;
    this.#writing = this.#writing
      .catch(() => {})
      .then(() => writeAtomically(this.#file, new TextEncoder().encode(text)));
    return this.#writing;
  }
}

/** Ids cross to the page, so that paths need not. */
function idOf(path: string): string {
  return `recent-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}

function readEntries(file: string): readonly Entry[] {
  try {
    return fileShape.parse(JSON.parse(readFileSync(file, 'utf8'))).recent;
  } catch {
    return [];
  }
}
