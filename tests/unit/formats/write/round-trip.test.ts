import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { publishable } from '#shared/document/publishable';
import { paragraphText } from '#shared/document/text';
import type { TextDocument } from '#shared/document/text-document';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import { arbitraryDocument } from '#tests/support/arbitrary-document';
import { comparable } from '#tests/support/comparable-document';
import { houseStyle } from '#tests/support/house-style';
import { samplePaper } from '#tests/support/sample-paper';

async function writeAndRead(document: TextDocument): Promise<TextDocument> {
  const bytes = await writeDocx(document, nodeCodec, houseStyle);
  return readDocx(openPackage(bytes, nodeCodec)).document;
}

describe('a Word file', () => {
  it('gives back every document that was written to it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(comparable(await writeAndRead(document))).toEqual(comparable(publishable(document)));
      }),
      { numRuns: Number(process.env.ROUND_TRIPS ?? 150) },
    );
  }, 120_000);

  it('gives back a whole paper, with the pages of its contents added', async () => {
    const paper = samplePaper();
    const read = await writeAndRead(paper);
    const entries = read.body.flatMap((block) => (block.kind === 'contents' ? block.entries : []));
    const withoutPages = entries.map((entry) => ({ ...entry, inlines: entry.inlines.slice(0, -1) }));
    const body = read.body.map((block) =>
      block.kind === 'contents' ? { ...block, entries: withoutPages } : block,
    );
    expect(comparable({ ...read, body })).toEqual(comparable(paper));
    expect(entries.map(paragraphText)).toMatchInlineSnapshot(`
      [
        "1.0	Introduction	2",
        "2.0	Ratings at a glance	2",
        "What the ratings mean	2",
        "3.0	Requests to the board	2",
        "Priority 1: Help that comes early	3",
        "Who is who	6",
      ]
    `);
  });
});
