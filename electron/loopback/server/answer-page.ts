import { CHANGES_HEADER, FILE_NAME_HEADER, HASH_HEADER, LOOPBACK_ADDRESS } from '#shared/contract/loopback';
import { decodeWire, encodeWire } from '#shared/contract/wire';
import * as z from 'zod';
import type { Session } from '../session/session.ts';
import type { GivenCopy } from '../workspaces/open-copy.ts';
import type { EventStreams } from './event-streams.ts';
import { LAUNCHER_ADDRESS } from './routes.ts';
import { readBody } from './read-body.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { Answer, Asked } from './start-server.ts';

/** What the page can have done. Text is an encoded Reply, also for what a person can act on. */
export interface PageServices {
  readonly call: (operation: string, input: unknown) => Promise<string>;
  readonly ask: (wish: unknown) => Promise<string>;
  readonly admit: (fileName: string, bytes: Uint8Array) => Promise<string>;
  readonly take: (fileName: string, bytes: Uint8Array) => Promise<string>;
  /** All of the working copy of that id. */
  readonly give: (id: string) => Promise<GivenCopy | string>;
}

export interface PageParts extends PageServices {
  readonly session: Session;
  readonly events: EventStreams;
  /** A second start of the program calls; gives the proof that this is the one it looks for. */
  readonly onLauncher: (challenge: string, offer: string | null) => string;
  /** Somebody else presented the code of the window. */
  readonly onCodeLeaked: () => void;
}

const codeBody = z.strictObject({ code: z.string().max(200) });
const challengeBody = z.strictObject({ challenge: z.string().regex(/^[0-9a-f]{64}$/) });
const copyBody = z.strictObject({ id: z.string().max(120) });
const launcherBody = z.strictObject({
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  /** The id of a file in the run folder. */
  offer: z.string().max(40).nullable(),
});
const callBody = z.strictObject({ operation: z.string().max(100), input: z.unknown() });

/** Answers one request that the guard let through. */
export async function answerPage(asked: Asked, parts: PageParts): Promise<Answer | null> {
  const { request, response, path } = asked;
  if (path === LOOPBACK_ADDRESS.events) {
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
    parts.events.add(response);
    return null;
  }
  const body = await readBody(request);
  if (body === null) return plain(413);
  if (path === LOOPBACK_ADDRESS.admit || path === LOOPBACK_ADDRESS.take) {
    const fileName = fileNameOf(request.headersDistinct[FILE_NAME_HEADER]);
    if (fileName === null) return plain(400);
    const bring = path === LOOPBACK_ADDRESS.admit ? parts.admit : parts.take;
    return reply(await bring(fileName, body));
  }
  return answerJson(path, readJson(body), parts);
}

async function answerJson(path: string, value: unknown, parts: PageParts): Promise<Answer> {
  switch (path) {
    case LOOPBACK_ADDRESS.begin:
      return begin(value, parts);
    case LOOPBACK_ADDRESS.prove: {
      const { success, data } = challengeBody.safeParse(value);
      return success ? reply(encodeWire({ proof: parts.session.prove(data.challenge) })) : plain(400);
    }
    case LOOPBACK_ADDRESS.call: {
      const { success, data } = callBody.safeParse(value);
      return success ? reply(await parts.call(data.operation, data.input)) : plain(400);
    }
    case LAUNCHER_ADDRESS: {
      const { success, data } = launcherBody.safeParse(value);
      return success ? { ...plain(200), body: parts.onLauncher(data.challenge, data.offer) } : plain(400);
    }
    case LOOPBACK_ADDRESS.ask:
      return reply(await parts.ask(value));
    case LOOPBACK_ADDRESS.copy: {
      const { success, data } = copyBody.safeParse(value);
      return success ? give(await parts.give(data.id)) : plain(400);
    }
    default:
      throw new Error(`${path} has a route and no answer.`);
  }
}

function give(given: GivenCopy | string): Answer {
  if (typeof given === 'string') return reply(given);
  const headers = { [HASH_HEADER]: given.hash, [CHANGES_HEADER]: String(given.changes) };
  return { status: 200, type: 'application/octet-stream', body: given.bytes, headers };
}

function begin(value: unknown, { session, onCodeLeaked }: PageParts): Answer {
  const { success, data } = codeBody.safeParse(value);
  if (!success) return plain(400);
  const given = session.exchange(data.code);
  if (given === 'used') onCodeLeaked();
  return typeof given === 'string' ? plain(401) : reply(encodeWire(given));
}

function plain(status: number): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: '' };
}

function reply(body: string): Answer {
  return { status: 200, type: 'application/json', body };
}

/** Undefined for what is no JSON, which no shape accepts. */
function readJson(body: Uint8Array): unknown {
  try {
    return decodeWire(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const LONGEST_NAME = 255;

/** A name without folders; null for anything else. */
function fileNameOf(values: readonly string[] | undefined): string | null {
  try {
    const name = decodeURIComponent(values?.length === 1 ? (values[0] ?? '') : '');
    const bare = name !== '' && name.length <= LONGEST_NAME && !Array.from(name).some(isForbidden);
    return bare && name !== '.' && name !== '..' ? name : null;
  } catch {
    return null;
  }
}

/** Signs that lead to another folder, and control characters. */
function isForbidden(sign: string): boolean {
  return sign === '/' || sign === '\\' || sign < ' ';
}
