import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guard, type Reason, type Verdict } from './guard.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly path: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface ServerParts {
  readonly files: StaticFiles;
  readonly isToken: (candidate: string) => boolean;
  readonly isLauncherKey: (candidate: string) => boolean;
  /** A port to prefer; 0 takes any. */
  readonly port: number;
  /** Answers what the guard let through, by address. Gives null where it has taken the answer over. */
  readonly answer: (asked: Asked) => Promise<Answer | null>;
  /** Other times than usual, for tests. */
  readonly times?: Readonly<
    Record<'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval', number>
  >;
  /** Hears when a window asks for the page. */
  readonly onDocument: () => void;
  readonly onRefused: (reason: Reason) => void;
  readonly onBug: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Hangs up on everybody and gives the port back. */
  readonly close: () => Promise<void>;
}

/** reliability.md L-12, in milliseconds and bytes. */
export const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  // Requests without a Host are the guard's to refuse.
  requireHostHeader: false,
} as const;
export const MOST_CONNECTIONS = 32;

/**
 * Serves on 127.0.0.1 only (reliability.md L-01), on the port that is preferred or, where another program has it, on
 * any that is free.
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  let port = 0;
  const server = createServer({ ...LIMITS, ...parts.times }, (request, response) => {
    void serve(request, response, port, parts);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', (error, socket) => {
    const status = STATUS_OF_BROKEN['code' in error ? String(error.code) : ''] ?? '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\n${headerLines()}Connection: close\r\n\r\n`);
    else socket.destroy();
  });
  port = await listen(server, parts.port);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const STATUS_OF_BROKEN: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function headerLines(): string {
  return Object.entries(SECURITY_HEADERS)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

async function listen(server: Server, preferred: number): Promise<number> {
  try {
    return await listenAt(server, preferred);
  } catch (error) {
    if (preferred === 0) throw error;
    return listenAt(server, 0);
  }
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  parts: ServerParts,
): Promise<void> {
  const path = request.url ?? '';
  const verdict = guard(request.headersDistinct, request.method ?? '', path, {
    port,
    isToken: parts.isToken,
    isLauncherKey: parts.isLauncherKey,
    isAsset: (address) => parts.files.has(address),
  });
  if (verdict.kind === 'refuse') {
    refuse(response, verdict);
    parts.onRefused(verdict.reason);
    return;
  }
  if (verdict.route.entrance === 'document') parts.onDocument();
  try {
    const answer =
      verdict.route.entrance === 'document' || verdict.route.entrance === 'asset'
        ? fileAt(path === '/' ? '/index.html' : path, parts.files)
        : await parts.answer({ path, request, response });
    if (answer !== null) send(response, answer);
  } catch (error) {
    // The page went away in the middle of its request: nobody is left to answer.
    if (request.destroyed && !request.complete) return;
    parts.onBug(error);
    send(response, { status: 500, type: 'text/plain; charset=utf-8', body: '' });
  }
}

function fileAt(path: string, files: StaticFiles): Answer {
  const file = files.get(path);
  return file === undefined
    ? { status: 404, type: 'text/plain; charset=utf-8', body: '' }
    : { status: 200, type: file.type, body: file.bytes };
}

/** The same few bytes for every reason, and the connection closed: there is nothing to be learned from them. */
function refuse(response: ServerResponse, { status }: Extract<Verdict, { kind: 'refuse' }>): void {
  response.shouldKeepAlive = false;
  send(response, { status, type: 'text/plain; charset=utf-8', body: '' });
}

function send(response: ServerResponse, { status, type, body, headers = {} }: Answer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (status === 413) response.shouldKeepAlive = false;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
