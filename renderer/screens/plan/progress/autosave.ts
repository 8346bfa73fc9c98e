/** Whether what stands in an editor is saved; "saved" only after the app said so. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'failed';

export interface AutosaveOptions<Value> {
  /** Saves the value; false when that failed. */
  readonly save: (value: Value) => Promise<boolean>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds without a change after which it saves. */
  readonly pause: number;
}

/** Saves what changes after a pause, and at once when asked; one save at a time, the newest value last. */
export class Autosave<Value> {
  readonly #options: AutosaveOptions<Value>;
  #waiting: { readonly value: Value } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;

  constructor(options: AutosaveOptions<Value>) {
    this.#options = options;
  }

  get pending(): boolean {
    return this.#waiting !== null || this.#running !== null;
  }

  change(value: Value): void {
    this.#waiting = { value };
    this.#options.onState('changed');
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.pause);
  }

  /** Saves what is waiting, now. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= this.#run();
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting !== null) {
        const { value } = this.#waiting;
        this.#waiting = null;
        this.#options.onState('saving');
        const saved = await this.#options.save(value);
        if (!saved) {
          // Kept, so that the next change or leaving tries again.
          this.#waiting ??= { value };
          this.#options.onState('failed');
          return;
        }
        if (this.#waiting === null) this.#options.onState('saved');
      }
    } finally {
      this.#running = null;
    }
  }
}
