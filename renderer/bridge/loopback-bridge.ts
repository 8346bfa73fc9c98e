import type { AdmittedFile, Bridge, HostEvent, HostGift, HostWish } from '#shared/contract/bridge';
import { AppError, type Reply } from '#shared/contract/errors';
import { COPY_PREFIX } from '#shared/contract/loopback';
import { isOperation, OPERATIONS } from '#shared/contract/operations';
import { hostWish } from '#shared/contract/wishes';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { assertNever } from '#shared/domain/assert-never';
import { connect } from './loopback-connection.ts';
import { chooseFile, chooseFolder, saveFile } from './loopback-files.ts';
import { openHandleMemory, type HandleMemory } from './loopback-memory.ts';
import { isDone, toServer, type LoopbackServer } from './loopback-server.ts';
import { WindowWorkspaces } from './loopback-workspaces.ts';

/** The bridge of the app window, to the server that opened it. Throws AppError 'not-connected' when it is gone. */
export async function connectLoopback(): Promise<Bridge> {
  const listeners = new Listeners();
  const server = toServer(await connect(listeners.hear));
  const memory = await openHandleMemory();
  const tell = (event: HostEvent): void => listeners.hear(encodeWire(event));
  const page: PageHalf = {
    server,
    memory,
    workspaces: new WindowWorkspaces(server, memory, tell),
    unsaved: false,
  };
  askBeforeLeaving(page);
  return {
    host: 'app-window',
    call: (operation, input) => replying(() => call(page, operation, input)),
    ask: (wish) => replying(() => grant(page, hostWish.parse(decodeWire(wish)))),
    admit: (file) => replying(() => admit(page, file)),
    listen: listeners.listen,
  };
}

interface PageHalf {
  readonly server: LoopbackServer;
  readonly memory: HandleMemory;
  readonly workspaces: WindowWorkspaces;
  /** What the page said last. */
  unsaved: boolean;
}

/** Who hears events; what comes before anybody listens is kept for the first. */
class Listeners {
  readonly #listeners = new Set<(event: string) => void>();
  readonly #early: string[] = [];

  readonly hear = (event: string): void => {
    if (this.#listeners.size === 0) this.#early.push(event);
    for (const listener of this.#listeners) listener(event);
  };

  readonly listen = (listener: (event: string) => void): (() => void) => {
    this.#listeners.add(listener);
    for (const event of this.#early.splice(0)) listener(event);
    return () => this.#listeners.delete(listener);
  };
}

/** The browser asks the person before it closes a window with work that is not in its place yet. */
function askBeforeLeaving(page: PageHalf): void {
  window.addEventListener('beforeunload', (event) => {
    if (page.unsaved || page.workspaces.keeper.busy) event.preventDefault();
  });
}

/** The encoded reply, also for what went wrong on the way. */
async function replying(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, details } = error;
    return encodeWire({ ok: false, error: { code, message, details } } satisfies Reply);
  }
}

async function call({ server, workspaces }: PageHalf, operation: string, input: string): Promise<string> {
  const reply = await server.call(operation, decodeWire(input));
  const changes = isOperation(operation) && OPERATIONS[operation].kind === 'command';
  // Before the page hears that it is done, so that it never says "saved" of what is not yet in the person's file.
  if (changes && isDone(reply)) workspaces.keeper.changed();
  return reply;
}

async function admit({ server, workspaces }: PageHalf, file: File): Promise<string> {
  if (!file.name.toLowerCase().endsWith('.clearday')) return server.admit(file);
  const { name: fileName, size } = file;
  const value: AdmittedFile = { kind: 'workspace', handle: workspaces.admit(file), fileName, size };
  return encodeWire({ ok: true, value } satisfies Reply);
}

/** What the page's half of the host can do by itself; everything else the server does. */
async function grant(page: PageHalf, wish: HostWish): Promise<string> {
  const { server, memory, workspaces } = page;
  switch (wish.kind) {
    case 'choose-document': {
      const file = await chooseFile(['.docx', '.docm', '.xlsx', '.xlsm', '.json']);
      return file === null ? give<'choose-document'>(null) : server.admit(file);
    }
    case 'choose-workspace':
      return give<'choose-workspace'>(await workspaces.choose());
    case 'new-workspace':
      return give<'new-workspace'>(await workspaces.makeNew(wish.name));
    case 'open-sample':
      return give<'open-sample'>(await workspaces.openSample());
    case 'keep-in-file':
      return give<'keep-in-file'>(await workspaces.keepInFile());
    case 'restore-backup':
      return give<'restore-backup'>(await workspaces.restore(wish.backup));
    case 'open-recent':
    case 'open-offered':
      return openById(page, wish);
    case 'forget-recent':
      await memory.forgetFile(wish.id);
      return server.ask(wish);
    case 'close-workspace':
      return workspaces.leave(() => server.ask(wish));
    case 'choose-folder':
      return give<'choose-folder'>(await chooseFolder(memory));
    case 'find-folder': {
      const folder = await memory.findFolder();
      return give<'find-folder'>(folder === null ? null : { name: folder.name });
    }
    case 'save-file':
      return give<'save-file'>(await saveFile(wish, memory));
    case 'set-unsaved':
      page.unsaved = wish.unsaved;
      return give<'set-unsaved'>(null);
    case 'copy-details':
      await navigator.clipboard.writeText(wish.text);
      return give<'copy-details'>(null);
    case 'begin':
      await workspaces.resume();
      return server.ask(wish);
    case 'print-pdf':
    case 'show-saved':
      return server.ask(wish);
    default:
      return assertNever(wish);
  }
}

async function openById(
  { server, workspaces }: PageHalf,
  wish: Extract<HostWish, { kind: 'open-recent' | 'open-offered' }>,
): Promise<string> {
  if (wish.id.startsWith(COPY_PREFIX)) return give<'open-recent'>(await workspaces.openCopy(wish.id));
  const dropped = await workspaces.openDropped(wish.id);
  if (dropped !== null) return give<'open-offered'>(dropped);
  return workspaces.leave(() => server.ask(wish));
}

function give<Kind extends HostWish['kind']>(value: HostGift<Kind>): string {
  return encodeWire({ ok: true, value } satisfies Reply<HostGift<Kind>>);
}
