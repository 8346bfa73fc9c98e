import type {
  App,
  BrowserWindowConstructorOptions,
  Clipboard,
  CommandLine,
  ContextMenuParams,
  ForkOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  MenuItemConstructorOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  PrintToPDFOptions,
  ProcessMetric,
  Protocol,
  Rectangle,
  RenderProcessGoneDetails,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Session,
  Shell,
} from 'electron';
import type { ParserMessage, ParserRequest } from '#app/parser/protocol';

/**
 * The parts of Electron that the desktop host uses, and no others. The real module is handed in by main.ts, where the
 * compiler holds it against this; tests hand in one that records.
 */
export interface ElectronParts {
  readonly app: DesktopApp;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => DesktopWindow;
  readonly Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): DesktopMenu;
    setApplicationMenu(menu: DesktopMenu | null): void;
  };
  readonly clipboard: Pick<Clipboard, 'writeText'>;
  readonly dialog: DesktopDialog;
  readonly ipcMain: {
    handle(channel: string, listener: (event: Calling, ...args: unknown[]) => Promise<string>): void;
  };
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly screen: {
    getPrimaryDisplay(): { readonly workArea: Rectangle };
    getAllDisplays(): ReadonlyArray<{ readonly workArea: Rectangle }>;
  };
  readonly session: { readonly defaultSession: DesktopSession };
  readonly shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>;
  readonly utilityProcess: {
    fork(module: string, args: string[], options: ForkOptions): UtilityChild;
  };
}

export interface Preventable {
  preventDefault(): void;
}

export interface DesktopApp extends Pick<
  App,
  'enableSandbox' | 'exit' | 'getPath' | 'quit' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady'
> {
  /** On a Mac and in Windows. */
  readonly addRecentDocument?: (path: string) => void;
  /** In Windows. */
  readonly setAppUserModelId?: (id: string) => void;
  readonly commandLine: Pick<CommandLine, 'appendSwitch'>;
  getAppMetrics(): Array<Pick<ProcessMetric, 'pid' | 'memory'>>;
  on(event: 'window-all-closed' | 'will-quit', listener: () => void): unknown;
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown;
  on(
    event: 'second-instance',
    listener: (event: Preventable, line: string[], folder: string) => void,
  ): unknown;
  on(event: 'child-process-gone', listener: (event: Preventable, details: ChildGone) => void): unknown;
  on(
    event: 'web-contents-created',
    listener: (event: Preventable, contents: DesktopContents) => void,
  ): unknown;
}

export interface ChildGone {
  readonly type: string;
  readonly reason: string;
  readonly name?: string;
  readonly serviceName?: string;
}

export interface DesktopSession extends Pick<
  Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
}

export interface DesktopFrame {
  readonly origin: string;
}

export interface DesktopContents {
  readonly mainFrame: DesktopFrame | null;
  isDestroyed(): boolean;
  send(channel: string, text: string): void;
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
  setZoomLevel(level: number): void;
  getZoomLevel(): number;
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (details: Preventable & { readonly url: string }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: Preventable, details: Pick<RenderProcessGoneDetails, 'reason'>) => void,
  ): unknown;
  on(
    event: 'context-menu',
    listener: (event: Preventable, details: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>) => void,
  ): unknown;
}

/** What a dialog needs of the window that it belongs to. */
export interface DialogParent {
  focus(): void;
}

export interface DesktopWindow extends DialogParent {
  readonly webContents: DesktopContents;
  close(): void;
  destroy(): void;
  getNormalBounds(): Rectangle;
  isDestroyed(): boolean;
  isMaximized(): boolean;
  isMinimized(): boolean;
  loadURL(url: string): Promise<void>;
  maximize(): void;
  restore(): void;
  /** On a Mac. */
  setDocumentEdited?(edited: boolean): void;
  show(): void;
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  on(
    event: 'closed' | 'ready-to-show' | 'responsive' | 'session-end' | 'unresponsive',
    listener: () => void,
  ): unknown;
}

export interface DesktopMenu {
  popup(): void;
}

export interface DesktopDialog {
  showErrorBox(title: string, content: string): void;
  showMessageBox(parent: DialogParent, options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
  showOpenDialog(parent: DialogParent, options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  showSaveDialog(parent: DialogParent, options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
}

/** A call from a page, as far as it is looked at. */
export interface Calling {
  readonly senderFrame: DesktopFrame | null;
}

/** A process of Electron's own kind. */
export interface UtilityChild {
  readonly pid: number | undefined;
  readonly stderr: { on(event: 'data', listener: (chunk: Uint8Array) => void): unknown } | null;
  kill(): boolean;
  postMessage(message: ParserRequest, ports: never[]): void;
  on(event: 'message', listener: (message: ParserMessage) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'spawn', listener: () => void): unknown;
}
