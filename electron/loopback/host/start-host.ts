import { createApp, type App } from '#app/create-app';
import type { HostEvent } from '#shared/contract/bridge';
import { AppError, type Reply } from '#shared/contract/errors';
import { CODE_PREFIX } from '#shared/contract/loopback';
import { encodeWire } from '#shared/contract/wire';
import { PARSER_MODULE, PROGRAM } from '../program.ts';
import { answerPage } from '../server/answer-page.ts';
import { EventStreams } from '../server/event-streams.ts';
import { startServer } from '../server/start-server.ts';
import { readStaticFiles } from '../server/static-files.ts';
import { Session } from '../session/session.ts';
import { grantWish } from './grant-wish.ts';

export interface HostOptions {
  /** The folder of the built page. */
  readonly page: string;
  /** A workspace to open in place; null for none. */
  readonly workspace: string | null;
  readonly dataFolder?: string;
  readonly onBug: (error: unknown) => void;
}

/** The program behind an app window. */
export interface LoopbackHost {
  readonly port: number;
  /** An address to open one window with, good for 30 seconds and one window. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

/** Starts the app and serves it on 127.0.0.1. Throws WorkspaceRefused for a workspace that can't be opened. */
export async function startHost(options: HostOptions): Promise<LoopbackHost> {
  const events = new EventStreams();
  const tell = (event: HostEvent): void => events.send(event);
  const app = createApp({
    parser: PARSER_MODULE,
    program: PROGRAM,
    onBug: options.onBug,
    onEvent: tell,
    onNotice: (sentence) => tell({ kind: 'notice', sentence }),
    ...(options.dataFolder === undefined ? {} : { dataFolder: options.dataFolder }),
  });
  try {
    return await serveApp(app, events, options);
  } catch (error) {
    app.close();
    throw error;
  }
}

async function serveApp(app: App, events: EventStreams, options: HostOptions): Promise<LoopbackHost> {
  const session = new Session();
  const opening = options.workspace === null ? null : app.openWorkspace(options.workspace, 'write');
  const server = await startServer({
    files: readStaticFiles(options.page),
    isToken: session.isToken,
    answer: (asked) =>
      answerPage(asked, {
        session,
        events,
        onCodeLeaked: () => {},
        call: async (operation, input) => encodeWire(await app.dispatch(operation, input)),
        ask: (wish) => replying(app, options, () => grantWish(wish, { opening })),
        admit: (fileName, bytes) =>
          replying(app, options, async () => ({
            kind: 'document',
            handle: app.admitBytes(fileName, bytes),
            fileName,
            size: bytes.length,
          })),
      }),
    onRefused: () => {},
    onBug: options.onBug,
  });
  return {
    port: server.port,
    newAddress: () => `http://127.0.0.1:${server.port}/${CODE_PREFIX}${session.newCode()}`,
    close: async () => {
      events.end();
      await server.close();
      app.close();
    },
  };
}

/** The encoded reply, as dispatch makes it for operations. */
async function replying(app: App, { onBug }: HostOptions, work: () => Promise<unknown>): Promise<string> {
  try {
    return encodeWire({ ok: true, value: await work() } satisfies Reply);
  } catch (error) {
    const known = error instanceof AppError ? error : app.readError(error);
    if (known === null) onBug(error);
    const { code, message, details } = known ?? BUG;
    return encodeWire({ ok: false, error: { code, message, details } } satisfies Reply);
  }
}

const BUG = new AppError(
  'bug',
  'Something went wrong inside Clearday; nothing was changed. Please report it, and say what you were doing.',
);
