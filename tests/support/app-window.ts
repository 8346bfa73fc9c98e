import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { printPdf } from '../../electron/loopback/print/print-pdf.ts';
import { startHost } from '../../electron/loopback/host/start-host.ts';

/** The browser that Debian has; the tests bring none of their own. */
export const BROWSER = '/usr/bin/chromium';

/** How long a page of a test waits for anything, in milliseconds: against tests that hang, on the busiest of machines. */
export const PATIENCE = 90_000;

const SWITCHES = [
  '--lang=en-GB',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(...switches: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: BROWSER,
    args: [...SWITCHES, ...switches],
    env: { ...process.env, LANGUAGE: 'en_GB' },
  });
}

export interface AppWindow {
  /** Opens one page, within 30 seconds. */
  readonly url: string;
  readonly port: number;
  /** An address for a further page; the page before it loses its right to ask. */
  readonly newUrl: () => string;
  /** Why the server would have ended, in sentences. */
  readonly alarms: readonly string[];
  /** A folder for files of the test, removed at the end. */
  readonly folder: string;
  /** Ends the server and keeps its data, for another one to go on with. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface AppWindowOptions {
  /** A workspace to open in place. */
  readonly workspace?: string;
  /** The folder of the built page; that of the program unless told. */
  readonly page?: string;
  /** A window of before whose data and port are taken over, as by starting the program again. */
  readonly after?: Pick<AppWindow, 'folder' | 'port'>;
}

/** Serves the app in this process, as `npm start` does in one of its own, with a data folder of its own, for a page that the test opens. */
export async function startAppWindow(options: AppWindowOptions = {}): Promise<AppWindow> {
  const folder = options.after?.folder ?? mkdtempSync(join(tmpdir(), 'clearday-window-'));
  const page = options.page ?? process.env['CLEARDAY_PAGE'] ?? resolve(import.meta.dirname, '../../out/page');
  if (!existsSync(join(page, 'index.html'))) throw new Error('Build the page first: npm run build.');
  mkdirSync(join(folder, 'own'), { recursive: true });
  const bugs: unknown[] = [];
  const alarms: string[] = [];
  const host = await startHost({
    page,
    workspace: options.workspace ?? null,
    dataFolder: join(folder, 'own'),
    port: options.after?.port ?? 0,
    printPdf: (html) => printPdf(html, { browser: BROWSER }),
    onBug: (error) => bugs.push(error),
    onAlarm: (sentence) => alarms.push(sentence),
  });
  return {
    url: host.newAddress(),
    port: host.port,
    newUrl: host.newAddress,
    folder,
    alarms,
    stop: host.close,
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
      if (bugs.length > 0) throw new AggregateError(bugs, 'The server met a bug.');
    },
  };
}
