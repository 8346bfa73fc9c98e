import type { HostEvent } from '#shared/contract/bridge';
import type { OpenedCopy } from '#shared/contract/loopback';
import { say, type WordKey } from '../wording/say.ts';
import { isBrowserError, readWhole, sha256, writeWhole } from './file-system-access.ts';
import type { LoopbackServer } from './loopback-server.ts';

/** How long to wait for a further change before the file is written, in milliseconds. */
const PAUSE = 400;
const RETRY = 10_000;

export type Trouble = 'no-file' | 'not-allowed' | 'changed-elsewhere' | 'gone' | 'held';

interface Kept {
  readonly copyId: string;
  readonly name: string;
  readonly sample: boolean;
  /** Null while the person has not said which file. */
  readonly handle: FileSystemFileHandle | null;
  /** SHA-256 of what the file may hold if nobody else changed it. */
  readonly known: readonly string[];
}

/** Brings what is done in the open working copy into the person's own file, and says how far that is. */
export class Keeper {
  readonly #server: LoopbackServer;
  readonly #tell: (event: HostEvent) => void;
  #kept: Kept | null = null;
  #waiting = false;
  #writing: Promise<void> | null = null;
  #timer = 0;
  #trouble: Trouble | null = null;

  constructor(server: LoopbackServer, tell: (event: HostEvent) => void) {
    this.#server = server;
    this.#tell = tell;
  }

  /** Follows another working copy. `known` is what its file may hold; writes at once when the copy is ahead. */
  async follow(
    copy: OpenedCopy,
    handle: FileSystemFileHandle | null,
    trouble: Trouble | null,
  ): Promise<void> {
    await this.stop();
    const { id, fileName, knownHashes, opening, ahead } = copy;
    const name = handle?.name ?? fileName;
    this.#kept = { copyId: id, name, sample: opening.sample, handle, known: knownHashes };
    this.#trouble = trouble;
    if (trouble !== null) this.#tellTrouble(trouble);
    else if (opening.sample) this.#tellKept('saved', 'keeping.sample');
    else if (handle === null) this.#tellTrouble('no-file');
    else if (ahead) this.changed();
    else this.#tellKept('saved', 'keeping.saved');
  }

  /** Something in the workspace changed. */
  changed(): void {
    if (this.#kept === null || this.#kept.sample) return;
    if (this.#kept.handle === null) return this.#tellTrouble('no-file');
    if (this.#trouble === 'changed-elsewhere') return this.#tellTrouble('changed-elsewhere');
    this.#waiting = true;
    this.#tellKept('saving', 'keeping.saving');
    this.#plan(PAUSE);
  }

  /** Why the workspace is not in the person's file; null where it is, or will be in a moment. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Whether something is on its way into the file. */
  get busy(): boolean {
    return this.#waiting || this.#writing !== null;
  }

  /** Returns when everything is in the file, or can't be put there now. */
  async settle(): Promise<void> {
    window.clearTimeout(this.#timer);
    while (this.#waiting || this.#writing !== null) {
      await (this.#writing ?? this.#write());
      if (this.#trouble !== null) return;
    }
  }

  /** Follows nothing any more, once everything is in the file. */
  async stop(): Promise<void> {
    await this.settle();
    window.clearTimeout(this.#timer);
    this.#waiting = false;
    this.#kept = null;
  }

  #plan(pause: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.settle(), pause);
  }

  #write(): Promise<void> {
    this.#waiting = false;
    this.#writing = this.#writeOnce().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeOnce(): Promise<void> {
    const kept = this.#kept;
    if (kept === null || kept.handle === null) return;
    try {
      const given = await this.#server.copy(kept.copyId);
      const disk = await sha256(await readWhole(await kept.handle.getFile()));
      if (!isKnown(kept.known, disk)) return this.#fail('changed-elsewhere');
      await writeWhole(kept.handle, given.bytes);
      if ((await sha256(await readWhole(await kept.handle.getFile()))) !== given.hash)
        return this.#fail('held');
      this.#kept = { ...kept, known: [given.hash] };
      await this.#server.ask({
        kind: 'note-kept',
        id: kept.copyId,
        hash: given.hash,
        changes: given.changes,
      });
      this.#trouble = null;
      if (!this.#waiting) this.#tellKept('saved', 'keeping.saved');
    } catch (error) {
      this.#fail(troubleOf(error));
    }
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#tellTrouble(trouble);
    if (trouble !== 'held') return;
    this.#waiting = true;
    this.#plan(RETRY);
  }

  #tellTrouble(trouble: Trouble): void {
    this.#tellKept('failed', `keeping.${trouble}`);
  }

  #tellKept(state: 'saving' | 'saved' | 'failed', key: WordKey): void {
    this.#tell({ kind: 'kept', state, sentence: say(key, { name: this.#kept?.name ?? '' }) });
  }
}

/** A file that never held anything of ours is new: the picker made it, empty. */
function isKnown(known: readonly string[], hash: string): boolean {
  return known.includes(hash) || hash === HASH_OF_NOTHING;
}

const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function troubleOf(error: unknown): Trouble {
  if (isBrowserError(error, 'NotAllowedError', 'SecurityError')) return 'not-allowed';
  return isBrowserError(error, 'NotFoundError') ? 'gone' : 'held';
}
