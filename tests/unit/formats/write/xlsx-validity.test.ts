import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import type { Workbook } from '#shared/document/workbook';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readXlsx } from '#shared/formats/xlsx/read/read-xlsx';
import { writeXlsx } from '#shared/formats/xlsx/write/write-xlsx';
import { arbitraryWorkbook } from '#tests/support/arbitrary-workbook';
import { houseStyle } from '#tests/support/house-style';
import {
  convertWithLibreOffice,
  isMissing,
  pdfPages,
  validateOffice,
} from '#tests/support/office-validators';
import { sampleWorkbook } from '#tests/support/sample-workbook';
import { inFolder, saveTo, withPart } from '#tests/support/written-file';

function write(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx(workbook, nodeCodec, houseStyle);
}

describe.skipIf(isMissing('schemas', 'sdk'))('a written Excel file and the standard', () => {
  it('is valid to the schemas and to Microsoft’s SDK', async () => {
    const bytes = await write(sampleWorkbook());
    await inFolder((folder) => expect(validateOffice(saveTo(folder, 'tracker.xlsx', bytes))).toEqual([]));
  });

  it('is valid whatever the workbook holds', async () => {
    const workbooks = fc.sample(arbitraryWorkbook, { numRuns: 8, seed: 65 });
    await inFolder(async (folder) => {
      for (const [index, workbook] of workbooks.entries()) {
        const path = saveTo(folder, `${index}.xlsx`, await write(workbook));
        expect(validateOffice(path)).toEqual([]);
      }
    });
  }, 120_000);

  it('would not be called valid with an element out of place', async () => {
    const misplaced = withPart(await write(sampleWorkbook()), 'xl/worksheets/sheet1.xml', (part) =>
      part.replace(/(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1'),
    );
    await inFolder((folder) => {
      const found = validateOffice(saveTo(folder, 'tracker.xlsx', misplaced));
      expect(found.some((each) => each.startsWith('schemas:') && each.includes('pageMargins'))).toBe(true);
      expect(found.some((each) => each.startsWith('SDK:') && each.includes('pageMargins'))).toBe(true);
    });
  });
});

describe.skipIf(isMissing('libreoffice', 'pdf'))('a written Excel file in LibreOffice', () => {
  it('works its formulas out to the values that it carries', async () => {
    const tracker = sampleWorkbook();
    // With wrong values at hand, it can only have worked the right ones out.
    const wrong = withPart(await write(tracker), 'xl/worksheets/sheet2.xml', (part) =>
      part.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1<v>99</v>'),
    );
    await inFolder((folder) => {
      const path = convertWithLibreOffice(
        saveTo(folder, 'tracker.xlsx', wrong),
        'xlsx',
        join(folder, 'saved'),
      );
      const read = readXlsx(openPackage(new Uint8Array(readFileSync(path)), nodeCodec)).document;
      expect(shownFormulas(read)).toEqual(shownFormulas(tracker));
      expect(shownFormulas(tracker)).toContain('25.00%');
    });
  }, 60_000);

  it('prints every sheet as wide as the page, with its title row on top', async () => {
    const bytes = await write(sampleWorkbook());
    await inFolder((folder) => {
      const pages = pdfPages(convertWithLibreOffice(saveTo(folder, 'tracker.xlsx', bytes), 'pdf', folder));
      expect(pages).toHaveLength(3);
      expect(pages[0]).toMatch(/Ref\s+Priority\s+Action\s+Lead\s+Deadline\s+Progress\s+Activity\s+Impact/);
      expect(pages[0]).toContain('Page 1 of 3');
    });
  }, 60_000);
});

function shownFormulas(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells.filter((cell) => cell.value.kind === 'formula').map((cell) => cell.text),
    ),
  );
}
