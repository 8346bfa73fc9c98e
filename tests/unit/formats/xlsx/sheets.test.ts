import { describe, expect, it } from 'vitest';
import { columnLetters } from '#shared/document/source-ref';
import type { CellRange } from '#shared/document/workbook';
import {
  cellsOf,
  firstSheet,
  readSheet,
  readWorkbook,
  root,
  solid,
  textsOf,
  type RelationSpec,
} from '#tests/support/xlsx-package';

const written = (range: CellRange): string =>
  `${columnLetters(range.firstColumn)}${range.firstRow}:${columnLetters(range.lastColumn)}${range.lastRow}`;

describe('sheets', () => {
  it('come in the order of the workbook, hidden ones marked and named in a message', () => {
    const { document, messages } = readWorkbook({
      sheets: [
        { name: 'Plan & progress', rows: [['a']] },
        { name: 'Lists', state: 'hidden', rows: [['b']] },
        { name: 'Old', state: 'veryHidden', rows: [['c']] },
      ],
    });
    expect(document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Plan & progress', 'visible'],
      ['Lists', 'hidden'],
      ['Old', 'very-hidden'],
    ]);
    expect(messages).toMatchObject([
      {
        code: 'hidden-sheet',
        severity: 'warning',
        text: '2 sheets are hidden: Lists, Old.',
        at: { sheet: 'Lists' },
      },
    ]);
  });

  it('read the same from a strict file', () => {
    const { document } = readWorkbook({ sheets: [{ rows: [['1.1', 2, true]] }], isStrict: true });
    expect(textsOf(firstSheet(document))).toEqual({ A1: '1.1', B1: '2', C1: 'TRUE' });
  });

  it('have the properties of their workbook', () => {
    const core = '<dc:title>Improvement tracker</dc:title><dc:creator>Ann Okafor</dc:creator>';
    expect(readWorkbook({ sheets: [{ rows: [] }], core }).document.properties).toMatchObject({
      title: 'Improvement tracker',
      author: 'Ann Okafor',
    });
  });
});

