import { describe, expect, it } from 'vitest';
import type { SheetCell } from '#shared/document/workbook';
import {
  cellsOf,
  readSheet,
  readWorkbook,
  textsOf,
  textXml,
  type WorkbookSpec,
} from '#tests/support/xlsx-package';

const strings = (...items: string[]): Pick<WorkbookSpec, 'strings'> => ({ strings: items });

/** Runs as "text|marks", or the text and "bold" of a cell in one look. */
function looks({ text, runs, bold }: SheetCell): string[] {
  if (runs === null) return [bold ? `${text}|bold` : text];
  return runs.map(({ text: part, marks }) => {
    const set = Object.entries(marks).flatMap(([mark, value]) => {
      if (value === true) return [mark];
      return value === false || value === null ? [] : [`${mark} ${value}`];
    });
    return [part, ...set].join('|');
  });
}

describe('texts', () => {
  it('are shared strings, inline strings and results of formulas alike', () => {
    const sheet = readSheet(
      { rows: [[{ t: 's', v: 1 }, { t: 's', v: 0 }, 'Inline', { t: 'str', f: 'X', v: 'Result' }]] },
      strings(textXml('First'), textXml('Second')),
    );
    expect(textsOf(sheet)).toEqual({ A1: 'Second', B1: 'First', C1: 'Inline', D1: 'Result' });
  });

  it('have their escapes resolved and their line breaks kept', () => {
    const sheet = readSheet({
      rows: [['a_x000D_\nb', 'a\nb', 'a_x0009_b_x0007_', '_x005F_x000D_', '_xD83D__x1234_', 'x_x41_']],
    });
    expect(textsOf(sheet)).toEqual({
      A1: 'a\nb',
      B1: 'a\nb',
      C1: 'a\tb',
      D1: '_x000D_',
      E1: '_xD83D_\u1234',
      F1: 'x_x41_',
    });
  });

  it('leave the phonetic text out', () => {
    const sheet = readSheet(
      { rows: [[{ t: 's', v: 0 }]] },
      strings('<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>'),
    );
    expect(textsOf(sheet)).toEqual({ A1: '東京' });
  });

  it('that are not in the file are read as empty and counted', () => {
    const { document, messages } = readWorkbook({
      sheets: [{ rows: [[{ t: 's', v: 9 }, { t: 's', v: -1 }, { t: 's', v: 'x' }, 'kept']] }],
      strings: [textXml('only')],
    });
    expect(document.sheets.map(textsOf)).toEqual([{ D1: 'kept' }]);
    expect(messages).toMatchObject([
      {
        code: 'bad-string-number',
        text: '3 cells point to texts that are not in the file; they were read as empty.',
      },
    ]);
  });

  it('are shown through the text part of their format', () => {
    const sheet = readSheet(
      {
        rows: [
          [
            { t: 'inlineStr', is: textXml('1.1'), s: 1 },
            { t: 'inlineStr', is: textXml('x'), s: 2 },
          ],
        ],
      },
      { looks: [{ format: '"Ref "@' }, { format: ';;;' }] },
    );
    expect(textsOf(sheet)).toEqual({ A1: 'Ref 1.1', B1: '' });
  });
});

describe('looks of texts', () => {
  const rich =
    '<r><t>Plain </t></r><r><rPr><b/><sz val="11"/></rPr><t>bold</t></r><r><rPr><strike/><sz val="11"/></rPr><t> gone</t></r>';

  it('are kept run by run where they change within a cell', () => {
    const sheet = readSheet(
      {
        rows: [
          [
            { t: 's', v: 0 },
            { t: 'inlineStr', is: rich },
          ],
        ],
      },
      strings(rich),
    );
    expect(cellsOf(sheet, looks)).toEqual({
      A1: ['Plain ', 'bold|bold', ' gone|strike'],
      B1: ['Plain ', 'bold|bold', ' gone|strike'],
    });
    expect(textsOf(sheet)).toEqual({ A1: 'Plain bold gone', B1: 'Plain bold gone' });
  });

  it('are italic, underlined, raised, lowered, coloured and of another size', () => {
    const pieces = [
      '<i/>',
      '<u/>',
      '<u val="none"/>',
      '<vertAlign val="superscript"/>',
      '<vertAlign val="subscript"/>',
      '<color rgb="FFC00000"/>',
      '<sz val="14"/>',
    ];
    const text = pieces
      .map((piece, index) => `<r><rPr><sz val="11"/>${piece}</rPr><t>${index}</t></r>`)
      .join('');
    expect(cellsOf(readSheet({ rows: [[{ t: 'inlineStr', is: text }]] }), looks)).toEqual({
      A1: [
        '0|italic',
        '1|underline',
        '2',
        '3|script superscript',
        '4|script subscript',
        '5|colour C00000',
        '6|size 14',
      ],
    });
  });

  it('of a run without a font are those of its cell', () => {
    const is = '<r><t>Due </t></r><r><rPr><sz val="11"/></rPr><t>soon</t></r>';
    const sheet = readSheet(
      { rows: [[{ t: 'inlineStr', is, s: 1 }]] },
      { looks: [{ font: '<b/><sz val="11"/>' }] },
    );
    expect(cellsOf(sheet, looks)).toEqual({ A1: ['Due |bold', 'soon'] });
  });

  it('that are those of the cell after all need no runs', () => {
    const is = '<r><t>Ti</t></r><r><rPr><b/><sz val="14"/></rPr><t>tle</t></r>';
    const sheet = readSheet(
      { rows: [[{ t: 'inlineStr', is, s: 1 }]] },
      { looks: [{ font: '<b/><sz val="14"/>' }] },
    );
    expect(cellsOf(sheet, looks)).toEqual({ A1: ['Title|bold'] });
  });

  it('of a whole cell need runs only for what "bold" does not say', () => {
    const fonts = [
      '<b/>',
      '<strike/>',
      '<color rgb="FFFFFFFF"/>',
      '<color rgb="FF00B050"/>',
      '<sz val="16"/>',
      '<b/><i/>',
    ];
    const sheet = readSheet(
      { rows: [fonts.map((_, index) => ({ t: 'inlineStr', is: '<t>x</t>', s: index + 1 }))] },
      { looks: fonts.map((font) => ({ font: `${font}${font.includes('sz') ? '' : '<sz val="11"/>'}` })) },
    );
    expect(cellsOf(sheet, looks)).toEqual({
      A1: ['x|bold'],
      B1: ['x|strike'],
      C1: ['x'],
      D1: ['x|colour 00B050'],
      E1: ['x'],
      F1: ['x|bold|italic'],
    });
  });

  it('of a number struck out are on its shown text', () => {
    const look = { format: '0.00', font: '<strike/><sz val="11"/>' };
    expect(cellsOf(readSheet({ rows: [[{ v: 1.1, s: 1 }]] }, { looks: [look] }), looks)).toEqual({
      A1: ['1.10|strike'],
    });
  });

  it('draw ticks and dots in the symbol fonts', () => {
    const is =
      '<r><rPr><sz val="11"/><rFont val="Wingdings"/></rPr><t>ü l</t></r><r><rPr><sz val="11"/></rPr><t> Done</t></r>';
    const sheet = readSheet(
      {
        rows: [
          [
            { t: 'inlineStr', is },
            { t: 'inlineStr', is: '<t>n</t>', s: 1 },
          ],
        ],
      },
      { looks: [{ font: '<sz val="11"/><name val="Wingdings"/>' }] },
    );
    expect(textsOf(sheet)).toEqual({ A1: '✓ ● Done', B1: '■' });
  });
});
