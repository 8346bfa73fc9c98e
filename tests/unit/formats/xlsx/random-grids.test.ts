import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '#shared/document/source-ref';
import { outcomeOf } from '#tests/support/refused';
import {
  cellsOf,
  readParts,
  readSheet,
  textXml,
  xlsxParts,
  type CellSpec,
  type SheetSpec,
} from '#tests/support/xlsx-package';

/** Text that XML can hold; Excel's own escape must be escaped in turn. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((each) => /^[\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(each));

const cell: fc.Arbitrary<string | number | boolean | null> = fc.oneof(
  text,
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.boolean(),
  fc.constant(null),
);
const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

const escapeOwn = (value: string): string => value.replaceAll('_x', '_x005F_x');

const shownIn = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

describe('any grid of cells', () => {
  it('is read back as it was written, with inline or shared strings, with or without references', () => {
    const storing = fc.constantFrom('inline', 'shared');
    fc.assert(
      fc.property(grid, storing, fc.boolean(), (rows, stored, hasReferences) => {
        const strings: string[] = [];
        const toCell = (value: string | number | boolean | null): CellSpec => {
          const reference = hasReferences ? {} : { r: null };
          if (value === null) return hasReferences ? null : { r: null };
          if (typeof value === 'number') return { v: value, ...reference };
          if (typeof value === 'boolean') return { t: 'b', v: value ? 1 : 0, ...reference };
          if (stored === 'inline') return { t: 'inlineStr', is: textXml(escapeOwn(value)), ...reference };
          strings.push(textXml(escapeOwn(value)));
          return { t: 's', v: strings.length - 1, ...reference };
        };
        const sheet = readSheet({ rows: rows.map((row) => row.map(toCell)) }, { strings });
        const expected: Array<[string, string]> = rows.flatMap((row, index) =>
          row.flatMap((value, column): Array<[string, string]> =>
            value === null ? [] : [[`${columnLetters(column + 1)}${index + 1}`, shownIn(value)]],
          ),
        );
        expect(cellsOf(sheet, ({ text: shown }) => shown)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 300 },
    );
  });
});

describe('any damage to a sheet', () => {
  const SHEET: SheetSpec = {
    name: 'Plan',
    before: '<cols><col min="1" max="3" width="9"/></cols>',
    rows: [
      ['Ref', 'Action', { s: 1 }],
      [
        { v: 1.1, s: 1 },
        { t: 's', v: 0 },
        { f: 'A1', v: 45000, s: 2 },
      ],
    ],
    after:
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($A1="x",LEN(B1)>2)</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="C1"><formula1>$A$1:$B$2</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="x"/></hyperlinks>',
  };
  const BOOK = {
    sheets: [SHEET],
    strings: ['<r><rPr><b/></rPr><t>text</t></r>'],
    looks: [{ format: '0.00' }, { format: 'dd/mm/yy' }],
    ruleLooks: ['<font/>'],
  };
  const damaged = ['xl/worksheets/sheet1.xml', 'xl/book1.xml', 'xl/book2.xml', 'xl/workbook.xml'];

  it('ends in a result or in a refusal with a code', () => {
    const pieces = fc.constantFrom(
      '',
      '"',
      '<',
      '>',
      '/',
      '9',
      '-1',
      '1e9',
      'XFD1048577',
      '(',
      '"x"',
      '_xD800_',
      '&#10;',
      ':',
      '$',
      '[',
      ' ',
    );
    const change = fc.record({
      part: fc.constantFrom(...damaged),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(6),
      put: pieces,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const parts = xlsxParts(BOOK);
        for (const { part, at, cut, put } of changes) {
          const source = parts.get(part) ?? '';
          const from = Math.floor(at * source.length);
          parts.set(part, source.slice(0, from) + put + source.slice(from + cut));
        }
        expect(outcomeOf(() => readParts(parts))).toMatch(/^(read|[A-Z_]+)$/);
      }),
      { numRuns: 1500 },
    );
  });
});
