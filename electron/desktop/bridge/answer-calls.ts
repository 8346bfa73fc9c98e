import * as z from 'zod';
import { replyTo, type ReplyOptions } from '#app/hosting/reply';
import type { HostWish } from '#shared/contract/bridge';
import type { Reply } from '#shared/contract/errors';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { hostWish } from '#shared/contract/wishes';
import type { Calling, DesktopFrame, ElectronParts } from '../electron-parts.ts';
import { isTrustedSender } from '../policy/sender.ts';
import { CHANNELS, type Dropped } from './channels.ts';

/** What stands behind the channels. */
export interface Answering extends ReplyOptions {
  /** The main frame of the window; null while there is none. */
  readonly mainFrame: () => DesktopFrame | null;
  readonly dispatch: (operation: string, input: unknown) => Promise<Reply>;
  readonly grant: (wish: HostWish) => Promise<unknown>;
  readonly admit: (dropped: Dropped) => Promise<unknown>;
}

/** Everything that a page can ask of the program. The sender is checked first, then the shape, on each channel. */
export function answerCalls(ipcMain: ElectronParts['ipcMain'], answering: Answering): void {
  const { mainFrame, dispatch, grant, admit } = answering;
  const handle = (channel: string, answer: (words: readonly unknown[]) => Promise<string>): void =>
    ipcMain.handle(channel, async (event: Calling, ...words) =>
      isTrustedSender(event, mainFrame()) ? answer(words) : refuse('That did not come from the window.'),
    );
  handle(CHANNELS.call, async (words) => {
    const call = callShape.safeParse(words);
    if (!call.success) return refuse(UNKNOWN);
    const [operation, input] = call.data;
    const decoded = decode(input);
    return decoded === null ? refuse(UNKNOWN) : encodeWire(await dispatch(operation, decoded.value));
  });
  handle(CHANNELS.ask, async (words) => {
    const text = textShape.safeParse(words);
    const decoded = text.success ? decode(text.data[0]) : null;
    const wish = hostWish.safeParse(decoded?.value);
    return wish.success ? replyTo(() => grant(wish.data), answering) : refuse(UNKNOWN);
  });
  handle(CHANNELS.admit, async (words) => {
    const dropped = droppedShape.safeParse(words);
    return dropped.success ? replyTo(() => admit(dropped.data[0]), answering) : refuse(UNKNOWN);
  });
}

/** Longest text that may come at once: a paper's bytes are in it, as base64. */
const LONGEST = 256 * 1024 * 1024;
const text = z.string().max(LONGEST);
const textShape = z.tuple([text]);
const callShape = z.tuple([z.string().max(80), text]);
const droppedShape = z.tuple([
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(32_000) }),
    z.strictObject({
      kind: z.literal('bytes'),
      fileName: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array),
    }),
  ]),
]);

const UNKNOWN = 'Clearday was asked for something that it does not know.';

/** Null for what is no text of the wire format. */
function decode(words: string): { readonly value: unknown } | null {
  try {
    return { value: decodeWire(words) };
  } catch {
    return null;
  }
}

function refuse(message: string): string {
  return encodeWire({ ok: false, error: { code: 'invalid-input', message, details: null } } satisfies Reply);
}
