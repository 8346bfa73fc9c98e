import { BODY_START } from '#shared/document/source-ref';
import {
  NO_PROPERTIES,
  PLAIN,
  type Block,
  type Paragraph,
  type TableRow,
  type TextDocument,
  type TextRun,
} from '#shared/document/text-document';
import type { Sheet, SheetCell, SheetRow, Workbook } from '#shared/document/workbook';
import { findLayout } from './sheet-layout.ts';

/**
 * A workbook as a document, so that rules can read it: what stands above the data of a sheet as paragraphs, the data
 * as a table with its header. Hidden sheets have rules of their own. Places are those of the sheet.
 */
export function toTextDocument(workbook: Workbook): TextDocument {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  return {
    kind: 'text',
    properties: { ...NO_PROPERTIES, ...workbook.properties },
    language: workbook.properties.language,
    body: visible.flatMap(toBlocks),
    sections: [],
    notes: [],
    comments: [],
  };
}

function toBlocks(sheet: Sheet): Block[] {
  const layout = findLayout(sheet);
  const shown = sheet.rows.filter(({ hidden }) => !hidden);
  const isData = ({ number }: SheetRow): boolean => layout !== null && number >= layout.header.number;
  const above = shown
    .filter((row) => !isData(row))
    .flatMap(({ cells }) => cells.map((cell) => toParagraph(cell, sheet)));
  const rows = shown.filter(isData).map((row) => toRow(row, sheet, row === layout?.header));
  if (rows.length === 0) return above;
  const at = { ...BODY_START, part: 'sheet', sheet: sheet.name } as const;
  return [...above, { kind: 'table', at, columnWidths: [], caption: sheet.name, rows }];
}

function toRow({ cells }: SheetRow, sheet: Sheet, header: boolean): TableRow {
  return {
    header,
    revision: null,
    cells: cells.map((cell) => ({
      at: placeOf(cell, sheet),
      column: cell.column - 1,
      columnSpan: 1,
      merge: 'none',
      shade: cell.shade,
      blocks: [toParagraph(cell, sheet)],
    })),
  };
}

function toParagraph(cell: SheetCell, sheet: Sheet): Paragraph {
  return {
    kind: 'paragraph',
    at: placeOf(cell, sheet),
    style: null,
    heading: null,
    list: null,
    alignment: null,
    pageBreakBefore: false,
    shade: null,
    anchors: [],
    control: null,
    markRevision: null,
    inlines: cell.text === '' ? [] : (cell.runs ?? [toRun(cell)]),
  };
}

function toRun({ text, link, bold }: SheetCell): TextRun {
  const marks = bold ? { ...PLAIN, bold } : PLAIN;
  return { kind: 'text', text, marks, link, field: null, control: null, revision: null };
}

function placeOf({ at }: SheetCell, { name }: Sheet): SheetCell['at'] {
  return { ...at, part: 'sheet', sheet: name };
}
