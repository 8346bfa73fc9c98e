import { HeldReview } from '#shared/review/held-review';
import { readSource } from './parse-file.ts';
import type { ParsePhase, ParserMessage, ReviewRequest } from './protocol.ts';

/** Answers what is asked about the one file that this process holds. */
export class FileReviewer {
  #held: HeldReview | null = null;

  /** Throws DocumentRefused. */
  async answer(request: ReviewRequest, onPhase: (phase: ParsePhase) => void): Promise<ParserMessage> {
    if (request.review === 'open') {
      onPhase('reading');
      const file = await readSource(request.bytes);
      onPhase('recognising');
      this.#held = new HeldReview({ ...file, fileName: request.fileName }, request.vocabulary, request.wish);
      return { kind: 'review', body: this.#held.body() };
    }
    const held = this.#held;
    if (held === null) throw new Error('The file was asked about before it was read.');
    switch (request.review) {
      case 'decide':
        held.decide(request.decisions);
        return { kind: 'review', body: held.body() };
      case 'rebase':
        held.rebase(request.wish);
        return { kind: 'review', body: held.body() };
      case 'action':
        return { kind: 'review-action', action: held.action(request.index) };
      case 'chunk':
        return { kind: 'review-chunk', chunk: held.chunk(request.chunk) };
      case 'result':
        return { kind: 'review-result', result: held.result() };
      default:
        return request satisfies never;
    }
  }
}
