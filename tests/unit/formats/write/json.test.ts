import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishable } from '#shared/document/publishable';
import { writeJson } from '#shared/formats/json/write-json';
import { arbitraryDocument } from '#tests/support/arbitrary-document';
import { sampleWorkbook } from '#tests/support/sample-workbook';

describe('a paper as JSON', () => {
  it('says all that the document says, and names its format', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(JSON.parse(writeJson(document))).toEqual({
          format: 'clearday/document',
          formatVersion: 1,
          document: publishable(document),
        });
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out what a published file must not carry', () => {
    const tracker = sampleWorkbook();
    const [plan] = tracker.sheets;
    const secret = {
      ...tracker,
      sheets: plan === undefined ? [] : [{ ...plan, visibility: 'hidden' as const }],
    };
    expect(JSON.parse(writeJson(secret)).document.sheets).toEqual([]);
    expect(JSON.parse(writeJson(tracker)).document.sheets).toHaveLength(3);
  });
});
