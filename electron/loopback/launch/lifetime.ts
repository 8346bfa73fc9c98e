/** Without a page for so long, nobody is there any more (reliability.md L-15), in milliseconds. */
const LONELY = 30_000;
/** How long the first page may take to come. */
const FIRST_PAGE = 120_000;
/** The window is gone; a page in another window of the same browser may still be on its way. */
const AFTER_WINDOW = 2_000;

/** Decides when the server has outlived its window. */
export class Lifetime {
  readonly #end: () => void;
  #pages = 0;
  #windows = 0;
  /** Whether a page was ever there. */
  #seen = false;
  #timer: NodeJS.Timeout;

  /** Calls `end` once nobody needs the server any more. */
  constructor(end: () => void, firstPage = FIRST_PAGE) {
    this.#end = end;
    this.#timer = setTimeout(end, firstPage);
  }

  readonly pagesChanged = (pages: number): void => {
    this.#pages = pages;
    this.#seen = true;
    this.#plan();
  };

  readonly windowOpened = (): void => {
    this.#windows += 1;
    // Until its page comes, it counts as one whose page is gone.
    if (this.#seen) this.#plan();
  };

  readonly windowClosed = (): void => {
    this.#windows -= 1;
    this.#plan();
  };

  /** Ends nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#pages > 0) return;
    this.#timer = setTimeout(this.#end, this.#windows > 0 ? LONELY : AFTER_WINDOW);
  }
}
