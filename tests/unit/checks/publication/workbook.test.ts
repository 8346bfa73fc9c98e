import { describe, expect, it } from 'vitest';
import { commentsRule } from '#shared/checks/left-overs/comments';
import { hiddenCellsRule } from '#shared/checks/left-overs/hidden-cells';
import { placeholderRule } from '#shared/checks/left-overs/placeholder';
import { prepareWorkbook } from '#shared/checks/paper/prepare-workbook';
import type { CheckedPaper } from '#shared/checks/paper/checked-paper';
import { languageRule } from '#shared/checks/publication/language';
import { tablesRule } from '#shared/checks/publication/tables';
import { workbookRule } from '#shared/checks/publication/workbook';
import { numberCell, sheet, sheetRow, textCell } from '#shared/document/build-sheet';
import { BODY_START } from '#shared/document/source-ref';
import { NO_PROPERTIES } from '#shared/document/text-document';
import type { Sheet, SheetRow } from '#shared/document/workbook';
import { defaultVocabulary } from '#app/resources';
import { findingsOf } from '#tests/support/checks';

function workbookOf(...sheets: Sheet[]): CheckedPaper {
  return prepareWorkbook(
    { kind: 'workbook', properties: NO_PROPERTIES, sheets },
    'homes.xlsx',
    defaultVocabulary,
  );
}

function rowsOf(...lines: ReadonlyArray<readonly [row: number, ...texts: string[]]>): SheetRow[] {
  return lines.map(([number, ...texts]) =>
    sheetRow(
      number,
      texts.map((text) => (/^\d+$/.test(text) ? numberCell(Number(text), text) : textCell(text))),
    ),
  );
}

const TABLE = {
  name: 'Homes',
  hasHeader: true,
  range: { firstRow: 3, firstColumn: 1, lastRow: 5, lastColumn: 3 },
};

describe('A10, workbooks', () => {
  it('finds sheets without a name, a title, a table; columns without a name; merged cells and blank rows', () => {
    const bad = sheet('Sheet1', {
      rows: rowsOf(
        [3, 'Home', 'Rent', 'Rent'],
        [4, 'Elm Lane', '90', '80', 'dry'],
        [6, 'Oak Lane', '95', '85', 'wet'],
      ),
      merges: [{ firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 2 }],
    });
    expect(findingsOf(workbookRule, workbookOf(bad))).toMatchInlineSnapshot(`
      [
        "warning at sheet Sheet1, cell A3: “Home”: The sheet is called “Sheet1”, which says nothing of what is on it. Name it after what it holds.",
        "warning at sheet Sheet1, cell A3: “Home”: Cell A1 of the sheet “Sheet1” is empty: a screen reader starts there. Put the title of the sheet there.",
        "warning at sheet Sheet1, cell A3: “Home”: The data of the sheet “Sheet1” are no table that Excel knows. Select them and choose Insert > Table, with headers.",
        "warning at sheet Sheet1, cell A3: “Home”: Two columns of the sheet “Sheet1” are called “Rent”. Give each column a name of its own.",
        "warning at sheet Sheet1, cell A3: “Home”: Column D of the sheet “Sheet1” has no name. Name it in the header row.",
        "warning at sheet Sheet1, cell A4: “Elm Lane”: Cells are merged among the data of the sheet “Sheet1”. Split them, and repeat what applies to each row.",
        "warning at sheet Sheet1, cell A6: “Oak Lane”: There are blank rows among the data of the sheet “Sheet1”, above row 6. Take them out.",
      ]
    `);
  });

  it('leaves a good sheet alone, whatever stands above its table', () => {
    const good = sheet('Homes', {
      rows: rowsOf(
        [1, 'Homes in Wychbourne'],
        [2, 'Key', 'Red', 'Amber', 'Green'],
        [3, 'Home', 'Rent', 'Roof'],
        [4, 'Elm Lane', '90', 'dry'],
        [5, 'Oak Lane', '95', 'wet'],
      ),
      tables: [TABLE],
      merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }],
    });
    expect(findingsOf(workbookRule, workbookOf(good))).toEqual([]);
  });

  it('finds hidden sheets, rows and columns with something in them', () => {
    const rows = rowsOf([1, 'Homes', 'Rents'], [2, 'Elm Lane', '90']);
    const partly = sheet('Homes', {
      rows: rows.map((row) => ({ ...row, hidden: row.number === 2 })),
      columns: [
        { first: 2, last: 2, width: null, hidden: true },
        { first: 9, last: 9, width: null, hidden: true },
      ],
    });
    const paper = workbookOf(
      partly,
      sheet('Old', { rows, visibility: 'hidden' }),
      sheet('Empty', { visibility: 'hidden' }),
    );
    expect(findingsOf(hiddenCellsRule, paper)).toMatchInlineSnapshot(`
      [
        "error at the file: “”: The sheet “Homes” has hidden rows: 2. Delete what is hidden before the workbook is published, or show it.",
        "error at the file: “”: The sheet “Homes” has hidden columns. Delete what is hidden before the workbook is published, or show it.",
        "error at the file: “”: The sheet “Old” is hidden. Delete what is hidden before the workbook is published, or show it.",
      ]
    `);
  });
});

describe('the words of a workbook', () => {
  it('are read by the rules for papers, at the place of their cell', () => {
    const rows = rowsOf(
      [1, 'Homes'],
      [3, 'Home', 'Rent', 'Roof'],
      [4, 'Elm Lane', '90', 'see point XX'],
      [5, 'Oak', '1', '2'],
    );
    const at = { ...BODY_START, part: 'sheet', sheet: 'Homes', row: 4, column: 1 } as const;
    const paper = workbookOf(
      sheet('Homes', { rows, comments: [{ at, author: 'A Quill', text: 'Is it so?' }] }),
    );
    expect(findingsOf(placeholderRule, paper)).toMatchInlineSnapshot(`
      [
        "error at sheet Homes, cell C4: “point XX”: “XX” is still a placeholder. Put in what it stands for.",
      ]
    `);
    expect(findingsOf(commentsRule, paper)).toMatchInlineSnapshot(`
      [
        "error at sheet Homes, cell A4: “Elm Lane”: A comment of A Quill is still in the file: “Is it so?”. Settle it and delete it before the paper is published.",
      ]
    `);
  });

  it('are not asked for what only Word files have', () => {
    const paper = workbookOf(
      sheet('Homes', { rows: rowsOf([1, 'Homes'], [2, 'Elm', 'dry'], [3, 'Oak', 'wet']) }),
    );
    expect([...findingsOf(languageRule, paper), ...findingsOf(tablesRule, paper)]).toEqual([]);
  });
});
