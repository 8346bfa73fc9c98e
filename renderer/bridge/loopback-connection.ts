import { AppError } from '#shared/contract/errors';
import {
  CODE_PREFIX,
  LOOPBACK_ADDRESS,
  PROOF_PURPOSE,
  begunSession,
  instanceProof,
} from '#shared/contract/loopback';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import { say } from '../wording/say.ts';

/** The page's line to the server that opened its window, and to no other. */
export interface Connection {
  /** Throws AppError 'not-connected' when that server is gone. */
  readonly post: (
    address: string,
    body: BodyInit,
    headers: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

/**
 * Takes the one-time code out of the window's address and exchanges it; `hear` gets the encoded events. The token
 * stays in the memory of the line (reliability.md L-06). Throws AppError 'not-connected' for a window without a good
 * code, as after reloading.
 */
export async function connect(hear: (event: string) => void): Promise<Connection> {
  const code = takeCode();
  if (code === null) throw gone();
  const begun = await fetch(LOOPBACK_ADDRESS.begin, jsonPost({ code })).catch(() => null);
  if (begun === null || !begun.ok) throw gone();
  const { token } = begunSession.parse(decodeWire(await begun.text()));
  const line = new Line(token, hear);
  await line.open();
  return line;
}

/** The code, which no longer stands in the address then. */
function takeCode(): string | null {
  const { hash, pathname } = window.location;
  if (!hash.startsWith(CODE_PREFIX)) return null;
  window.history.replaceState(null, '', pathname);
  return hash.slice(CODE_PREFIX.length);
}

/**
 * Before anything is sent the server proves that it knows the token (reliability.md L-16). That the events line still
 * stands is not enough: a busy page hears late that it broke, and another program may have the port by then.
 */
class Line implements Connection {
  readonly #token: string;
  readonly #tell: (event: string) => void;
  #live = false;
  #opening: Promise<void> | null = null;

  constructor(token: string, tell: (event: string) => void) {
    this.#token = token;
    this.#tell = tell;
  }

  /** Only one line is ever open, however many wait for it. */
  open(): Promise<void> {
    this.#opening ??= this.#openOnce().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #openOnce(): Promise<void> {
    if (!(await isServerOf(this.#token))) throw gone();
    const response = await fetch(LOOPBACK_ADDRESS.events, { headers: this.#authorization() });
    if (!response.ok || response.body === null) throw gone();
    this.#live = true;
    void this.#hear(response.body);
  }

  readonly post: Connection['post'] = async (address, body, headers) => {
    await this.#requireServer();
    try {
      return await fetch(address, {
        method: 'POST',
        body,
        headers: { ...headers, ...this.#authorization() },
      });
    } catch {
      throw gone();
    }
  };

  async #requireServer(): Promise<void> {
    if (!this.#live) await this.open();
    else if (!(await isServerOf(this.#token))) throw gone();
  }

  async #hear(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    let rest = '';
    try {
      for await (const text of readText(body)) {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line !== '') this.#tell(line);
      }
    } catch {
      // A line that breaks is as good as one that ends.
    }
    this.#live = false;
    await this.open().catch(() =>
      this.#tell(
        encodeWire({
          kind: 'trouble',
          error: { code: 'not-connected', message: gone().message, details: null },
        }),
      ),
    );
  }

  #authorization(): Record<string, string> {
    return { Authorization: `Bearer ${this.#token}` };
  }
}

async function* readText(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Whether the server at our address knows the token. The token itself is not sent. */
async function isServerOf(token: string): Promise<boolean> {
  const challenge = toHex(crypto.getRandomValues(new Uint8Array(32)));
  try {
    const response = await fetch(LOOPBACK_ADDRESS.prove, jsonPost({ challenge }));
    if (!response.ok) return false;
    const { proof } = instanceProof.parse(decodeWire(await response.text()));
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', toBytes(token), algorithm, false, ['verify']);
    return await crypto.subtle.verify('HMAC', key, fromHex(proof), toBytes(PROOF_PURPOSE + challenge));
  } catch {
    return false;
  }
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function jsonPost(value: unknown): RequestInit {
  return { method: 'POST', body: encodeWire(value), headers: { 'Content-Type': 'application/json' } };
}

function gone(): AppError {
  return new AppError('not-connected', say('keeping.stopped'));
}
