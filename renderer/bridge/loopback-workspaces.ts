import type { HostEvent, HostWish, WorkspaceOpening } from '#shared/contract/bridge';
import { AppError } from '#shared/contract/errors';
import type { CopyWish, OpenedCopy } from '#shared/contract/loopback';
import { say } from '../wording/say.ts';
import { isBrowserError, mayWrite, picked, readWhole, sha256 } from './file-system-access.ts';
import { chooseFile } from './loopback-files.ts';
import { Keeper } from './loopback-keeper.ts';
import type { HandleMemory } from './loopback-memory.ts';
import { isDone, type LoopbackServer } from './loopback-server.ts';

const ENDING = '.clearday';

/** Workspaces of the app window: working copies at the server, and the person's own files in the browser's hands. */
export class WindowWorkspaces {
  readonly keeper: Keeper;
  readonly #server: LoopbackServer;
  readonly #memory: HandleMemory;
  readonly #dropped = new Map<string, File>();
  #open: OpenedCopy | null = null;

  constructor(server: LoopbackServer, memory: HandleMemory, tell: (event: HostEvent) => void) {
    this.#server = server;
    this.#memory = memory;
    this.keeper = new Keeper(server, tell);
  }

  /** Null where the person cancelled. */
  async choose(): Promise<WorkspaceOpening | null> {
    const pick = window.showOpenFilePicker;
    if (pick === undefined) {
      const file = await chooseFile([ENDING]);
      return file === null ? null : this.#takeFile(file, null);
    }
    const handles = await picked(() => pick.call(window, { id: 'workspace', types: fileTypes() }));
    const handle = handles?.[0];
    return handle === undefined ? null : this.#openHandle(handle);
  }

  async makeNew(name: string): Promise<WorkspaceOpening | null> {
    const handle = await this.#pickPlace(name);
    if (handle === null) return null;
    return this.#follow(await this.#swap({ kind: 'new-copy', name: handle.name }), handle);
  }

  async restore(backup: string | null): Promise<WorkspaceOpening | null> {
    const name = this.#open?.opening.name ?? 'Clearday';
    const handle = await this.#pickPlace(say('keeping.restored-name', { name }));
    if (handle === null) return null;
    return this.#follow(await this.#swap({ kind: 'restore-copy', backup }), handle);
  }

  async openSample(): Promise<WorkspaceOpening> {
    return this.#follow(await this.#swap({ kind: 'open-sample' }), null);
  }

