import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { DesktopApp } from '../../../electron/desktop/electron-parts.ts';
import type { Log } from './fake-event.ts';

/** Electron's app: it notes what it is told, and a test makes it ready, or emits its events. */
export class FakeApp extends EventEmitter implements DesktopApp {
  readonly commandLine = { appendSwitch: (name: string) => this.#note('appendSwitch', name) };
  /** Whether this start is the first one. */
  first = true;
  /** Kilobytes that every process seems to have. */
  workingSetSize = 1000;
  /** Where the system has them. */
  readonly setAppUserModelId?: (id: string) => void;
  readonly addRecentDocument?: (path: string) => void;
  readonly folders = new Map<string, string>([['documents', '/nowhere/Documents']]);
  readonly #log: Log;
  #makeReady: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#makeReady = resolve;
  });

  constructor(log: Log, platform: string) {
    super();
    this.#log = log;
    if (platform === 'win32') this.setAppUserModelId = (id) => this.#note('setAppUserModelId', id);
    if (platform !== 'linux') this.addRecentDocument = (path) => this.#note('addRecentDocument', path);
  }

  /** What Electron does when it is ready, and all that follows at once. */
  async becomeReady(): Promise<void> {
    this.#note('ready');
    this.#makeReady();
    await this.#ready;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  enableSandbox(): void {
    this.#note('enableSandbox');
  }

  requestSingleInstanceLock(): boolean {
    this.#note('requestSingleInstanceLock');
    return this.first;
  }

  quit(): void {
    this.#note('quit');
  }

  exit(code?: number): void {
    this.#note('exit', code);
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Electron sets no path that is not there: ${path}`);
    this.#note('setPath', name, path);
  }

  getPath(name: string): string {
    return this.folders.get(name) ?? '/nowhere';
  }

  getAppMetrics(): ReturnType<DesktopApp['getAppMetrics']> {
    const memory = { workingSetSize: this.workingSetSize, peakWorkingSetSize: this.workingSetSize };
    return [{ pid: FAKE_PID, memory }];
  }

  #note(name: string, ...given: readonly unknown[]): void {
    this.#log.push([name, ...given]);
  }
}

/** The number of every process that the fake starts. */
export const FAKE_PID = 4242;
