/** How long a page that is asked for may take to connect, in milliseconds. */
const MISSED = 1_500;
/** A page that keeps being lost is not helped by another window. */
const MOST = 3;

/**
 * Opens another window in place of one that was loaded again: a page has its token in memory alone, so it can't come
 * back by itself (reliability.md L-06).
 */
export class Reopening {
  readonly #open: () => Promise<void>;
  #pages = 0;
  /** Whether the page of the window that is there was ever connected. */
  #seen = false;
  #opened = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(open: () => Promise<void>) {
    this.#open = open;
  }

  readonly pagesChanged = (pages: number): void => {
    this.#pages = pages;
    if (pages === 0) return;
    this.#seen = true;
    clearTimeout(this.#timer);
  };

  /** A window that closes never asks for its page; one that is loaded again does. */
  readonly documentAsked = (): void => {
    if (!this.#seen) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#pages > 0 || this.#opened === MOST) return;
      this.#opened += 1;
      this.#seen = false;
      void this.#open();
    }, MISSED);
  };

  stop(): void {
    clearTimeout(this.#timer);
  }
}
