import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { DocumentRefused, REFUSALS } from '#shared/document/refusal';
import { blocksText } from '#shared/document/text';
import { readDocument } from '#shared/formats/read-document';
import type { HostileCase } from './hostile-case.ts';
import { WORD_CASES } from './word-cases.ts';
import { XML_CASES } from './xml-cases.ts';
import { ZIP_CASES } from './zip-cases.ts';

const CASES: readonly HostileCase[] = [...ZIP_CASES, ...XML_CASES, ...WORD_CASES];

interface Outcome {
  readonly outcome: string;
  readonly text: string | null;
  readonly says: readonly string[];
}

async function read(bytes: Uint8Array): Promise<Outcome> {
  try {
    const { document, messages } = await readDocument(bytes, nodeCodec);
    const text = document.kind === 'text' ? blocksText(document.body) : null;
    return { outcome: 'read', text, says: messages.map(({ code, text: said }) => `${code}: ${said}`) };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    return { outcome: error.code, text: null, says: [] };
  }
}

describe('a broken or hostile file', () => {
  it.each(CASES.map((each) => [each.id, each.threat, each] as const))(
    '%s, %s, ends as it should',
    async (_, __, { make, expected, text = null, says = [] }) => {
      expect(await read(make())).toEqual({ outcome: expected, text, says });
    },
  );

  it('is refused with a code that some case here has met', () => {
    const met = new Set<string>(CASES.map((each) => each.expected));
    // Met where the parser's process, plan JSON and the Excel reader are tested.
    const elsewhere = /^(IMPORT_|PLAN_JSON_|SHEET_|PART_MISSING)/;
    expect(Object.keys(REFUSALS).filter((code) => !met.has(code) && !elsewhere.test(code))).toEqual([]);
  });
});
