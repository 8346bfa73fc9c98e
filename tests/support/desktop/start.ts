import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeBridge } from '../../../electron/desktop/bridge/page-bridge.ts';
import { startDesktop } from '../../../electron/desktop/start-desktop.ts';
import type { Surroundings } from '../../../electron/desktop/surroundings.ts';
import type { Bridge, HostEvent, HostGift, HostWish } from '#shared/contract/bridge';
import { hearOver, wishOver } from '#shared/contract/client';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { preloadParts } from '#tests/support/fake-electron/fake-preload';

/** The desktop program, started on a fake Electron in a folder of its own. */
export interface StartedDesktop {
  readonly electron: FakeElectron;
  readonly folder: TestFolder;
  readonly bugs: unknown[];
  readonly page: Page;
  readonly stop: () => void;
}

/** What the page does with its bridge. */
export interface Page {
  readonly bridge: Bridge;
  /** Grants a wish. Throws AppError for what comes back as an error. */
  readonly wish: <Kind extends HostWish['kind']>(
    wish: Extract<HostWish, { readonly kind: Kind }>,
  ) => Promise<HostGift<Kind>>;
  readonly heard: HostEvent[];
}

/** Everything up to the open window. `line` is what follows the program's name. */
export async function startTestDesktop(
  line: readonly string[] = [],
  { folder = makeTestFolder(), ...given }: Partial<Surroundings> & { readonly folder?: TestFolder } = {},
): Promise<StartedDesktop> {
  const electron = new FakeElectron(given.platform);
  electron.app.folders.set('documents', folder.path('Documents'));
  const bugs: unknown[] = [];
  startDesktop(electron.parts, {
    ...testSurroundings(folder, line),
    onBug: (bug) => bugs.push(bug),
    ...given,
  });
  await electron.app.becomeReady();
  const page = electron.windows.length === 0 ? NO_PAGE : openPage(electron);
  return { electron, folder, bugs, page, stop: () => stop(electron, folder) };
}

/** A page as it loads in the newest window. */
export function openPage(electron: FakeElectron): Page {
  const bridge = makeBridge(preloadParts(electron));
  const heard: HostEvent[] = [];
  hearOver(bridge, (event) => heard.push(event));
  return {
    bridge,
    heard,
    wish: (wish) => wishOver(bridge, wish),
  };
}

const NO_PAGE: Page = {
  heard: [],
  get bridge(): never {
    throw new Error('No window was opened.');
  },
  wish: () => Promise.reject(new Error('No window was opened.')),
};

/** A computer with a built page, an empty Documents folder and a clock that stands. */
function testSurroundings(folder: TestFolder, line: readonly string[]): Partial<Surroundings> {
  for (const name of ['own', 'Documents', 'page/assets']) mkdirSync(folder.path(name), { recursive: true });
  writeFileSync(folder.path('page/index.html'), '<!doctype html><title>Clearday</title>');
  writeFileSync(folder.path('page/assets/page.js'), 'export {};');
  let ids = 0;
  return {
    line: ['clearday', ...line],
    workingFolder: folder.path('.'),
    home: folder.path('.'),
    platform: 'linux',
    dataFolder: folder.path('own'),
    pageFolder: pathToFileURL(`${folder.path('page')}/`),
    parserModule: new URL('../../../electron/app/parser/child.ts', import.meta.url),
    now: () => '2026-06-09T09:00:00.000Z',
    newId: () => `0000000${++ids}`,
    program: 'Clearday test',
  };
}

function stop(electron: FakeElectron, folder: TestFolder): void {
  electron.app.emit('will-quit');
  electron.dispose();
  folder.remove();
}

/** Path of a file in the test's Documents. */
export function inDocuments({ folder }: StartedDesktop, name: string): string {
  return join(folder.path('Documents'), name);
}
