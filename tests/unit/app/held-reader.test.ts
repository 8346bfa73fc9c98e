import { afterEach, describe, expect, it } from 'vitest';
import { startNodeChild } from '#app/parser/node-child';
import { createParser } from '#app/parser/parser';
import type { ParserChild } from '#app/parser/parser-child';
import type { HeldReader } from '#app/parser/held-reader';
import type { ParserMessage, ReviewRequest } from '#app/parser/protocol';
import { defaultVocabulary } from '#app/resources';
import { NO_DECISIONS, withRevisions } from '#shared/review/decisions';
import { PARSER } from '#tests/support/contract-app';
import { reviewFile } from '#tests/support/review-document';

const WISH = { decisions: NO_DECISIONS, previous: null, taken: [] };

const open = (bytes = reviewFile()): ReviewRequest => ({
  review: 'open',
  fileName: 'Plan.docx',
  bytes,
  vocabulary: defaultVocabulary,
  wish: WISH,
});

let reader: HeldReader | null = null;
afterEach(() => reader?.close());

/** A reader, and the process behind it. */
function hold(): { readonly held: HeldReader; readonly child: ParserChild } {
  const child = startNodeChild(PARSER);
  const held = createParser(() => child).hold();
  reader = held;
  return { held, child };
}

const refsIn = (message: ParserMessage): string[] | null =>
  message.kind === 'review' ? message.body.actions.map(({ ref }) => ref) : null;

describe('the process that holds a file under review', () => {
  it('reads once and answers again and again, one question after the other', async () => {
    const { held } = hold();
    const phases: string[] = [];
    const rejected = withRevisions(NO_DECISIONS, [3], 'reject');
    const answers = await Promise.all([
      held.ask(open(), refsIn, { onPhase: (phase) => phases.push(phase) }),
      held.ask({ review: 'decide', decisions: rejected }, refsIn),
      held.ask({ review: 'chunk', chunk: 0 }, (message) =>
        message.kind === 'review-chunk' ? message.chunk.strips.length > 10 : null,
      ),
    ]);
    expect(answers).toEqual([
      ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'],
      ['1.1', '1.2', '1.3', '2.1', '2.2'],
      true,
    ]);
    expect(phases).toEqual(['reading', 'recognising']);
  });

  it('passes a refusal on and is of no more use', async () => {
    const { held } = hold();
    await expect(held.ask(open(new Uint8Array()), refsIn)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    expect(held.isAlive).toBe(false);
  });

  it('says so when the process is killed, while asked and while idle', async () => {
    const { held, child } = hold();
    await held.ask(open(), refsIn);
    const asked = held.ask({ review: 'result' }, () => null);
    const ended = new Promise((resolve) => child.onEnd(resolve));
    child.kill();
    await expect(asked).rejects.toMatchObject({ code: 'IMPORT_STOPPED' });
    await ended;
    expect(held.isAlive).toBe(false);
    await expect(held.ask({ review: 'result' }, () => null)).rejects.toMatchObject({
      code: 'IMPORT_STOPPED',
    });
  });

  it('is cancelled at once', async () => {
    const { held } = hold();
    const stop = new AbortController();
    const asked = held.ask(open(), refsIn, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' });
  });

  it('gives up on a question that takes too long', async () => {
    const child = startNodeChild(PARSER);
    reader = createParser(() => child, { longest: 1 }).hold();
    await expect(reader.ask(open(), refsIn)).rejects.toMatchObject({ code: 'IMPORT_TIMEOUT' });
  });
});
