import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { launchBrowser } from '#tests/support/app-window';
import type { TestFolder } from '#tests/support/command-line';
import { letPapersPrint, openProgramPage, serveProgram } from './in-chromium.ts';
import { startTestDesktop } from './start.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const BUILT = join(ROOT, 'out');

/** The desktop program with a person before it. */
export interface DesktopRun {
  readonly page: Page;
  /** Answers the next native dialog. */
  readonly choosePath: (path: string) => Promise<void>;
  /** What was shown in its folder so far. */
  readonly shown: () => Promise<readonly string[]>;
  /** Ends the program and keeps what it keeps. */
  readonly close: () => Promise<void>;
}

export interface DesktopKind {
  readonly name: string;
  readonly start: (folder: TestFolder) => Promise<DesktopRun>;
}

/** The real program where the runtime of Electron is, and always a real browser in its place. */
export function desktopKinds(): readonly DesktopKind[] {
  const runtime = findElectron();
  const standIn: DesktopKind = { name: 'a browser in place of Electron', start: startStandIn };
  if (runtime === null) {
    process.stdout.write(
      'The desktop run did not take place: the Electron runtime is not on this computer.\n',
    );
    return [standIn];
  }
  return [standIn, { name: 'Electron', start: (folder) => startElectron(runtime, folder) }];
}

/** Path of the runtime; null where the package came without it. Nothing is fetched. */
function findElectron(): string | null {
  const folder = join(ROOT, 'node_modules/electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const runtime = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(runtime) ? runtime : null;
}

async function startStandIn(folder: TestFolder): Promise<DesktopRun> {
  const { electron, bugs } = await startTestDesktop([], {
    folder,
    pageFolder: pathToFileURL(join(BUILT, 'page/')),
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  await serveProgram(context, electron);
  await letPapersPrint(browser, electron);
  return {
    page: await openProgramPage(context, electron),
    choosePath: async (path) => void electron.dialog.paths.push(path),
    shown: async () => electron.called('showItemInFolder').flat().map(String),
    close: async () => {
      await browser.close();
      electron.app.emit('will-quit');
      electron.dispose();
      if (bugs.length > 0) throw new AggregateError(bugs, 'The program met a bug.');
    },
  };
}

/** Only a build without fuses can be driven: the shipped one has inspection off. */
async function startElectron(runtime: string, folder: TestFolder): Promise<DesktopRun> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath: runtime,
    args: [...asRoot, join(BUILT, 'desktop/main.js')],
    env: { ...toStrings(process.env), CLEARDAY_HOME: folder.path('own') },
  });
  await program.evaluate(({ dialog, shell }) => {
    const chosen: string[] = [];
    const shown: string[] = [];
    Object.assign(globalThis, { chosenForTest: chosen, shownForTest: shown });
    const next = (): string => chosen.shift() ?? '';
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: false, filePaths: [next()] }),
      showSaveDialog: async () => ({ canceled: false, filePath: next() }),
    });
    Object.assign(shell, { showItemInFolder: (path: string) => shown.push(path) });
  });
  return {
    page: await program.firstWindow(),
    choosePath: (path) =>
      program.evaluate((_, chosen) => void Reflect.get(globalThis, 'chosenForTest').push(chosen), path),
    shown: () => program.evaluate(() => Reflect.get(globalThis, 'shownForTest')),
    close: () => program.close(),
  };
}

function toStrings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
