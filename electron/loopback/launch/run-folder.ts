import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors';
import * as z from 'zod';

const runNote = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  process: z.number().int().positive(),
  /** 256 bits that only this user can read; a second start shows them to hand a file over. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What one running program tells a second start of it. */
export type RunNote = Readonly<z.output<typeof runNote>>;

const offerNote = z.strictObject({ path: z.string() });

/**
 * The folder by which two starts of the program find each other: 0700, with files of 0600 (reliability.md L-19).
 * Throws AppError for a folder that is a link or somebody else's.
 */
export class RunFolder {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'run');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    requireOwn(this.#folder);
    if (process.platform !== 'win32') chmodSync(this.#folder, 0o700);
  }

  write(note: RunNote): void {
    rmSync(this.#notePath, { force: true });
    writeFileSync(this.#notePath, JSON.stringify(note), { mode: 0o600, flag: 'wx' });
  }

  /** Null where no program has left a note that can be read. */
  read(): RunNote | null {
    return readJson(this.#notePath, runNote);
  }

  /** Removes the note if it is still the one of that key. */
  remove(key: string): void {
    if (this.read()?.key === key) rmSync(this.#notePath, { force: true });
  }

  /** Leaves a path where only the running program finds it, and gives the id that it is called by. */
  leaveOffer(path: string): string {
    const id = randomUUID();
    writeFileSync(this.#offerPath(id), JSON.stringify({ path }), { mode: 0o600, flag: 'wx' });
    return id;
  }

  /** The path that was left under the id, which is then gone; null where there is none. */
  takeOffer(id: string): string | null {
    if (!/^[0-9a-f-]{36}$/.test(id)) return null;
    const offer = readJson(this.#offerPath(id), offerNote);
    rmSync(this.#offerPath(id), { force: true });
    return offer?.path ?? null;
  }

  get #notePath(): string {
    return join(this.#folder, 'window.json');
  }

  #offerPath(id: string): string {
    return join(this.#folder, `offer-${id}.json`);
  }
}

/** Throws AppError when the folder is not plainly this user's own. */
function requireOwn(folder: string): void {
  const found = lstatSync(folder);
  const user = process.getuid?.();
  if (found.isDirectory() && (user === undefined || found.uid === user)) return;
  throw new AppError(
    'output-refused',
    `Clearday does not start, because the folder ${folder} is a link or belongs to somebody else. Ask your IT service to look at it, or remove it.`,
  );
}

function readJson<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> | null {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