  /** Goes on with what the window had open before it was loaded again. */
  async resume(): Promise<void> {
    if (this.#open !== null) return;
    const copy = await this.#server.openNow();
    if (copy !== null) await this.openCopy(copy.id);
  }

  /** Opens a working copy of before, and looks what became of its file. */
  async openCopy(id: string): Promise<WorkspaceOpening> {
    const handle = await this.#memory.findFile(id);
    // First of all, while the click that asked for this still counts.
    const allowed = handle !== null && (await mayWrite(handle));
    const copy = await this.#swap({ kind: 'open-copy', id });
    if (handle === null) return this.#follow(copy, null);
    if (!allowed) return this.#follow(copy, handle, 'not-allowed');
    const file = await findFile(handle);
    if (file === null) return this.#follow(copy, handle, 'gone');
    const hash = await sha256(await readWhole(file));
    if (copy.knownHashes.includes(hash)) return this.#follow(copy, handle);
    if (copy.ahead) return this.#follow(copy, handle, 'changed-elsewhere');
    // Somebody else worked on it, and nobody here did: theirs is the newer one.
    const opening = await this.#takeFile(file, handle);
    await this.#forget(id);
    return opening;
  }

  /** Puts the open workspace into a file, or asks again for the right to write into the one that it has. */
  async keepInFile(): Promise<WorkspaceOpening | null> {
    const copy = this.#open;
    if (copy === null) throw new AppError('no-workspace', say('keeping.gone', { name: '' }));
    const known = await this.#memory.findFile(copy.id);
    if (this.keeper.trouble === 'not-allowed' && known !== null && (await mayWrite(known))) {
      await this.openCopy(copy.id);
      return copy.opening;
    }
    const handle = await this.#pickPlace(copy.opening.name);
    if (handle === null) return null;
    const now = await this.#swap({ kind: 'open-copy', id: copy.id });
    // The person has said that this file may be replaced, whatever it holds.
    const replaced = await sha256(await readWhole(await handle.getFile()));
    const name = handle.name.endsWith(ENDING) ? handle.name.slice(0, -ENDING.length) : handle.name;
    const opening = { ...now.opening, name, sample: false };
    return this.#follow({ ...now, opening, knownHashes: [replaced], ahead: true }, handle);
  }

  /** Lets a dropped workspace in; it is opened when its id is offered back. */
  admit(file: File): string {
    const id = `dropped-${crypto.randomUUID()}`;
    this.#dropped.set(id, file);
    return id;
  }

  /** Null for an id that stands for no dropped file. */
  async openDropped(id: string): Promise<WorkspaceOpening | null> {
    const file = this.#dropped.get(id);
    if (file === undefined) return null;
    this.#dropped.delete(id);
    return this.#takeFile(file, null);
  }

  /** Leaves the open workspace for what the server does then; goes on with it when that fails. */
  async leave(forWhat: () => Promise<string>): Promise<string> {
    await this.keeper.settle();
    const reply = await forWhat();
    if (!isDone(reply)) return reply;
    await this.keeper.stop();
    this.#open = null;
    return reply;
  }

  /** What is open stays open, and is followed on, when the other one can't be opened. */
  async #swap(wish: HostWish | CopyWish): Promise<OpenedCopy> {
    await this.keeper.settle();
    return this.#server.openCopy(wish);
  }

  async #forget(id: string): Promise<void> {
    await this.#server.ask({ kind: 'forget-recent', id });
    await this.#memory.forgetFile(id);
  }

  async #openHandle(handle: FileSystemFileHandle): Promise<WorkspaceOpening> {
    for (const [id, known] of await this.#memory.listFiles()) {
      if (await known.isSameEntry(handle)) return this.openCopy(id);
    }
    // Asked now, while the choice still counts as a click; the answer is looked at when something is written.
    await mayWrite(handle);
    const file = await findFile(handle);
    if (file === null) throw new AppError('file-refused', say('keeping.not-read', { name: handle.name }));
    return this.#takeFile(file, handle);
  }

  async #takeFile(file: File, handle: FileSystemFileHandle | null): Promise<WorkspaceOpening> {
    await this.keeper.settle();
    return this.#follow(await this.#server.take(file), handle);
  }

  async #follow(
    copy: OpenedCopy,
    handle: FileSystemFileHandle | null,
    trouble: Keeper['trouble'] = null,
  ): Promise<WorkspaceOpening> {
    this.#open = copy;
    if (handle !== null) await this.#memory.keepFile(copy.id, handle);
    await this.keeper.follow(copy, handle, trouble);
    return copy.opening;
  }

  async #pickPlace(name: string): Promise<FileSystemFileHandle | null> {
    const pick = window.showSaveFilePicker;
    if (pick === undefined) throw new AppError('output-refused', say('keeping.no-pickers'));
    const suggestedName = `${name}${ENDING}`;
    return picked(() => pick.call(window, { id: 'workspace', suggestedName, types: fileTypes() }));
  }
}

function fileTypes(): ReadonlyArray<{
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}> {
  return [
    {
      description: say('keeping.workspace-files'),
      accept: { 'application/vnd.clearday.workspace': [ENDING] },
    },
  ];
}

/** Null for a file that is not there or can't be read. */
async function findFile(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (isBrowserError(error, 'NotFoundError', 'NotAllowedError', 'NotReadableError')) return null;
    throw error;
  }
}
