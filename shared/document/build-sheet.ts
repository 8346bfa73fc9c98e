import type { Shade, TextRun } from './text-document.ts';
import type { CellValue, Sheet, SheetCell, SheetRow } from './workbook.ts';

/** How a cell differs from plain text. A fill is RRGGBB. */
export interface CellParts {
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly fill?: string;
  readonly link?: string;
  readonly runs?: readonly TextRun[];
}

/** A sheet with nothing on it but what is named. */
export function sheet(name: string, parts: Partial<Omit<Sheet, 'name'>> = {}): Sheet {
  return {
    name,
    visibility: 'visible',
    rows: [],
    columns: [],
    merges: [],
    tables: [],
    comments: [],
    printArea: [],
    printTitleRows: null,
    frozen: { rows: 0, columns: 0 },
    landscape: false,
    choices: [],
    textFills: [],
    ...parts,
  };
}

/** Cells that stand side by side from the first column on; null leaves a cell empty. */
export function sheetRow(number: number, cells: ReadonlyArray<CellContent | null>): SheetRow {
  const written = cells.flatMap((content, index) =>
    content === null
      ? []
      : [{ ...content, at: { ...NOWHERE, row: number, column: index + 1 }, column: index + 1 }],
  );
  return { number, hidden: false, cells: written };
}

/** A cell before it has its place. */
export type CellContent = Omit<SheetCell, 'at' | 'column'>;

export function textCell(text: string, parts: CellParts = {}): CellContent {
  return cellContent({ kind: 'text', text }, text, parts);
}

/** `shown` is the number as people see it ("3.13%"), by which its format is found. */
export function numberCell(number: number, shown: string, parts: CellParts = {}): CellContent {
  return cellContent({ kind: 'number', number }, shown, parts);
}

/** ISO date, shown as "7 June 2023", "June 2023" or the like. */
export function dateCell(iso: string, shown: string, parts: CellParts = {}): CellContent {
  return cellContent({ kind: 'date', iso }, shown, parts);
}

/** A formula without its "=", with the value that it has now and how that is shown. */
export function formulaCell(
  formula: string,
  value: string | number,
  shown: string,
  parts: CellParts = {},
): CellContent {
  return cellContent({ kind: 'formula', formula, shown: value }, shown, parts);
}

const NOWHERE = {
  part: 'sheet',
  table: null,
  row: null,
  column: null,
  columnName: null,
  paragraph: null,
  sheet: null,
} as const;

function cellContent(value: CellValue, text: string, parts: CellParts): CellContent {
  const shade: Shade | null = parts.fill === undefined ? null : { fill: parts.fill, from: 'cell' };
  return {
    text,
    value,
    runs: parts.runs ?? null,
    shade,
    bold: parts.bold ?? false,
    wrap: parts.wrap ?? false,
    link: parts.link ?? null,
  };
}
