import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, type App } from '#app/create-app';
import { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import type { HostEvent } from '#shared/contract/bridge';
import type { CommandId } from '#shared/contract/commands';
import { encodeWire } from '#shared/contract/wire';
import { answerCalls } from './bridge/answer-calls.ts';
import { CHANNELS } from './bridge/channels.ts';
import type { DeskParts } from './desk/desk-parts.ts';
import { FileDesk } from './desk/file-desk.ts';
import { grantWish } from './desk/grant-wish.ts';
import { Offers } from './desk/offers.ts';
import { WorkspaceDesk } from './desk/workspace-desk.ts';
import type { DesktopWindow, ElectronParts } from './electron-parts.ts';
import { toAssetMap, type AssetMap } from './policy/assets.ts';
import { SCHEME } from './policy/origin.ts';
import { guardSession } from './security/guard-session.ts';
import { servePage } from './security/serve-page.ts';
import type { Surroundings } from './surroundings.ts';
import { startUtilityChild } from './utility-child.ts';
import { DesktopMemory } from './window/desktop-memory.ts';
import { openMainWindow } from './window/main-window.ts';
import { menuTemplate } from './window/menu.ts';
import { mendWindow } from './window/window-trouble.ts';

/** The program while it runs: one app, one window, and what goes between them. */
export class Desktop {
  readonly #electron: ElectronParts;
  readonly #surroundings: Surroundings;
  readonly #app: App;
  readonly #memory: DesktopMemory;
  readonly #papers = new Map<string, string>();
  readonly #offers: Offers;
  readonly #workspaces: WorkspaceDesk;
  readonly #files: FileDesk;
  readonly #parts: DeskParts;
  #window: DesktopWindow | null = null;
  #unsaved = false;
  /** Whether the page has said that it is there; until then what it is to be told waits. */
  #begun = false;
  #waiting: readonly HostEvent[] = [];

  constructor(electron: ElectronParts, surroundings: Surroundings) {
    const { dataFolder, platform, onBug, newId } = surroundings;
    this.#electron = electron;
    this.#surroundings = surroundings;
    this.#app = createApp({
      parser: () => startUtilityChild(electron, surroundings.parserModule),
      program: surroundings.program,
      dataFolder,
      onBug,
      onEvent: (event) => {
        this.tell(event);
        if (event.kind === 'changed') this.#workspaces.noteSeen().catch(onBug);
      },
      onNotice: (sentence) => this.tell({ kind: 'notice', sentence }),
      ...surroundings.appOptions,
    });
    this.#memory = new DesktopMemory(dataFolder, this.#app.saveFile);
    this.#offers = new Offers({ app: this.#app, platform, newId });
    this.#parts = this.#makeParts();
    this.#workspaces = new WorkspaceDesk(this.#parts, this.#offers);
    this.#files = new FileDesk(this.#parts, this.#offers);
  }

  /** What happens once Electron is ready, in this order: the rules first, then the window. */
  open(): void {
    const electron = this.#electron;
    guardSession(electron.session.defaultSession);
    electron.protocol.handle(SCHEME, servePage(readAssets(this.#surroundings.pageFolder), this.#papers));
    answerCalls(electron.ipcMain, {
      mainFrame: () => this.#window?.webContents.mainFrame ?? null,
      dispatch: this.#app.dispatch,
      grant: (wish) => {
        if (wish.kind === 'begin') this.#begin();
        return grantWish(wish, { parts: this.#parts, workspaces: this.#workspaces, files: this.#files });
      },
      admit: (dropped) => this.#files.admit(dropped),
      readError: this.#app.readError,
      onBug: this.#surroundings.onBug,
    });
    const menu = menuTemplate(
      { command: (id) => this.#command(id), zoom: (step) => this.#zoom(step) },
      this.#surroundings.platform,
    );
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu));
    this.#openWindow();
  }

  /** Brings the window to the front, once there is one. */
  showWindow(): void {
    const window = this.#window;
    // Another start may come before Electron is ready; the window is on its way then.
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Offers the person a file from outside. What is no file that the program knows is told. */
  offer(path: string): void {
    try {
      this.#workspaces.offer(this.#offers.toOffer(this.#offers.admit(path)), this.#begun);
    } catch (error) {
      this.#tellError(error);
    }
  }

  /** Opens a workspace that the person named when they started the program. */
  openAtOnce(path: string): void {
    const open = async (): Promise<void> => {
      this.#offers.admit(path);
      await this.#workspaces.openAt(path);
    };
    open().catch((error: unknown) => this.#tellError(error));
  }

  #tellError(error: unknown): void {
    const known = this.#app.readError(error);
    if (known === null) this.#surroundings.onBug(error);
    else this.tell({ kind: 'notice', sentence: known.message });
  }

  tell(event: HostEvent): void {
    const contents = this.#window?.webContents;
    if (!this.#begun || contents === undefined || contents.isDestroyed())
      this.#waiting = [...this.#waiting, event];
    else contents.send(CHANNELS.event, encodeWire(event));
  }

  close(): void {
    this.#app.close();
  }

  #openWindow(): void {
    const { preloadScript, clock, onBug } = this.#surroundings;
    const electron = this.#electron;
    const window = openMainWindow({
      electron,
      memory: this.#memory,
      preload: fileURLToPath(preloadScript),
      isUnsaved: () => this.#unsaved,
      onBug,
    });
    this.#window = window;
    window.on('closed', () => {
      this.#window = null;
      this.#forgetPage();
    });
    mendWindow(window, {
      electron,
      clock,
      onLost: () => this.#forgetPage(),
      tellLater: (sentence) => this.tell({ kind: 'notice', sentence }),
      onBug,
    });
  }

  /** The page has gone or is about to: it will begin anew. */
  #forgetPage(): void {
    this.#begun = false;
    this.#unsaved = false;
  }

  /** What waited is told after the answer to the page's first question. */
  #begin(): void {
    this.#begun = true;
    const waiting = this.#waiting.filter(({ kind }) => kind !== 'progress' && kind !== 'changed');
    this.#waiting = [];
    setImmediate(() => {
      for (const event of waiting) this.tell(event);
    });
  }

  #command(id: CommandId): void {
    this.showWindow();
    this.tell({ kind: 'command', id });
  }

  #zoom(step: 1 | -1 | null): void {
    const contents = this.#window?.webContents;
    contents?.setZoomLevel(step === null ? 0 : contents.getZoomLevel() + step);
  }

  #makeParts(): DeskParts {
    const { platform, home, program, dataFolder, sampleFolder, now, newId } = this.#surroundings;
    const place = { platform, home };
    return {
      electron: this.#electron,
      app: this.#app,
      recent: new RecentWorkspaces(dataFolder, place),
      memory: this.#memory,
      place,
      program,
      dataFolder,
      sampleFolder,
      papers: this.#papers,
      now,
      newId,
      window: () => {
        if (this.#window === null) throw new Error('The page asked without a window.');
        return this.#window;
      },
      tell: (event) => this.tell(event),
      onUnsaved: (unsaved) => {
        this.#unsaved = unsaved;
        this.#window?.setDocumentEdited?.(unsaved);
      },
    };
  }
}

/** The map of what was built, fixed for as long as the program runs. */
function readAssets(folder: URL): AssetMap {
  const root = fileURLToPath(folder);
  return toAssetMap(listFiles(root, ''), (name) => join(root, name));
}

/** One folder at a time: within an archive of Electron's, listing knows no more than that. */
function listFiles(root: string, under: string): string[] {
  return readdirSync(join(root, under)).flatMap((entry) => {
    const name = join(under, entry);
    return statSync(join(root, name)).isDirectory() ? listFiles(root, name) : [name];
  });
}
