import { describe, expect, it } from 'vitest';
import type { CellValue } from '#shared/document/workbook';
import {
  cellsOf,
  readSheet,
  readWorkbook,
  textsOf,
  type CellXml,
  type LookSpec,
} from '#tests/support/xlsx-package';

/** Text and value of one cell with that look. */
function show(cell: CellXml, look: LookSpec = {}, is1904 = false): [string, CellValue] {
  const sheet = readSheet({ rows: [[{ s: 1, ...cell }]] }, { looks: [look], is1904 });
  return (
    cellsOf(sheet, ({ text, value }): [string, CellValue] => [text, value])['A1'] ?? ['', { kind: 'blank' }]
  );
}

describe('numbers', () => {
  it('keep the form that their format gives: 1.1 and 1.10 stay apart', () => {
    const sheet = readSheet(
      { rows: [[{ v: 1.1 }, { v: 1.1, s: 1 }, { v: 10.6, s: 2 }, { v: 7, s: 3 }]] },
      { looks: [{ format: '0.00' }, { format: '0.0' }, { format: '"Q"0' }] },
    );
    expect(textsOf(sheet)).toEqual({ A1: '1.1', B1: '1.10', C1: '10.6', D1: 'Q7' });
  });

  it('are shown as British Excel shows them', () => {
    expect(show({ v: 0.4308 }, { format: 10 })).toEqual(['43.08%', { kind: 'number', number: 0.4308 }]);
    expect(show({ v: 1234.5 }, { format: 8 })[0]).toBe('£1,234.50');
    expect(show({ v: -3 }, { format: '0.00_);(0.00)' })[0]).toBe('(3.00)');
    expect(show({ v: 12.3 }, { format: 43 })[0]).toBe('12.30');
    expect(show({ v: '0.30000000000000004' })[0]).toBe('0.3');
    expect(show({ v: 12 }, { format: ';;;' })).toEqual(['', { kind: 'number', number: 12 }]);
  });

  it('are shown as they are stored, with a message, when their format is not understood', () => {
    const { document, messages } = readWorkbook({
      sheets: [{ name: 'Plan', rows: [[{ v: 4.5, s: 1 }], [{ v: 5, s: 1 }]] }],
      looks: [{ format: 'bad[' }],
    });
    expect(document.sheets.map(textsOf)).toEqual([{ A1: '4.5', A2: '5' }]);
    expect(messages).toMatchObject([
      { code: 'unknown-number-format', severity: 'info', at: { sheet: 'Plan', row: 1, column: 1 } },
    ]);
  });

  it('that are none are kept as written', () => {
    expect(show({ v: 'twelve' })).toEqual(['twelve', { kind: 'text', text: 'twelve' }]);
  });
});

describe('dates', () => {
  it('have an ISO value beside the text that is shown', () => {
    expect(show({ v: 45000 }, { format: 'mmmm yyyy' })).toEqual([
      'March 2023',
      { kind: 'date', iso: '2023-03-15' },
    ]);
    expect(show({ v: 45000 }, { format: 14 })).toEqual(['15/03/2023', { kind: 'date', iso: '2023-03-15' }]);
    expect(show({ v: 45000 }, { format: '[$-F800]dddd, mmmm dd, yyyy' })[0]).toBe('15 March 2023');
    expect(show({ v: 45000.75 }, { format: 22 })).toEqual([
      '15/03/2023 18:00',
      { kind: 'date', iso: '2023-03-15T18:00:00' },
    ]);
  });

  it('count from 1904 in workbooks that say so', () => {
    expect(show({ v: 43538 }, { format: 14 }, true)).toEqual([
      '15/03/2023',
      { kind: 'date', iso: '2023-03-15' },
    ]);
    expect(show({ v: 0 }, { format: 14 }, true)).toEqual(['01/01/1904', { kind: 'date', iso: '1904-01-01' }]);
    expect(show({ v: 1.5 }, { format: '[h]:mm' }, true)[0]).toBe('36:00');
  });

  it('count a 29 February 1900 as Excel does, and give no ISO value for a day that never was', () => {
    const iso = (v: number): CellValue => show({ v }, { format: 14 })[1];
    expect(iso(1)).toEqual({ kind: 'date', iso: '1900-01-01' });
    expect(iso(59)).toEqual({ kind: 'date', iso: '1900-02-28' });
    expect(show({ v: 60 }, { format: 14 })).toEqual(['29/02/1900', { kind: 'number', number: 60 }]);
    expect(iso(61)).toEqual({ kind: 'date', iso: '1900-03-01' });
    expect(iso(2958465)).toEqual({ kind: 'date', iso: '9999-12-31' });
    expect(show({ v: -1 }, { format: 14 })).toEqual(['######', { kind: 'number', number: -1 }]);
  });

  it('are rounded to the second, so that 13:00 stays 13:00', () => {
    expect(show({ v: '45000.541666666664' }, { format: 22 })[1]).toEqual({
      kind: 'date',
      iso: '2023-03-15T13:00:00',
    });
    expect(show({ v: '45000.99999999' }, { format: 14 })[1]).toEqual({ kind: 'date', iso: '2023-03-16' });
  });

  it('stored as ISO dates are shown by their format, or as a date where it is for numbers', () => {
    expect(show({ t: 'd', v: '2023-03-15' }, { format: 'mmm yy' })).toEqual([
      'Mar 23',
      { kind: 'date', iso: '2023-03-15' },
    ]);
    expect(show({ t: 'd', v: '2023-03-15T10:30:00' })).toEqual([
      '15/03/2023',
      { kind: 'date', iso: '2023-03-15T10:30:00' },
    ]);
    expect(show({ t: 'd', v: '2023-03-15' }, { format: 14 }, true)[0]).toBe('15/03/2023');
    expect(show({ t: 'd', v: 'March' })).toEqual(['March', { kind: 'text', text: 'March' }]);
  });

  it('leave times of day as numbers', () => {
    expect(show({ v: 0.75 }, { format: 'hh:mm' })).toEqual(['18:00', { kind: 'number', number: 0.75 }]);
    expect(show({ v: 0.5 }, { format: 'mm:ss.0' })[1]).toEqual({ kind: 'number', number: 0.5 });
  });
});

