import type { WorkProgress } from '#shared/contract/bridge';

/** Work that takes long: it says how far it is, and can be cancelled by its name. */
export interface Work {
  readonly signal: AbortSignal;
  /** `total` is null while it is not known how much there is. */
  readonly tell: (what: string, done: number, total: number | null) => void;
}

export class Works {
  readonly #running = new Map<string, AbortController>();
  readonly #newId: () => string;
  readonly #onProgress: (progress: WorkProgress) => void;

  constructor(newId: () => string, onProgress: (progress: WorkProgress) => void) {
    this.#newId = newId;
    this.#onProgress = onProgress;
  }

  /** Runs it under a name of its own until it ends, well or not. */
  async run<Result>(what: string, doWork: (work: Work) => Promise<Result>): Promise<Result> {
    const work = this.#newId();
    const controller = new AbortController();
    this.#running.set(work, controller);
    const tell: Work['tell'] = (now, done, total) => this.#onProgress({ work, what: now, done, total });
    try {
      tell(what, 0, null);
      return await doWork({ signal: controller.signal, tell });
    } finally {
      this.#running.delete(work);
      this.#onProgress({ work, what, done: 1, total: 1 });
    }
  }

  /** Does nothing for work that has ended. */
  cancel(work: string): void {
    this.#running.get(work)?.abort();
  }
}
