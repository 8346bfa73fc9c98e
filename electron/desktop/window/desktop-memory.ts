import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { WindowState } from '../policy/window-bounds.ts';

const measure = z.number().int().min(-100_000).max(100_000);
const shape = z.strictObject({
  /** Where papers went the last time. */
  exportFolder: z.string().nullable(),
  window: z
    .strictObject({
      bounds: z.strictObject({ x: measure, y: measure, width: measure, height: measure }),
      maximised: z.boolean(),
    })
    .nullable(),
});

interface Remembered {
  readonly exportFolder: string | null;
  readonly window: WindowState | null;
}

/** What the desktop program remembers from one start to the next. What can't be read is forgotten. */
export class DesktopMemory {
  readonly #file: string;
  readonly #save: (path: string, bytes: Uint8Array) => Promise<void>;
  #remembered: Remembered;

  constructor(dataFolder: string, save: (path: string, bytes: Uint8Array) => Promise<void>) {
    this.#file = join(dataFolder, 'desktop.json');
    this.#save = save;
    this.#remembered = readRemembered(this.#file);
  }

  get exportFolder(): string | null {
    return this.#remembered.exportFolder;
  }

  get window(): WindowState | null {
    return this.#remembered.window;
  }

  remember(news: Partial<Remembered>): Promise<void> {
    this.#remembered = { ...this.#remembered, ...news };
    return this.#save(this.#file, new TextEncoder().encode(`${JSON.stringify(this.#remembered, null, 1)}\n`));
  }
}

function readRemembered(file: string): Remembered {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { exportFolder: null, window: null };
  }
}