describe('rows and columns', () => {
  it('that are hidden are read, marked and counted where they hold something', () => {
    const before =
      '<cols><col min="1" max="1" width="7" customWidth="1"/><col min="2" max="3" hidden="1" width="9"/><col min="9" max="16384" hidden="1"/></cols>';
    const rows = [['a', 'b', 'c', 'd'], ['e'], [null]];
    const { document, messages } = readWorkbook({
      sheets: [{ name: 'Plan', before, rows, rowAttributes: { 2: 'hidden="1"', 3: 'hidden="1"' } }],
    });
    const sheet = firstSheet(document);
    expect(sheet.rows.map((row) => [row.number, row.hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(sheet.columns).toEqual([
      { first: 1, last: 1, width: 7, hidden: false },
      { first: 2, last: 3, width: 9, hidden: true },
      { first: 9, last: 16384, width: null, hidden: true },
    ]);
    expect(messages.map(({ code, text, at }) => [code, text, at?.row, at?.column])).toEqual([
      ['hidden-rows', '1 row with content is hidden.', 2, null],
      ['hidden-columns', '2 columns with content are hidden.', null, 2],
    ]);
  });

  it('that stay in view and the way the page lies are kept', () => {
    const before =
      '<sheetViews><sheetView><pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen"/></sheetView></sheetViews>';
    const sheet = readSheet({
      before,
      rows: [['x']],
      after: '<pageSetup orientation="landscape" paperSize="9"/>',
    });
    expect([sheet.frozen, sheet.landscape]).toEqual([{ rows: 4, columns: 2 }, true]);
    const split = '<sheetViews><sheetView><pane ySplit="2000" state="split"/></sheetView></sheetViews>';
    expect(readSheet({ before: split, rows: [['x']] })).toMatchObject({
      frozen: { rows: 0, columns: 0 },
      landscape: false,
    });
  });
});

describe('merged cells', () => {
  it('are ranges; only their first cell is kept, and covered values are counted', () => {
    const rows = [
      ['Band', { s: 1 }, { t: 'inlineStr', is: '<t>covered</t>' }],
      ['x', 'y', 'z'],
    ];
    const after =
      '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:B9"/><mergeCell ref="bad"/></mergeCells>';
    const { document, messages } = readWorkbook({
      sheets: [{ rows, after }],
      looks: [{ fill: solid('rgb="FFD9D2E9"') }],
    });
    const sheet = firstSheet(document);
    expect(sheet.merges.map(written)).toEqual(['A1:C1', 'B2:B9']);
    expect(textsOf(sheet)).toEqual({ A1: 'Band', A2: 'x', B2: 'y', C2: 'z' });
    expect(messages.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([['text-under-merge', 1, 3]]);
  });

  it('may cover the whole sheet at no cost', () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const sheet = readSheet({ rows: [['x']], after });
    expect(sheet.merges.map(written)).toEqual(['A1:XFD1048576']);
    expect(textsOf(sheet)).toEqual({ A1: 'x' });
  });
});

const table = (attributes: string): RelationSpec => ({
  type: 'table',
  xml: root({}, 'table', '', attributes),
});

describe('what belongs to a sheet', () => {
  it('are its tables, with and without a header row', () => {
    const sheet = readSheet({
      rows: [['Ref']],
      relations: [
        table('id="1" name="T1" displayName="Actions" ref="A4:G79"'),
        table('id="2" name="T2" displayName="Key" ref="I1:J5" headerRowCount="0"'),
      ],
    });
    expect(sheet.tables.map(({ name, range, hasHeader }) => [name, written(range), hasHeader])).toEqual([
      ['Actions', 'A4:G79', true],
      ['Key', 'I1:J5', false],
    ]);
  });

  it('are its print area and the rows repeated on each page', () => {
    const { document } = readWorkbook({
      sheets: [
        { name: 'Plan', rows: [] },
        { name: "Ann's, list", rows: [] },
      ],
      names: [
        ['_xlnm.Print_Area', "'Ann''s, list'!$A$1:$G$79,'Ann''s, list'!$A$90:$B$91", 1],
        ['_xlnm.Print_Titles', "'Ann''s, list'!$A:$B,'Ann''s, list'!$3:$4", 1],
        ['_xlnm.Print_Area', '#REF!', 0],
      ],
    });
    expect(
      document.sheets.map(({ printArea, printTitleRows }) => [printArea.map(written), printTitleRows]),
    ).toEqual([
      [[], null],
      [['A1:G79', 'A90:B91'], { first: 3, last: 4 }],
    ]);
  });

  it('are its links; those of other kinds are counted and their text stays', () => {
    const after =
      '<hyperlinks><hyperlink ref="A1" r:id="web" location="part"/><hyperlink ref="B1:C1" r:id="mail"/><hyperlink ref="D1" r:id="script"/><hyperlink ref="E1" location="Key!A1"/><hyperlink ref="F1" r:id="file"/></hyperlinks>';
    const relations: RelationSpec[] = [
      { id: 'web', type: 'hyperlink', address: 'https://wychbourne.example/plan' },
      { id: 'mail', type: 'hyperlink', address: 'mailto:board@wychbourne.example' },
      { id: 'script', type: 'hyperlink', address: 'javascript:alert(1)' },
      { id: 'file', type: 'hyperlink', address: 'file:///S:/plans/v3.docx' },
    ];
    const { document, omissions } = readWorkbook({
      sheets: [{ rows: [['a', 'b', 'c', 'd', 'e', 'f']], after, relations }],
      looks: [],
    });
    expect(cellsOf(firstSheet(document), ({ text, link }) => [text, link])).toEqual({
      A1: ['a', 'https://wychbourne.example/plan#part'],
      B1: ['b', 'mailto:board@wychbourne.example'],
      C1: ['c', 'mailto:board@wychbourne.example'],
      D1: ['d', null],
      E1: ['e', null],
      F1: ['f', null],
    });
    expect(omissions).toMatchObject([{ what: 'unsafe-link', count: 2, firstAt: { row: 1, column: 4 } }]);
  });
});

const notes = (...list: string[]): RelationSpec => ({
  type: 'comments',
  xml: root(
    {},
    'comments',
    `<authors><author>Ann Okafor</author><author>tc={1}</author></authors><commentList>${list.join('')}</commentList>`,
  ),
});

const note = (ref: string, text: string, author = 0): string =>
  `<comment ref="${ref}" authorId="${author}"><text><r><t>${text}</t></r></text></comment>`;

const conversations = (content: string): string =>
  `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${content}</ThreadedComments>`;

describe('comments', () => {
  it('are notes, each with its author and cell, and are also messages', () => {
    const { document, messages } = readWorkbook({
      sheets: [
        {
          name: 'Plan',
          rows: [['x']],
          relations: [notes(note('D6', 'Moved to_x000D_\nApril?'), note('E7', 'Check'))],
        },
      ],
    });
    expect(
      firstSheet(document).comments.map(({ at, author, text }) => [at.row, at.column, author, text]),
    ).toEqual([
      [6, 4, 'Ann Okafor', 'Moved to\nApril?'],
      [7, 5, 'Ann Okafor', 'Check'],
    ]);
    expect(messages.map(({ code, text }) => [code, text])).toEqual([
      ['comment', 'Ann Okafor commented: “Moved to April?”'],
      ['comment', 'Ann Okafor commented: “Check”'],
    ]);
  });

  it('in conversations take the place of the copies that Excel keeps as notes', () => {
    const remarks: RelationSpec = {
      type: 'threadedComment',
      xml: conversations(
        '<threadedComment ref="D6" personId="p1" id="1"><text>Why April?</text></threadedComment><threadedComment ref="D6" personId="p2" id="2" parentId="1"><text>Change request 4.</text></threadedComment>',
      ),
    };
    const people: RelationSpec = {
      type: 'person',
      xml: conversations(
        '<person displayName="Ann Okafor" id="p1"/><person displayName="Ben Reyes" id="p2"/>',
      ).replaceAll('ThreadedComments', 'personList'),
    };
    const { document } = readWorkbook({
      sheets: [
        {
          rows: [['x']],
          relations: [notes(note('D6', '[Threaded comment] Why April?', 1), note('A1', 'Plain')), remarks],
        },
      ],
      relations: [people],
    });
    expect(firstSheet(document).comments.map(({ at, author, text }) => [at.row, author, text])).toEqual([
      [1, 'Ann Okafor', 'Plain'],
      [6, 'Ann Okafor', 'Why April?'],
      [6, 'Ben Reyes', 'Change request 4.'],
    ]);
  });
});

const list = (range: string, formula: string): string =>
  `<dataValidation type="list" sqref="${range}"><formula1>${formula}</formula1></dataValidation>`;

const lists = (...items: string[]): string => `<dataValidations>${items.join('')}</dataValidations>`;

describe('lists of allowed values', () => {
  it('are texts, ranges on this or another sheet, and names', () => {
    const x14 =
      'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
    const newer = `<extLst><ext uri="x" ${x14}><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Key!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>F5 F7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const { document } = readWorkbook({
      sheets: [
        {
          name: 'Plan',
          rows: [['High', null], ['Low']],
          after:
            lists(
              list('A5:A9', '"Red, Amber,Green"'),
              list('B5', '$A$1:$A$2'),
              list('C5', 'Ratings'),
              '<dataValidation type="whole" sqref="D5"><formula1>1</formula1></dataValidation>',
            ) + newer,
        },
        { name: 'Key', rows: [['Open', 'R'], ['Closed', 'A'], [1.1]] },
      ],
      names: [['Ratings', 'Key!$A:$A']],
    });
    expect(firstSheet(document).choices.map(({ range, options }) => [written(range), options])).toEqual([
      ['A5:A9', ['Red', 'Amber', 'Green']],
      ['B5:B5', ['High', 'Low']],
      ['C5:C5', ['Open', 'Closed', '1.1']],
      ['F5:F5', ['R', 'A']],
      ['F7:F7', ['R', 'A']],
    ]);
  });

  it('are told from checks of another kind, which are counted', () => {
    const check = (type: string, cells: string): string =>
      `<dataValidation type="${type}" sqref="${cells}"><formula1>1</formula1></dataValidation>`;
    const after = lists(
      check('whole', 'D5:D9'),
      check('date', 'E5'),
      '<dataValidation sqref="F5" promptTitle="x"/>',
      list('A5', '"Red,Green"'),
    );
    const { messages, omissions } = readWorkbook({ sheets: [{ name: 'Plan', rows: [['x']], after }] });
    expect(messages.map(({ severity, text }) => [severity, text])).toEqual([
      ['info', '2 checks of what may be typed into cells were not carried over.'],
    ]);
    expect(omissions.map(({ what, count, firstAt }) => [what, count, firstAt?.row])).toEqual([
      ['input-check', 2, 5],
    ]);
  });

  it('that a formula works out are counted', () => {
    const after = lists(list('A5', 'INDIRECT($B$1)'), list('A6', 'Nowhere'));
    const { messages } = readWorkbook({ sheets: [{ rows: [['x']], after }] });
    expect(messages.map(({ code, text }) => [code, text])).toEqual([
      ['unread-choices', '2 lists of allowed values were not read, because they are worked out by formulas.'],
    ]);
  });
});
