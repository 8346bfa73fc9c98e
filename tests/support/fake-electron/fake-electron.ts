import type { MenuItemConstructorOptions } from 'electron';
import type { ElectronParts } from '../../../electron/desktop/electron-parts.ts';
import { FakeApp } from './fake-app.ts';
import { FakeDialog } from './fake-dialog.ts';
import { FakeEvent, type Log } from './fake-event.ts';
import { FakeSession } from './fake-session.ts';
import { forkUtility } from './fake-utility.ts';
import { FakeWindow, type WindowOptions } from './fake-window.ts';

type Answer = Parameters<ElectronParts['ipcMain']['handle']>[1];

/** An Electron that does nothing but remember what it was asked, and lets a test do what a person would. */
export class FakeElectron {
  readonly log: Log = [];
  readonly app: FakeApp;
  readonly dialog = new FakeDialog(this.log);
  readonly session = new FakeSession(this.log);
  readonly windows: FakeWindow[] = [];
  readonly channels = new Map<string, Answer>();
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  /** The template of the application menu, and of each menu that popped up. */
  readonly menus: MenuItemConstructorOptions[][] = [];
  readonly utilities = new Set<ReturnType<typeof forkUtility>>();
  screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];

  /** Electron as the program gets it; held against the real one by main.ts, and here. */
  readonly parts: ElectronParts;

  constructor(platform = 'linux') {
    this.app = new FakeApp(this.log, platform);
    this.parts = this.#toParts() satisfies ElectronParts;
  }

  /** The names of what was called, once each way. */
  called(name: string): ReadonlyArray<readonly unknown[]> {
    return this.log.filter(([each]) => each === name).map(([, ...given]) => given);
  }

  get window(): FakeWindow {
    const window = this.windows.find((each) => !each.isDestroyed());
    if (window === undefined) throw new Error('No window is open.');
    return window;
  }

  /** Ends what was started. */
  dispose(): void {
    for (const utility of this.utilities) utility.kill();
  }

  #toParts() {
    const note =
      (name: string) =>
      (...given: unknown[]): void =>
        void this.log.push([name, ...given]);
    const { log, app, windows, menus, utilities, channels, schemes } = this;
    return {
      app,
      BrowserWindow: class extends FakeWindow {
        constructor(options: WindowOptions) {
          super(options, log);
          windows.push(this);
          app.emit('web-contents-created', new FakeEvent(), this.webContents);
        }
      },
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => {
          menus.push(template);
          return { popup: note('popup') };
        },
        setApplicationMenu: note('setApplicationMenu'),
      },
      clipboard: { writeText: async (text: string) => note('writeText')(text) },
      dialog: this.dialog,
      ipcMain: {
        handle: (channel: string, answer: Answer) => void channels.set(channel, answer),
      },
      protocol: {
        registerSchemesAsPrivileged: note('registerSchemesAsPrivileged'),
        handle: (scheme: string, answer: (request: Request) => Response | Promise<Response>) =>
          void schemes.set(scheme, answer),
      },
      screen: {
        getPrimaryDisplay: () => ({ workArea: this.screens[0] ?? { x: 0, y: 0, width: 800, height: 600 } }),
        getAllDisplays: () => this.screens.map((workArea) => ({ workArea })),
      },
      session: { defaultSession: this.session },
      shell: {
        openExternal: async (url: string) => note('openExternal')(url),
        showItemInFolder: note('showItemInFolder'),
      },
      utilityProcess: {
        fork: (module: string, args: string[], options: object) => {
          note('fork')(module, args, options);
          const utility = forkUtility(module);
          utilities.add(utility);
          return utility;
        },
      },
    };
  }
}
