import { describe, expect, it } from 'vitest';
import { cellsOf, firstSheet, readSheet, readWorkbook, textsOf } from '#tests/support/xlsx-package';

const cell = (text: string, r?: string): string =>
  `<c${r === undefined ? '' : ` r="${r}"`} t="inlineStr"><is><t>${text}</t></is></c>`;

describe('positions of cells', () => {
  it('follow one another where the file does not give them', () => {
    const data = `<row>${cell('a')}${cell('b')}${cell('d', 'D1')}${cell('e')}</row><row>${cell('f')}</row><row r="9">${cell('g')}</row><row>${cell('h')}</row>`;
    expect(textsOf(readSheet({ data }))).toEqual({
      A1: 'a',
      B1: 'b',
      D1: 'd',
      E1: 'e',
      A2: 'f',
      A9: 'g',
      A10: 'h',
    });
  });

  it('that make no sense are taken from the order of the file, with a message', () => {
    const data = `<row r="1">${cell('a', 'ABCD1')}${cell('b', '7')}${cell('c', 'C5')}${cell('d', '')}</row><row r="x">${cell('e')}</row>`;
    const { document, messages } = readWorkbook({ sheets: [{ data }] });
    expect(textsOf(firstSheet(document))).toEqual({ A1: 'a', B1: 'b', C1: 'c', D1: 'd', A2: 'e' });
    expect(messages.map(({ code, severity, text }) => [code, severity, text])).toEqual([
      [
        'bad-cell-reference',
        'warning',
        '5 cells do not say properly where they stand; they were read where they follow the one before.',
      ],
    ]);
  });

  it('reach to the last cell of a sheet; cells beyond it are left out and counted', () => {
    const data = `<row r="1048576">${cell('far', 'XFD1048576')}${cell('too far', 'XFE1048576')}</row><row r="1048577">${cell('below', 'A1048577')}</row>`;
    const { document, omissions } = readWorkbook({ sheets: [{ data }] });
    expect(textsOf(firstSheet(document))).toEqual({ XFD1048576: 'far' });
    expect(omissions).toMatchObject([
      { what: 'cells-beyond-limit', count: 2, firstAt: { row: 1048576, column: 16385 } },
    ]);
  });

  it('are put in order, and of two cells in one place the later counts', () => {
    const data = `<row r="3">${cell('c3', 'C3')}${cell('a3', 'A3')}</row><row r="1">${cell('a1', 'A1')}</row><row r="3">${cell('b3', 'B3')}${cell('again', 'A3')}</row>`;
    const { document, messages } = readWorkbook({ sheets: [{ data }] });
    const sheet = firstSheet(document);
    expect(sheet.rows.map((row) => row.number)).toEqual([1, 3]);
    expect(textsOf(sheet)).toEqual({ A1: 'a1', A3: 'again', B3: 'b3', C3: 'c3' });
    expect(messages.map(({ code }) => code)).toEqual(['cell-twice']);
  });

  it('are given with each cell, so that a person can find it', () => {
    const sheet = readSheet({ name: 'Action plan', rows: [[null, 'x']] });
    expect(cellsOf(sheet, ({ at }) => at)).toEqual({
      B1: {
        part: 'sheet',
        table: null,
        row: 1,
        column: 2,
        columnName: null,
        paragraph: null,
        sheet: 'Action plan',
      },
    });
  });
});
