import type { IncomingMessage } from 'node:http';

/** The most that any request may bring (reliability.md L-12). */
export const MOST_BODY = 50 * 1024 * 1024;

/** The body of a request; null when it is more than may be, and then the rest of it has not been read. */
export async function readBody(request: IncomingMessage, most = MOST_BODY): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new TypeError('A body comes in bytes.');
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
