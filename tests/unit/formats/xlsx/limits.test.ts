import { describe, expect, it } from 'vitest';
import { columnLetters } from '#shared/document/source-ref';
import { outcomeOf } from '#tests/support/refused';
import {
  readSheet,
  readWorkbook,
  ruleFill,
  textXml,
  type SheetSpec,
  type WorkbookSpec,
} from '#tests/support/xlsx-package';

const outcome = (sheet: SheetSpec, more: Omit<WorkbookSpec, 'sheets'> = {}): string =>
  outcomeOf(() => readSheet(sheet, more));

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const row = (number: number, columns: number): string => {
  const cells = Array.from(
    { length: columns },
    (_, index) => `<c r="${columnLetters(index + 1)}${number}"><v>1</v></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
};

const grid = (rows: number, columns: number): string =>
  Array.from({ length: rows }, (_, index) => row(index + 1, columns)).join('');

describe('the number of cells', () => {
  it('may be 200,000 in a workbook and no more', () => {
    const full = grid(2000, 50);
    const read = (second: string): string =>
      outcomeOf(() => readWorkbook({ sheets: [{ data: full }, { data: second }] }));
    expect(read(full)).toBe('read');
    expect(read(`${full}<row r="2001"><c r="A2001"><v>1</v></c></row>`)).toBe('SHEET_TOO_BIG');
  });

  it('leaves out the empty ones, however many there are', () => {
    const data = grid(2000, 120).replaceAll('<v>1</v>', '');
    expect(readSheet({ data: `${data}<row r="3000"><c><v>1</v></c></row>` }).rows).toHaveLength(1);
  });
});

const merges = (count: number): string =>
  `<mergeCells>${repeat(count, (index) => `<mergeCell ref="${columnLetters(index + 5)}1:${columnLetters(index + 5)}9"/>`)}</mergeCells>`;

describe('what crosses one row of a sheet', () => {
  it('may be a thousand ranges and no more', () => {
    expect(outcome({ rows: [['x']], after: merges(1000) })).toBe('read');
    expect(outcome({ rows: [['x']], after: merges(1001) })).toBe('XML_TOO_MANY_ELEMENTS');
  });
});

const rules = (count: number, formula: string): string =>
  `<conditionalFormatting sqref="A1:XFD1048576">${repeat(count, (index) => `<cfRule type="expression" dxfId="0" priority="${index + 1}"><formula>${formula}</formula></cfRule>`)}</conditionalFormatting>`;

describe('rules', () => {
  const ruleLooks = [ruleFill('FFFF0000')];

  it('may take some millions of steps and no more', () => {
    const long = `AND(${repeat(100, () => '$A1=$B1,')}TRUE)`;
    const data = grid(1000, 100);
    expect(outcome({ data, after: rules(1, long) }, { ruleLooks })).toBe('read');
    expect(outcome({ data, after: rules(2, long.replaceAll('=', '&lt;&gt;')) }, { ruleLooks })).toBe(
      'XML_TOO_MANY_ELEMENTS',
    );
  });

  it('with formulas of any depth or length do no harm', () => {
    const deep = '('.repeat(100_000);
    const chain = `A1${'=A1'.repeat(2700)}`;
    expect(outcome({ rows: [['x']], after: rules(1, deep) + rules(1, chain) }, { ruleLooks })).toBe('read');
  });
});

const strings = (length: number): string[] => [textXml('x'.repeat(length))];

describe('texts', () => {
  it('that many cells share count once for each cell', () => {
    const data = grid(5, 5).replaceAll('<c ', '<c t="s" ').replaceAll('<v>1<', '<v>0<');
    expect(outcome({ data }, { strings: strings(800_000) })).toBe('read');
    expect(outcome({ data }, { strings: strings(800_001) })).toBe('TEXT_TOO_LONG');
  });
});

const list = (index: number): string =>
  `<dataValidation type="list" sqref="A1"><formula1>$A$1:$A$${index + 1}</formula1></dataValidation>`;

describe('lists of allowed values', () => {
  it('may be as many as a file can hold; the first thousand are looked up', () => {
    const after = `<dataValidations>${repeat(150_000, list)}</dataValidations>`;
    expect(readSheet({ rows: [['x']], after }).choices).toHaveLength(1000);
  });
});
