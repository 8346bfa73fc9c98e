import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '#shared/document/source-ref';
import { outcomeOf } from '#tests/support/refused';
import { escapeXml } from '#tests/support/word-xml';
import {
  cellsOf,
  readParts,
  readSheet,
  textXml,
  xlsxParts,
  type CellSpec,
  type WorkbookSpec,
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

const WORKBOOK: WorkbookSpec = {
  sheets: [
    {
      name: 'Plan',
      before:
        '<sheetViews><sheetView><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="3" width="9" hidden="1"/></cols>',
      rows: [
        ['Ref', 'Action', { s: 1 }],
        [
          { v: 1.1, s: 1 },
          { t: 's', v: 0 },
          { f: 'A1', v: 45000, s: 2 },
        ],
        [
          { t: 'd', v: '2023-03-15' },
          { t: 'e', v: '#N/A' },
          { t: 'b', v: 1 },
        ],
      ],
      rowAttributes: { 2: 'hidden="1"' },
      after: [
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($A1="x",LEN(B1)&gt;2)</formula></cfRule>',
        '<cfRule type="cellIs" operator="between" dxfId="0" priority="2"><formula>1</formula><formula>"x"</formula></cfRule>',
        '<cfRule type="containsText" text="a*b" dxfId="0" priority="3"/></conditionalFormatting>',
        '<dataValidations><dataValidation type="list" sqref="C1"><formula1>$A$1:$B$2</formula1></dataValidation></dataValidations>',
        '<hyperlinks><hyperlink ref="A1" r:id="web"/></hyperlinks>',
      ].join(''),
      relations: [{ id: 'web', type: 'hyperlink', address: 'https://wychbourne.example' }],
    },
    { name: 'Key', state: 'hidden', rows: [['a']] },
  ],
  strings: ['<r><rPr><b/><color theme="1" tint="0.4"/></rPr><t>text</t></r>'],
  looks: [
    {
      format: '0.00',
      fill: '<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>',
    },
    { format: 'dd/mm/yy;@', font: '<name val="Wingdings"/>' },
  ],
  ruleLooks: ['<fill><patternFill><bgColor indexed="10"/></patternFill></fill>'],
  names: [['_xlnm.Print_Area', "'Plan'!$A$1:$B$2", 0]],
  theme: '<a:dk1><a:srgbClr val="000000"/></a:dk1>',
};
const PARTS = [...xlsxParts(WORKBOOK).keys()];

/** What a broken program or a clever person puts in the place of a value. */
const rubbish = fc.oneof(
  fc.constantFrom(
    '',
    '9',
    '-1',
    '1e9',
    '1e308',
    'NaN',
    '4294967296',
    'true',
    'A1',
    'XFD1048577',
    'A1:XFD1048576',
  ),
  fc.constantFrom(
    '"x"',
    '((((',
    'AND(',
    '*?*?~',
    '_xD800_',
    '_x0000_',
    '[h]',
    ';;;',
    '#,##0.00E+00',
    '@',
    'yyyy',
  ),
  fc.string({ maxLength: 6 }).filter((each) => /^[\x20-\x7e]*$/.test(each)),
);

/** The part with the value of an attribute, or a text, replaced. Declarations stay, so that most parts can be read. */
function replaceValue(source: string, at: number, value: string): string {
  const places = [...source.matchAll(/(?<!(?:xmlns|xmlns:\w+|version|encoding)=)"[^"<>=]*"|>[^<>\n]+</g)];
  const place = places[Math.floor(at * places.length)];
  if (place === undefined) return source;
  const [found] = place;
  const [open, close] = [found.charAt(0), found.charAt(found.length - 1)];
  return (
    source.slice(0, place.index) + open + escapeXml(value) + close + source.slice(place.index + found.length)
  );
}

function cutOut(source: string, at: number, length: number): string {
  const from = Math.floor(at * source.length);
  return source.slice(0, from) + source.slice(from + length);
}

describe('any damage to a workbook', () => {
  const part = fc.constantFrom(...PARTS);
  const at = fc.double({ min: 0, max: 0.999, noNaN: true });

  it('to its values ends in a result or in a refusal with a code', () => {
    const change = fc.record({ part, at, value: rubbish });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const parts = xlsxParts(WORKBOOK);
        for (const each of changes) {
          parts.set(each.part, replaceValue(parts.get(each.part) ?? '', each.at, each.value));
        }
        expect(outcomeOf(() => readParts(parts))).toMatch(/^(read|[A-Z_]+)$/);
      }),
      { numRuns: 1500 },
    );
  });

  it('to its markup ends in a refusal with a code, if not in a result', () => {
    const change = fc.record({ part, at, length: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(change, (each) => {
        const parts = xlsxParts(WORKBOOK);
        parts.set(each.part, cutOut(parts.get(each.part) ?? '', each.at, each.length));
        expect(outcomeOf(() => readParts(parts))).toMatch(/^(read|[A-Z_]+)$/);
      }),
      { numRuns: 300 },
    );
  });
});
