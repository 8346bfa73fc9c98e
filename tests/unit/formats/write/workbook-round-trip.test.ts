import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import type { Workbook } from '#shared/document/workbook';
import { openPackage } from '#shared/formats/opc/opc-package';
import { readXlsx } from '#shared/formats/xlsx/read/read-xlsx';
import { writeXlsx } from '#shared/formats/xlsx/write/write-xlsx';
import { arbitraryWorkbook } from '#tests/support/arbitrary-workbook';
import { comparableWorkbook } from '#tests/support/comparable-workbook';
import { houseStyle } from '#tests/support/house-style';
import { sampleWorkbook } from '#tests/support/sample-workbook';

async function writeAndRead(workbook: Workbook): Promise<Workbook> {
  const bytes = await writeXlsx(workbook, nodeCodec, houseStyle);
  return readXlsx(openPackage(bytes, nodeCodec)).document;
}

describe('an Excel file', () => {
  it('gives back every workbook that was written to it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (workbook) => {
        expect(comparableWorkbook(await writeAndRead(workbook))).toEqual(comparableWorkbook(workbook));
      }),
      { numRuns: Number(process.env.ROUND_TRIPS ?? 150) },
    );
  }, 120_000);

  it('gives back a whole tracker', async () => {
    const tracker = sampleWorkbook();
    expect(comparableWorkbook(await writeAndRead(tracker))).toEqual(comparableWorkbook(tracker));
  });
});
