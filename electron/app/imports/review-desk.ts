import { DocumentRefused } from '#shared/document/refusal';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import type { ReviewWish } from '#shared/review/held-review';
import type { ReviewBody } from '#shared/review/review-view';
import type { HeldReader } from '../parser/held-reader.ts';
import type { Parser } from '../parser/parser.ts';
import type { ParseOptions } from '../parser/parser-child.ts';
import type { ParsePhase, ParserMessage } from '../parser/protocol.ts';
import { refusedFile } from '../read-error.ts';
import type { Works } from '../works.ts';

/** A file to be reviewed, and what it is reviewed with. */
export interface DeskWish extends ReviewWish {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: () => Uint8Array;
  readonly vocabulary: Vocabulary;
  /** Changes whenever the versions do that it is held against. */
  readonly base: string;
}

interface OnDesk {
  readonly reader: HeldReader;
  readonly file: string;
  base: string;
  decisions: string;
  body: ReviewBody;
}

/**
 * Holds the one file that is under review, read, in a process of its own. Whenever that process is gone the file is
 * read again: nothing that a person decided is kept here.
 */
export class ReviewDesk {
  readonly #parser: Parser;
  readonly #works: Works;
  readonly #options: ParseOptions;
  #held: OnDesk | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parser: Parser, works: Works, options: ParseOptions) {
    this.#parser = parser;
    this.#works = works;
    this.#options = options;
  }

  /** What the page shows of the review. Throws AppError 'file-refused' or 'cancelled'. */
  async view(wish: DeskWish): Promise<ReviewBody> {
    return (await this.#bring(wish)).body;
  }

  /** Asks the process that holds the file, brought up to date first. Throws AppError. */
  async ask<Answer>(
    wish: DeskWish,
    request: Parameters<HeldReader['ask']>[0],
    readAnswer: (message: ParserMessage) => Answer | null,
  ): Promise<Answer> {
    const { reader } = await this.#bring(wish);
    return refusing(wish.fileName, () => reader.ask(request, readAnswer));
  }

  /** Lets the file go. */
  close(): void {
    this.#held?.reader.close();
    this.#held = null;
  }

  #bring(wish: DeskWish): Promise<OnDesk> {
    const turn = this.#last.then(() => refusing(wish.fileName, () => this.#bringNow(wish)));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #bringNow(wish: DeskWish): Promise<OnDesk> {
    const { base } = wish;
    const decisions = JSON.stringify(wish.decisions);
    // The file is read again when the words have changed by which plans are recognised.
    const file = `${wish.sha256} ${wish.fileName} ${JSON.stringify(wish.vocabulary)}`;
    const held = this.#held;
    if (held === null || held.file !== file || !held.reader.isAlive) {
      this.close();
      const reader = this.#parser.hold();
      const body = await this.#read(reader, wish);
      this.#held = { reader, file, base, decisions, body };
      return this.#held;
    }
    if (held.base !== base) {
      held.body = await held.reader.ask({ review: 'rebase', wish: toReviewWish(wish) }, readBody);
    } else if (held.decisions !== decisions) {
      held.body = await held.reader.ask({ review: 'decide', decisions: wish.decisions }, readBody);
    }
    held.base = base;
    held.decisions = decisions;
    return held;
  }

  async #read(reader: HeldReader, wish: DeskWish): Promise<ReviewBody> {
    const { fileName, vocabulary } = wish;
    try {
      return await this.#works.run(`Reading ${fileName}`, ({ signal, tell }) =>
        reader.ask(
          { review: 'open', fileName, vocabulary, bytes: wish.bytes(), wish: toReviewWish(wish) },
          readBody,
          {
            signal,
            onPhase: (phase) => {
              this.#options.onPhase?.(phase);
              tell(...describePhase(phase, fileName));
            },
          },
        ),
      );
    } catch (error) {
      reader.close();
      throw error;
    }
  }
}

/** How far the reading of one file is, for showing. */
export function describePhase(
  phase: ParsePhase,
  fileName: string,
): [what: string, done: number, total: number] {
  return phase === 'reading' ? [`Reading ${fileName}`, 1, 3] : ['Recognising the plan', 2, 3];
}

function readBody(message: ParserMessage): ReviewBody | null {
  return message.kind === 'review' ? message.body : null;
}

function toReviewWish({ decisions, previous, taken }: ReviewWish): ReviewWish {
  return { decisions, previous, taken };
}

async function refusing<Result>(fileName: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DocumentRefused ? refusedFile(error, fileName) : error;
  }
}