describe('other values', () => {
  it('are truths and errors, which are counted', () => {
    const { document, messages } = readWorkbook({
      sheets: [{ rows: [[true, false, { t: 'e', v: '#REF!' }, { t: 'e', v: '#N/A' }]] }],
    });
    expect(document.sheets.map((sheet) => cellsOf(sheet, ({ text, value }) => [text, value.kind]))).toEqual([
      { A1: ['TRUE', 'truth'], B1: ['FALSE', 'truth'], C1: ['#REF!', 'error'], D1: ['#N/A', 'error'] },
    ]);
    expect(messages.map(({ code, text }) => [code, text])).toEqual([
      ['error-value', '2 cells show an error such as #REF! instead of a value.'],
    ]);
  });

  it('of formulas are those that the file keeps; a formula is never worked out', () => {
    const { document, messages, omissions } = readWorkbook({
      sheets: [
        {
          name: 'Plan',
          rows: [
            [
              { f: '1+1', v: 2 },
              { f: 'A1&"x"', t: 'str', v: '2x' },
              { f: 'TODAY()', v: 45000, s: 1 },
            ],
            [{ f: 'A1=2', t: 'b', v: 1 }, { f: 'NA()', t: 'e', v: '#N/A' }, { f: 'WEBSERVICE("http://x")' }],
            [{ f: 'IF(1,"","")', t: 'str', v: '' }],
          ],
        },
      ],
      looks: [{ format: 14 }],
    });
    expect(document.sheets.map((sheet) => cellsOf(sheet, ({ value }) => value))).toMatchInlineSnapshot(`
      [
        {
          "A1": {
            "formula": "1+1",
            "kind": "formula",
            "shown": 2,
          },
          "A2": {
            "formula": "A1=2",
            "kind": "formula",
            "shown": "TRUE",
          },
          "B1": {
            "formula": "A1&"x"",
            "kind": "formula",
            "shown": "2x",
          },
          "B2": {
            "formula": "NA()",
            "kind": "formula",
            "shown": "#N/A",
          },
          "C1": {
            "formula": "TODAY()",
            "kind": "formula",
            "shown": "2023-03-15",
          },
        },
      ]
    `);
    expect(omissions).toMatchObject([
      { what: 'formula-without-value', count: 1, firstAt: { sheet: 'Plan', row: 2, column: 3 } },
    ]);
    expect(messages.map(({ code }) => code)).toEqual(['error-value', 'omitted-formula-without-value']);
  });

  it('of a shared formula keep their values where only the first cell has its text', () => {
    const data =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>';
    expect(cellsOf(readSheet({ data }), ({ value }) => value)).toEqual({
      A1: { kind: 'formula', formula: 'B1*2', shown: 4 },
      A2: { kind: 'formula', formula: '', shown: 6 },
    });
  });
});
