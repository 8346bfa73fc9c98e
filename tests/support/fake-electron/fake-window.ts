import { EventEmitter } from 'node:events';
import type {
  DesktopContents,
  DesktopFrame,
  DesktopWindow,
  ElectronParts,
} from '../../../electron/desktop/electron-parts.ts';
import { FakeEvent, type Log } from './fake-event.ts';

export type WindowOptions = ConstructorParameters<ElectronParts['BrowserWindow']>[0];

/** A window without a screen. */
export class FakeWindow extends EventEmitter implements DesktopWindow {
  readonly options: WindowOptions;
  readonly webContents: FakeContents;
  readonly loaded: string[] = [];
  readonly shown: string[] = [];
  bounds: { x: number; y: number; width: number; height: number };
  edited = false;
  maximised = false;
  minimised = false;
  /** What loading the page does. */
  load: () => Promise<void> = async () => {};
  readonly #log: Log;
  #destroyed = false;

  constructor(options: WindowOptions, log: Log) {
    super();
    this.options = options;
    this.#log = log;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.webContents = new FakeContents();
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.#log.push(['loadURL', url]);
    await this.load();
  }

  /** As when a person closes it: true where it went. */
  close(): boolean {
    const event = new FakeEvent();
    this.emit('close', event);
    if (!event.prevented) this.destroy();
    return !event.prevented;
  }

  destroy(): void {
    this.#destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.bounds;
  }

  isMaximized(): boolean {
    return this.maximised;
  }

  isMinimized(): boolean {
    return this.minimised;
  }

  maximize(): void {
    this.maximised = true;
  }

  restore(): void {
    this.minimised = false;
    this.shown.push('restore');
  }

  show(): void {
    this.shown.push('show');
  }

  focus(): void {
    this.shown.push('focus');
  }

  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
}

/** A page without a browser. */
export class FakeContents extends EventEmitter implements DesktopContents {
  mainFrame: DesktopFrame | null = { origin: 'app://bundle' };
  readonly sent: Array<readonly [channel: string, text: string]> = [];
  readonly printed: object[] = [];
  destroyed = false;
  zoom = 0;
  print: () => Promise<Uint8Array> = async () => Buffer.from('%PDF-1.7');
  openWindow: (details: { readonly url: string }) => unknown = () => 'nobody decides';

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, text: string): void {
    this.sent.push([channel, text]);
    this.emit(`sent:${channel}`, text);
  }

  printToPDF(options: object): Promise<Uint8Array> {
    this.printed.push(options);
    return this.print();
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => unknown): void {
    this.openWindow = handler;
  }

  setZoomLevel(level: number): void {
    this.zoom = level;
  }

  getZoomLevel(): number {
    return this.zoom;
  }

  /** Whether the page may go there, by that kind of navigation. */
  mayGo(kind: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    const details = Object.assign(new FakeEvent(), { url });
    this.emit(kind, details);
    return !details.prevented;
  }
}
