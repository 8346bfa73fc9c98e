import { afterEach, expect, it } from 'vitest';
import { DraftChecker } from '#app/checks/draft-checker';
import { nodeCodec } from '#app/files/node-codec';
import { startNodeChild } from '#app/parser/node-child';
import { createParser } from '#app/parser/parser';
import type { ParserChild } from '#app/parser/parser-child';
import type { CheckRequest } from '#app/parser/protocol';
import { defaultPaperStyle, defaultVocabulary } from '#app/resources';
import { DEFAULT_SETTINGS, NO_CONTEXT, type CheckSettings } from '#shared/checks/rule';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { documentOf } from '#tests/support/checks';
import { PARSER } from '#tests/support/contract-app';

let checker: DraftChecker | null = null;
afterEach(() => checker?.close());

/** A checker, and the processes that it started. */
function makeChecker(idle?: number): { readonly drafts: DraftChecker; readonly started: ParserChild[] } {
  const started: ParserChild[] = [];
  const parser = createParser(() => {
    const child = startNodeChild(PARSER);
    started.push(child);
    return child;
  });
  const drafts = new DraftChecker(parser, {}, idle);
  checker = drafts;
  return { drafts, started };
}

async function requestFor(source: string, settings: Partial<CheckSettings> = {}): Promise<CheckRequest> {
  const bytes = await writeDocx(documentOf(source), nodeCodec, defaultPaperStyle);
  const { dictionary: _, ...surroundings } = NO_CONTEXT;
  return {
    papers: [{ fileName: 'Report.docx', bytes }],
    vocabulary: defaultVocabulary,
    surroundings: { ...surroundings, settings: { ...DEFAULT_SETTINGS, ...settings } },
    documents: false,
  };
}

async function wordsFound(drafts: DraftChecker, request: CheckRequest): Promise<string[]> {
  const { result } = await drafts.check(request);
  return result.findings
    .filter(({ rule }) => rule.startsWith('names/'))
    .map(({ place }) => `${place.where}: ${place.quote}`);
}

const ended = (child: ParserChild | undefined): Promise<void> =>
  new Promise((resolve) => child?.onEnd(() => resolve()));

it('checks a paper again and again in one process, and finds what moved in its new place', async () => {
  const { drafts, started } = makeChecker();
  const once = await requestFor('The the roofs leak.\nAll is well.');
  expect(await wordsFound(drafts, once)).toEqual(['paragraph 1: The the']);
  const moved = await requestFor('All is recieved.\nThe the roofs leak.');
  expect(await wordsFound(drafts, moved)).toEqual(['paragraph 1: recieved', 'paragraph 2: The the']);
  expect(await wordsFound(drafts, await requestFor('All is well.'))).toEqual([]);
  expect(started).toHaveLength(1);
});

it('looks at every line anew when the house has changed what is right', async () => {
  const { drafts } = makeChecker();
  const source = 'The roofs are recieved.';
  expect(await wordsFound(drafts, await requestFor(source))).toEqual(['paragraph 1: recieved']);
  expect(await wordsFound(drafts, await requestFor(source, { words: ['recieved'] }))).toEqual([]);
  expect(await wordsFound(drafts, await requestFor(source))).toEqual(['paragraph 1: recieved']);
});

it('goes on in a new process when the one before was ended from outside', async () => {
  const { drafts, started } = makeChecker();
  const request = await requestFor('The the roofs leak.');
  await drafts.check(request);
  const gone = ended(started[0]);
  started[0]?.kill();
  expect(await wordsFound(drafts, request)).toEqual(['paragraph 1: The the']);
  await gone;
  expect(started).toHaveLength(2);
});

it('lets its process go when nobody has written for a while, and starts another when somebody does', async () => {
  const { drafts, started } = makeChecker(50);
  const request = await requestFor('The the roofs leak.');
  await drafts.check(request);
  await ended(started[0]);
  expect(await wordsFound(drafts, request)).toEqual(['paragraph 1: The the']);
  expect(started).toHaveLength(2);
});
