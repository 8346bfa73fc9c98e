import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { publishable } from '#shared/document/publishable';
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
    const pages = read.body.flatMap((block) =>
      block.kind === 'contents' ? block.entries.map((entry) => entry.inlines.at(-1)) : [],
    );
    expect(pages).toMatchInlineSnapshot(`
      [
        {
          "control": null,
          "field": null,
          "kind": "text",
          "link": null,
          "marks": {
            "bold": false,
            "colour": null,
            "hidden": false,
            "highlight": null,
            "italic": false,
            "script": null,
            "shade": null,
            "size": null,
            "strike": false,
            "underline": false,
          },
          "revision": null,
          "text": "	2",
        },
        {
          "control": null,
          "field": null,
          "kind": "text",
          "link": null,
          "marks": {
            "bold": false,
            "colour": null,
            "hidden": false,
            "highlight": null,
            "italic": false,
            "script": null,
            "shade": null,
            "size": null,
            "strike": false,
            "underline": false,
          },
          "revision": null,
          "text": "	2",
        },
        {
          "control": null,
          "field": null,
          "kind": "text",
          "link": null,
          "marks": {
            "bold": false,
            "colour": null,
            "hidden": false,
            "highlight": null,
            "italic": false,
            "script": null,
            "shade": null,
            "size": null,
            "strike": false,
            "underline": false,
          },
          "revision": null,
          "text": "	2",
        },
        {
          "control": null,
          "field": null,
          "kind": "text",
          "link": null,
          "marks": {
            "bold": false,
            "colour": null,
            "hidden": false,
            "highlight": null,
            "italic": false,
            "script": null,
            "shade": null,
            "size": null,
            "strike": false,
            "underline": false,
          },
          "revision": null,
          "text": "	2",
        },
        {
          "control": null,
          "field": null,
          "kind": "text",
          "link": null,
          "marks": {
            "bold": false,
            "colour": null,
            "hidden": false,
            "highlight": null,
            "italic": false,
            "script": null,
            "shade": null,
            "size": null,
            "strike": false,
            "underline": false,
          },
          "revision": null,
          "text": "	3",
        },
        {
          "control": null,
          "field": null,
          "kind": "text",
          "link": null,
          "marks": {
            "bold": false,
            "colour": null,
            "hidden": false,
            "highlight": null,
            "italic": false,
            "script": null,
            "shade": null,
            "size": null,
            "strike": false,
            "underline": false,
          },
          "revision": null,
          "text": "	6",
        },
      ]
    `);
  });
});
