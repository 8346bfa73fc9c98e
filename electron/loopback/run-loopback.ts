import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOwnFolder } from '#app/hosting/own-folder';
import { AppError } from '#shared/contract/errors';
import { readArguments, type LoopbackArguments } from './arguments.ts';
import { startHost, type LoopbackHost } from './host/start-host.ts';
import { handOver } from './launch/hand-over.ts';
import { Lifetime } from './launch/lifetime.ts';
import { Reopening } from './launch/reopening.ts';
import { RunFolder } from './launch/run-folder.ts';
import { PAGE_FOLDER } from './program.ts';
import { printPdf } from './print/print-pdf.ts';
import { BrowserWindow } from './window/browser-window.ts';
import { findInstalledBrowser, NO_BROWSER } from './window/find-browser.ts';
import { makeProfile, tidyProfile } from './window/profile.ts';

/** Runs the app window until it is closed, and gives the code to end with. `page` is the folder of the built page. */
export async function runLoopback(
  line: readonly string[],
  page = fileURLToPath(PAGE_FOLDER),
): Promise<number> {
  try {
    return await run(readArguments(line), findOwnFolder(), page);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(error.message);
    return 1;
  }
}

async function run(given: LoopbackArguments, dataFolder: string, page: string): Promise<number> {
  const workspace = given.workspace === null ? null : requireWorkspaceFile(given.workspace);
  const folder = new RunFolder(dataFolder);
  if (await handOver(folder, workspace)) {
    say('Clearday is open already. Its window has been told.');
    return 0;
  }
  const browser = requireBrowser();
  const end = new Ending();
  const lifetime = new Lifetime(() => end.now(null));
  const profile = makeProfile(dataFolder);
  const window = new BrowserWindow({
    browser,
    profile,
    switches: given.switches,
    onOpened: lifetime.windowOpened,
    onClosed: lifetime.windowClosed,
    onFailed: () =>
      end.now(
        'The window could not be opened: the browser ended at once. Start Microsoft Edge, Google Chrome or Chromium by itself to see what it says, then start Clearday again.',
      ),
  });
  const reopening = new Reopening(async () => {
    if (!window.open) return;
    await window.close();
    window.show(host.newAddress());
  });
  const host = await startHost({
    page,
    workspace,
    dataFolder,
    port: readPort(dataFolder),
    printPdf: (html) => printPdf(html, { browser }),
    onBug: reportBug,
    onPages: (pages) => {
      lifetime.pagesChanged(pages);
      reopening.pagesChanged(pages);
    },
    onDocument: reopening.documentAsked,
    onAlarm: (sentence) => end.now(sentence),
    onLauncher: (offer) => (offer === null ? null : folder.takeOffer(offer)),
  });
  folder.write({ port: host.port, process: process.pid, key: host.launcherKey });
  keepPort(dataFolder, host.port);
  present(given, host, window);
  // A window that somebody else opens is not seen closing; only its page is seen to be gone.
  if (!window.open) lifetime.windowOpened();
  const sentence = await end.reached;
  lifetime.stop();
  reopening.stop();
  await host.close();
  await window.close();
  tidyProfile(profile);
  folder.remove(host.launcherKey);
  if (sentence !== null) say(sentence);
  return sentence === null ? 0 : 1;
}

function present(
  { window: wanted, switches }: LoopbackArguments,
  host: LoopbackHost,
  window: BrowserWindow,
): void {
  if (wanted && (switches.length > 0 || hasScreen())) {
    window.show(host.newAddress());
    return;
  }
  if (wanted) say(NO_SCREEN);
  process.stdout.write(`${JSON.stringify({ url: host.newAddress(), port: host.port })}\n`);
}

const NO_SCREEN =
  'There is no screen here to show a window on. The address below opens Clearday once, within 30 seconds, in a browser on this computer.';

/** Elsewhere there always is one. */
function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The moment when the program ends, and why. */
class Ending {
  readonly reached: Promise<string | null>;
  #reach: (sentence: string | null) => void = () => {};

  constructor() {
    this.reached = new Promise((resolveEnd) => {
      this.#reach = resolveEnd;
    });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => this.now(null));
  }

  /** `sentence` is what the person should know; null when all is as it should be. */
  now(sentence: string | null): void {
    this.#reach(sentence);
  }
}

/** Opening it says more; this only keeps other files from being handed around. Throws AppError 'file-refused'. */
function requireWorkspaceFile(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole) && extname(whole).toLowerCase() === '.clearday') return whole;
  throw new AppError(
    'file-refused',
    `${path} is not a workspace that is there. Choose a file whose name ends in .clearday.`,
  );
}

function requireBrowser(): string {
  const browser = findInstalledBrowser();
  if (browser === null) throw new AppError('output-refused', NO_BROWSER);
  return browser;
}

/**
 * The browser keeps what it may open again by the address of the page, port included. So the port that chance gave
 * the first time is asked for again.
 */
function readPort(dataFolder: string): number {
  try {
    const port = Number(readFileSync(portPath(dataFolder), 'utf8'));
    return Number.isInteger(port) && port > 1_023 && port < 65_536 ? port : 0;
  } catch {
    return 0;
  }
}

function keepPort(dataFolder: string, port: number): void {
  writeFileSync(portPath(dataFolder), String(port), { mode: 0o600 });
}

function portPath(dataFolder: string): string {
  return join(dataFolder, 'run', 'port');
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function reportBug(error: unknown): void {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
