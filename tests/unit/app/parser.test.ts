import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeChild } from '#app/parser/node-child';
import { createParser, type Parser } from '#app/parser/parser';
import type { ParserChild } from '#app/parser/parser-child';
import type { ParseRequest } from '#app/parser/protocol';
import { defaultVocabulary } from '#app/resources';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import { PARSER, planFile } from '#tests/support/contract-app';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { planOf } from '#tests/support/plans';

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());

function request(bytes: Uint8Array): ParseRequest {
  return { bytes, tracked: 'accept', vocabulary: defaultVocabulary, corrections: NO_CORRECTIONS };
}

/** A parser whose process does what the lines say instead of reading. */
function parserThat(name: string, lines: string, longest?: number): Parser {
  const path = folder.path(`${name}.mjs`);
  writeFileSync(path, lines);
  return createParser(() => startNodeChild(pathToFileURL(path)), longest === undefined ? {} : { longest });
}

const EMPTY = request(new Uint8Array());

describe('the parser', () => {
  it('reads a plan in a process of its own and says how far it is', async () => {
    const phases: string[] = [];
    const parser = createParser(() => startNodeChild(PARSER));
    const bytes = await planFile(planOf({ ref: '1.1', activity: 'blue' }), '1.0');
    const { draft } = await parser.parse(request(bytes), { onPhase: (phase) => phases.push(phase) });
    expect(draft.content.priorities[0]?.actions[0]?.activityRating).toBe('blue');
    expect(phases).toEqual(['reading', 'recognising']);
  });

  it('passes a refusal on with its code', async () => {
    const parser = createParser(() => startNodeChild(PARSER));
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  });

  it('refuses a file that is no plan in the exchange format though it begins like one', async () => {
    const parser = createParser(() => startNodeChild(PARSER));
    const bytes = new TextEncoder().encode('{"format":"clearday/plan","formatVersion":1,"colour":"red"}');
    await expect(parser.parse(request(bytes))).rejects.toMatchObject({ code: 'PLAN_JSON_INVALID' });
  });

  it('gives up after its time', async () => {
    const parser = parserThat('slow', "process.on('message', () => setInterval(() => {}, 1000));", 300);
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'IMPORT_TIMEOUT' });
  });

  it('gives up even on a process that never comes back', async () => {
    const parser = parserThat('stuck', "process.on('message', () => { for (;;); });", 300);
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'IMPORT_TIMEOUT' });
  });

  it('outlives a process that runs out of memory', async () => {
    const parser = parserThat(
      'greedy',
      "process.on('message', () => { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)); });",
    );
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'IMPORT_MEMORY' });
  }, 60_000);

  it('outlives a process that is killed', async () => {
    const parser = parserThat('killed', "process.on('message', () => process.kill(process.pid, 'SIGKILL'));");
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'IMPORT_STOPPED' });
  });

  it('outlives a process that cannot start', async () => {
    const parser = parserThat('broken', 'this is not JavaScript');
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'IMPORT_STOPPED' });
  });

  it('is cancelled at once, and its process with it', async () => {
    const stop = new AbortController();
    let child: ParserChild | null = null;
    let ended: Promise<void> = Promise.resolve();
    const parser = createParser(() => {
      const started = startNodeChild(PARSER);
      ended = new Promise((resolve) => started.onEnd(() => resolve()));
      child = started;
      return started;
    });
    const parsing = parser.parse(EMPTY, { signal: stop.signal });
    stop.abort();
    await expect(parsing).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' });
    await ended;
    expect(child).not.toBeNull();
  });

  it('uses a process that was started ahead, once', async () => {
    let started = 0;
    const start = (): ParserChild => {
      started++;
      return startNodeChild(PARSER);
    };
    const parser = createParser(start, { early: start() });
    parser.warm();
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    expect(started).toBe(1);
    await expect(parser.parse(EMPTY)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
    expect(started).toBe(2);
  });
});
