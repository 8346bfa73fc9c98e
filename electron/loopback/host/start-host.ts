import { homedir } from 'node:os';
import { createApp, type App } from '#app/create-app';
import { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import type { HostEvent } from '#shared/contract/bridge';
import { CODE_PREFIX } from '#shared/contract/loopback';
import { proveToLauncher } from '../launch/hand-over.ts';
import { PARSER_MODULE, PROGRAM, SAMPLE_FOLDER } from '../program.ts';
import { EventStreams } from '../server/event-streams.ts';
import { startServer } from '../server/start-server.ts';
import { readStaticFiles } from '../server/static-files.ts';
import { Session } from '../session/session.ts';
import { Desk } from '../workspaces/desk.ts';
import { Offers } from '../workspaces/offers.ts';
import { WorkingCopies } from '../workspaces/working-copies.ts';
import { answerPage } from '../server/answer-page.ts';
import { pageServices } from './page-services.ts';
import { TokenAlarm } from './token-alarm.ts';

export interface HostOptions {
  /** The folder of the built page. */
  readonly page: string;
  /** A workspace to open in place; null for none. */
  readonly workspace: string | null;
  /** The folder for what is Clearday's own. */
  readonly dataFolder: string;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  /** A port to prefer; 0 takes any. */
  readonly port: number;
  readonly onBug: (error: unknown) => void;
  /** A second start of the program calls with the id of what it offers; gives the path, null for none. */
  readonly onLauncher?: (offer: string | null) => string | null;
  /** Hears how many pages are there, whenever that changes. */
  readonly onPages?: (open: number) => void;
  /** Hears when a window asks for the page. */
  readonly onDocument?: () => void;
  /** Hears why the server must end, as a sentence. */
  readonly onAlarm?: (sentence: string) => void;
}

/** The program behind an app window. */
export interface LoopbackHost {
  readonly port: number;
  /** What a second start of the program must show. */
  readonly launcherKey: string;
  /** An address to open one window with, good for 30 seconds and one window. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

/** Starts the app and serves it on 127.0.0.1. A workspace that can't be opened is told to the page. */
export async function startHost(options: HostOptions): Promise<LoopbackHost> {
  const events = new EventStreams(options.onPages);
  const tell = (event: HostEvent): void => events.send(event);
  const app = createApp({
    parser: PARSER_MODULE,
    program: PROGRAM,
    dataFolder: options.dataFolder,
    onBug: options.onBug,
    onEvent: tell,
    onNotice: (sentence) => tell({ kind: 'notice', sentence }),
  });
  try {
    return await serveApp(app, events, options);
  } catch (error) {
    app.close();
    throw error;
  }
}

function now(): string {
  return new Date().toISOString();
}

/** Serves an app; what is told to `events` reaches its page. Closing the host closes the app too. */
export async function serveApp(app: App, events: EventStreams, options: HostOptions): Promise<LoopbackHost> {
  const { dataFolder, onBug, printPdf, onAlarm = () => {} } = options;
  const session = new Session();
  const alarm = new TokenAlarm(onAlarm);
  const offers = new Offers();
  const place = { platform: process.platform, home: homedir() };
  const copies = new WorkingCopies(dataFolder, app);
  const desk = new Desk({ app, copies, place, now, sampleFolder: SAMPLE_FOLDER });
  const recentFiles = new RecentWorkspaces(dataFolder, place);
  const services = pageServices({ app, desk, copies, recentFiles, offers, events, now, printPdf, onBug });
  if (options.workspace !== null) await services.openAtStart(options.workspace);
  const onLauncher = (challenge: string, offer: string | null): string => {
    const path = options.onLauncher?.(offer) ?? null;
    if (path !== null) events.send({ kind: 'offered', offer: offers.add(path) });
    return proveToLauncher(session.launcherKey, challenge);
  };
  const server = await startServer({
    files: readStaticFiles(options.page),
    port: options.port,
    isToken: session.isToken,
    isLauncherKey: session.isLauncherKey,
    answer: (asked) =>
      answerPage(asked, { ...services, session, events, onLauncher, onCodeLeaked: alarm.codeLeaked }),
    onDocument: options.onDocument ?? (() => {}),
    onRefused: alarm.refused,
    onBug,
  });
  return {
    port: server.port,
    launcherKey: session.launcherKey,
    newAddress: () => `http://127.0.0.1:${server.port}/${CODE_PREFIX}${session.newCode()}`,
    close: async () => {
      events.end();
      await server.close();
      app.close();
    },
  };
}
