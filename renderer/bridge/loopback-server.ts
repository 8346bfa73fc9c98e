import type { HostWish } from '#shared/contract/bridge';
import { AppError, type Reply } from '#shared/contract/errors';
import {
  CHANGES_HEADER,
  FILE_NAME_HEADER,
  HASH_HEADER,
  LOOPBACK_ADDRESS,
  openedCopy,
  type CopyWish,
  type OpenedCopy,
} from '#shared/contract/loopback';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { say } from '../wording/say.ts';
import { readWhole, sha256 } from './file-system-access.ts';
import type { Connection } from './loopback-connection.ts';

export interface ClosedCopy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: string;
  readonly changes: number;
}

/** The server's half of the host. Everything throws AppError 'not-connected' when the server is gone. */
export interface LoopbackServer {
  readonly call: (operation: string, input: unknown) => Promise<string>;
  /** Gives the encoded reply. */
  readonly ask: (wish: HostWish | CopyWish) => Promise<string>;
  readonly admit: (file: File) => Promise<string>;
  /** Throws AppError for what comes back as an error. */
  readonly openCopy: (wish: HostWish | CopyWish) => Promise<OpenedCopy>;
  /** The copy that is open already; null where none is. */
  readonly openNow: () => Promise<OpenedCopy | null>;
  readonly take: (file: File) => Promise<OpenedCopy>;
  /** All of the working copy of that id, which must be the open one. */
  readonly copy: (id: string) => Promise<ClosedCopy>;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

export function toServer({ post }: Connection): LoopbackServer {
  const postJson = async (address: string, value: unknown): Promise<string> =>
    readText(await post(address, encodeWire(value), JSON_TYPE), '');
  const bring = async (address: string, file: File): Promise<string> => {
    const name = { [FILE_NAME_HEADER]: encodeURIComponent(file.name) };
    const response = await post(address, file, { 'Content-Type': 'application/octet-stream', ...name });
    return readText(response, file.name);
  };
  const ask = (wish: HostWish | CopyWish): Promise<string> => postJson(LOOPBACK_ADDRESS.ask, wish);
  return {
    call: (operation, input) => postJson(LOOPBACK_ADDRESS.call, { operation, input }),
    ask,
    admit: (file) => bring(LOOPBACK_ADDRESS.admit, file),
    openCopy: async (wish) => openedCopy.parse(valueOf(await ask(wish))),
    openNow: async () => openedCopy.nullable().parse(valueOf(await ask({ kind: 'open-now' }))),
    take: async (file) => openedCopy.parse(valueOf(await bring(LOOPBACK_ADDRESS.take, file))),
    copy: async (id) => readCopy(await post(LOOPBACK_ADDRESS.copy, encodeWire({ id }), JSON_TYPE)),
  };
}

async function readText(response: Response, fileName: string): Promise<string> {
  if (response.ok) return response.text();
  if (response.status === 413) throw new AppError('file-refused', say('keeping.too-big', { name: fileName }));
  throw broken(String(response.status));
}

async function readCopy(response: Response): Promise<ClosedCopy> {
  const hash = response.headers.get(HASH_HEADER);
  if (hash === null) {
    valueOf(await readText(response, ''));
    throw broken('copy');
  }
  const bytes = await readWhole(await response.blob());
  if ((await sha256(bytes)) !== hash) throw broken('checksum');
  return { bytes, hash, changes: Number(response.headers.get(CHANGES_HEADER)) };
}

function valueOf(text: string): unknown {
  const reply = decodeWire(text);
  if (!isReply(reply)) throw broken('reply');
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  return reply.value;
}

/** Whether an encoded reply says that it is done. */
export function isDone(reply: string): boolean {
  return reply.startsWith('{"ok":true');
}

/** The server is our own and has proved it, so the outline is enough. */
function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && ('value' in value || 'error' in value);
}

function broken(what: string): AppError {
  return new AppError('bug', say('keeping.broken', { what }));
}
