import { spawn, type ChildProcess } from 'node:child_process';
import { windowLine } from './browser-line.ts';

export interface WindowOptions {
  /** The program of an installed browser. */
  readonly browser: string;
  readonly profile: string;
  /** Further switches, which only tests have. */
  readonly switches: readonly string[];
  readonly onOpened: () => void;
  readonly onClosed: () => void;
  /** The browser could not be started, or ended before it showed anything. */
  readonly onFailed: () => void;
}

/** A browser that ends sooner, and not well, never had a window. */
const SOON = 5_000;
/** How long a browser may take to close its window when it is asked to. */
const PATIENCE = 2_000;

/** The processes of the app window. */
export class BrowserWindow {
  readonly #options: WindowOptions;
  readonly #running = new Set<ChildProcess>();

  constructor(options: WindowOptions) {
    this.#options = options;
  }

  get open(): boolean {
    return this.#running.size > 0;
  }

  show(address: string): void {
    const { browser, profile, switches, onOpened, onClosed, onFailed } = this.#options;
    const line = [...windowLine({ address, profile, isRoot: process.getuid?.() === 0 }), ...switches];
    const started = Date.now();
    // A group of its own, so that everything that it starts ends with it.
    const child = spawn(browser, line, { stdio: 'ignore', detached: process.platform !== 'win32' });
    this.#running.add(child);
    onOpened();
    child.once('error', () => this.#gone(child, onClosed, onFailed));
    child.once('exit', (code) => {
      const failed = code !== 0 && code !== null && Date.now() - started < SOON;
      this.#gone(child, onClosed, failed ? onFailed : () => {});
    });
  }

  /** Closes the window if it is open, and returns when its processes are gone. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#running].map(async (child) => {
        const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
        child.kill('SIGTERM');
        const timer = setTimeout(() => killGroup(child), PATIENCE);
        await gone;
        clearTimeout(timer);
        killGroup(child);
      }),
    );
  }

  #gone(child: ChildProcess, ...tell: ReadonlyArray<() => void>): void {
    if (!this.#running.delete(child)) return;
    for (const each of tell) each();
  }
}

/** Does nothing when everything in it has ended. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // See above.
  }
}
