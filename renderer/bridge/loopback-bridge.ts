import type { Bridge, HostGift, HostWish } from '#shared/contract/bridge';
import { AppError, type Reply } from '#shared/contract/errors';
import { FILE_NAME_HEADER, LOOPBACK_ADDRESS } from '#shared/contract/loopback';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { hostWish } from '#shared/contract/wishes';
import { connect, type Connection } from './loopback-connection.ts';
import { chooseFile, download } from './loopback-files.ts';

/** The bridge of the app window, to the server that opened it. Throws AppError 'not-connected' when it is gone. */
export async function connectLoopback(): Promise<Bridge> {
  const connection = await connect();
  const admit = (file: File): Promise<string> => replying(() => admitFile(connection, file));
  return {
    host: 'app-window',
    call: (operation, input) =>
      replying(() => postJson(connection, LOOPBACK_ADDRESS.call, { operation, input: decodeWire(input) })),
    ask: (wish) => replying(() => grant(connection, hostWish.parse(decodeWire(wish)))),
    admit,
    listen: connection.listen,
  };
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

async function postJson({ post }: Connection, address: string, value: unknown): Promise<string> {
  return readReply(await post(address, encodeWire(value), { 'Content-Type': 'application/json' }));
}

async function admitFile({ post }: Connection, file: File): Promise<string> {
  const headers = {
    'Content-Type': 'application/octet-stream',
    [FILE_NAME_HEADER]: encodeURIComponent(file.name),
  };
  const response = await post(LOOPBACK_ADDRESS.admit, file, headers);
  if (response.status === 413) throw tooBig(file.name);
  return readReply(response);
}

async function readReply(response: Response): Promise<string> {
  if (response.ok) return response.text();
  if (response.status === 413) throw tooBig('That');
  throw new AppError(
    'bug',
    `Something went wrong inside Clearday (${response.status}); nothing was changed.`,
  );
}

function tooBig(name: string): AppError {
  return new AppError('file-refused', `${name} is larger than 50 MB, which is more than Clearday reads.`);
}

/** What the page's half of the host can do by itself; everything else the server does. */
async function grant(connection: Connection, wish: HostWish): Promise<string> {
  switch (wish.kind) {
    case 'choose-document': {
      const file = await chooseFile(['.docx', '.xlsx']);
      return file === null ? give<'choose-document'>(null) : admitFile(connection, file);
    }
    case 'save-file':
      download(wish.fileName, wish.bytes);
      return give<'save-file'>({
        kind: 'saved',
        id: wish.fileName,
        fileName: wish.fileName,
        folder: 'Downloads',
      });
    case 'copy-details':
      await navigator.clipboard.writeText(wish.text);
      return give<'copy-details'>(null);
    default:
      return postJson(connection, LOOPBACK_ADDRESS.ask, wish);
  }
}

function give<Kind extends HostWish['kind']>(value: HostGift<Kind>): string {
  return encodeWire({ ok: true, value } satisfies Reply<HostGift<Kind>>);
}
