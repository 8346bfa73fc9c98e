import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { blocksText } from '#shared/document/text';
import type { TextDocument } from '#shared/document/text-document';
import { readDocx } from '#shared/formats/docx/read/read-docx';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { openPackage } from '#shared/formats/opc/opc-package';
import { arbitraryDocument } from '#tests/support/arbitrary-document';
import { houseStyle } from '#tests/support/house-style';
import {
  convertWithLibreOffice,
  isMissing,
  lintAccessibility,
  pdfPages,
  validateOffice,
} from '#tests/support/office-validators';
import { samplePaper } from '#tests/support/sample-paper';
import { inFolder, saveTo, withPart } from '#tests/support/written-file';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function write(document: TextDocument): Promise<Uint8Array> {
  return writeDocx(document, nodeCodec, houseStyle);
}

describe.skipIf(isMissing('schemas', 'sdk'))('a written Word file and the standard', () => {
  it('is valid to the schemas and to Microsoft’s SDK', async () => {
    const bytes = await write(samplePaper());
    await inFolder((folder) => expect(validateOffice(saveTo(folder, 'paper.docx', bytes))).toEqual([]));
  });

  it('is valid whatever the document holds', async () => {
    const documents = fc.sample(arbitraryDocument, { numRuns: 8, seed: 65 });
    await inFolder(async (folder) => {
      for (const [index, document] of documents.entries()) {
        const path = saveTo(folder, `${index}.docx`, await write(document));
        expect(validateOffice(path)).toEqual([]);
      }
    });
  }, 120_000);

  it('would not be called valid with an element out of place or made up', async () => {
    const bytes = await write(samplePaper());
    const misplaced = withPart(bytes, 'word/document.xml', (part) =>
      part.replace('<w:cantSplit/>', '<w:tblHeaderX/>'),
    );
    await inFolder((folder) => {
      const found = validateOffice(saveTo(folder, 'paper.docx', misplaced));
      expect(found.some((each) => each.startsWith('schemas:') && each.includes('tblHeaderX'))).toBe(true);
      expect(found.some((each) => each.startsWith('SDK:') && each.includes('tblHeaderX'))).toBe(true);
    });
  });
});

describe.skipIf(isMissing('accessibility'))('a written Word file and its readers', () => {
  it('keeps nobody out: no error and no warning', async () => {
    const bytes = await write(samplePaper());
    await inFolder((folder) => expect(lintAccessibility(saveTo(folder, 'paper.docx', bytes))).toEqual([]));
  });

  it('would be warned about without its repeated header rows', async () => {
    const bytes = withPart(await write(samplePaper()), 'word/document.xml', (part) =>
      part.replaceAll('<w:tblHeader/>', ''),
    );
    await inFolder((folder) =>
      expect(lintAccessibility(saveTo(folder, 'paper.docx', bytes))).toContain(
        'E A07 table 1: first row is not w:tblHeader',
      ),
    );
  });
});

describe.skipIf(isMissing('libreoffice', 'pdf'))('a written Word file in LibreOffice', () => {
  it('prints all its text, each heading on the page that the contents name', async () => {
    const bytes = await write(samplePaper());
    const read = readDocx(openPackage(bytes, nodeCodec)).document;
    const entries = read.body.flatMap((block) => (block.kind === 'contents' ? block.entries : []));
    const named = entries.map((entry) => blocksText([entry]).split('\t').slice(-2));
    await inFolder((folder) => {
      const pages = pdfPages(convertWithLibreOffice(saveTo(folder, 'paper.docx', bytes), 'pdf', folder));
      const pageOf = (heading: string): number =>
        pages.findIndex((page, index) => index > 0 && page.includes(heading)) + 1;
      expect(named.map(([heading = '']) => [heading, String(pageOf(heading))])).toEqual(named);
      expect(pages.join('\n')).toContain('agree that two deadlines move:');
      expect(pages.join('\n')).toContain(`Page ${pages.length} of ${pages.length}`);
    });
  }, 60_000);

  it('says the same after LibreOffice has saved it', async () => {
    const paper = samplePaper();
    const bytes = await write(paper);
    await inFolder((folder) => {
      const path = convertWithLibreOffice(saveTo(folder, 'paper.docx', bytes), 'docx', join(folder, 'saved'));
      const read = readDocx(openPackage(new Uint8Array(readFileSync(path)), nodeCodec)).document;
      const withoutContents = (document: TextDocument): string =>
        blocksText(document.body.filter((block) => block.kind !== 'contents'));
      expect(withoutContents(read)).toBe(withoutContents(paper));
    });
  }, 60_000);
});
