import { sheet, textCell } from '#shared/document/build-sheet';
import { bullet, paragraph, section, text } from '#shared/document/build';
import { BODY_START, type SourceRef } from '#shared/document/source-ref';
import {
  NO_PROPERTIES,
  type Block,
  type Heading,
  type ListMark,
  type Marks,
  type PageSetup,
  type Paragraph,
  type Table,
  type TextDocument,
  type TextRun,
} from '#shared/document/text-document';
import type { CellRange, SheetRow, Workbook } from '#shared/document/workbook';

/**
 * A notation for plans in Word and Excel as councils write them. A cell is a text, one paragraph a line: "• item" and
 * "•• item" are items of a real list, **bold**, ~~struck~~ and _italic_ are looks. "^" goes on from the cell above, and
 * "<" belongs to the cell on its left.
 */
export type CellSpec = string | ShadedCell;

export interface ShadedCell {
  readonly text: string;
  /** RRGGBB behind the cell. */
  readonly fill?: string;
  /** Behind its words alone. */
  readonly highlight?: string;
  readonly bold?: boolean;
  /** Of its letters, RRGGBB. */
  readonly colour?: string;
  /** Word's own numbering of the first paragraph. */
  readonly number?: string;
}

export type RowSpec = readonly CellSpec[];

export const shade = (fill: string, words = ''): ShadedCell => ({ text: words, fill });
export const bold = (words: string): ShadedCell => ({ text: words, bold: true });
export const autoNumber = (number: string, words = ''): ShadedCell => ({ text: words, number });

export const RED = shade('FF0000');
export const AMBER = shade('FFC000');
export const GREEN = shade('00B050');
export const BLUE = shade('00B0F0');
export const GREY = shade('BFBFBF');

/** A Word document; its tables and paragraphs know where they stand. */
export function wordPlan(...blocks: readonly Block[]): TextDocument {
  return placed(blocks, []);
}

/** A Word document with a page footer. */
export function wordPlanWithFooter(footer: readonly Block[], ...blocks: readonly Block[]): TextDocument {
  return placed(blocks, footer);
}

function placed(blocks: readonly Block[], footer: readonly Block[]): TextDocument {
  let tables = 0;
  const body = blocks.map((block, index): Block => {
    if (block.kind === 'table') return placeTable(block, ++tables);
    return { ...block, at: { ...BODY_START, paragraph: index + 1 } };
  });
  return {
    kind: 'text',
    properties: NO_PROPERTIES,
    language: 'en-GB',
    body,
    sections: [section(0, A4, footer.length === 0 ? {} : { footer })],
    notes: [],
    comments: [],
  };
}

const A4: PageSetup = {
  width: 16838,
  height: 11906,
  orientation: 'landscape',
  margins: { top: 720, right: 720, bottom: 720, left: 720 },
};

function placeTable(table: Table, number: number): Table {
  const at = { ...BODY_START, table: number };
  return {
    ...table,
    at,
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, at: { ...at, row: index + 1, column: cell.column + 1 } })),
    })),
  };
}

export function title(words: string): Paragraph {
  return paragraph(words, { style: 'Title' });
}

export function head(level: number, words: string, by: Heading['by'] = 'style'): Paragraph {
  return paragraph(words, { style: by === 'style' ? `Heading ${level}` : null, heading: { level, by } });
}

/** A heading that Word numbers. */
export function numberedHead(level: number, label: string, words: string): Paragraph {
  return { ...head(level, words), list: decimal(label) };
}

export function para(line: string): Paragraph {
  return paragraph(runsOf(line));
}

export function paraStyled(style: string, words: string): Paragraph {
  return paragraph(words, { style });
}

export function item(line: string, level = 0): Paragraph {
  return bullet(runsOf(line), 'list', level);
}

function decimal(label: string): ListMark {
  return { list: 'numbers', level: 0, kind: 'decimal', label };
}

/** A Word table. `headerRows` are marked as such in the file; councils often mark none. */
export function grid(rows: readonly RowSpec[], headerRows = 0): Table {
  return {
    kind: 'table',
    at: BODY_START,
    columnWidths: [],
    caption: null,
    rows: rows.map((cells, index) => ({
      header: index < headerRows,
      revision: null,
      cells: toCells(cells, rows[index + 1] ?? []),
    })),
  };
}

function toCells(specs: RowSpec, below: RowSpec): Table['rows'][number]['cells'] {
  return specs.flatMap((spec, column) => {
    if (spec === '<') return [];
    const shaded = asShaded(spec);
    const goesOn = shaded.text === '^';
    const span = specs.findIndex((next, at) => at > column && next !== '<');
    const merge = goesOn ? 'continue' : asShaded(below[column] ?? '').text === '^' ? 'start' : 'none';
    return [
      {
        at: BODY_START,
        column,
        columnSpan: (span < 0 ? specs.length : span) - column,
        merge,
        shade: shaded.fill === undefined ? null : { fill: shaded.fill, from: 'cell' },
        blocks: goesOn ? [paragraph('')] : paragraphsOf(shaded),
      } as const,
    ];
  });
}

function asShaded(spec: CellSpec): ShadedCell {
  return typeof spec === 'string' ? { text: spec } : spec;
}

function paragraphsOf(cell: ShadedCell): Paragraph[] {
  return cell.text.split('\n').map((line, index) => {
    const marks = {
      ...(cell.bold && { bold: true }),
      ...(cell.highlight && { highlight: cell.highlight }),
      ...(cell.colour && { colour: cell.colour }),
    };
    const [, dots = '', rest = line] = /^(•+) (.*)$/.exec(line) ?? [];
    if (dots !== '') return bullet(runsOf(rest, marks), 'list', dots.length - 1);
    const list = index === 0 && cell.number !== undefined ? decimal(cell.number) : null;
    return paragraph(runsOf(line, marks), { list });
  });
}

const LOOKS: Readonly<Record<string, Partial<Marks>>> = {
  '**': { bold: true },
  '~~': { strike: true },
  _: { italic: true },
};

function runsOf(line: string, marks: Partial<Marks> = {}): TextRun[] {
  return [...line.matchAll(/(\*\*|~~|_)(.+?)\1|[^*~_]+|./g)].map((match) => {
    const look = LOOKS[match[1] ?? ''];
    return text(look === undefined ? match[0] : (match[2] ?? ''), { ...marks, ...look });
  });
}

/** A workbook: rows from A1 for each sheet by name. A cell that Excel merges goes on in "<" and "^". */
export function excelPlan(sheets: Readonly<Record<string, readonly RowSpec[]>>): Workbook {
  return {
    kind: 'workbook',
    properties: NO_PROPERTIES,
    sheets: Object.entries(sheets).map(([name, rows]) =>
      sheet(name, {
        rows: rows.flatMap((cells, index) => toSheetRow(name, cells, index + 1)),
        merges: mergesOf(rows),
      }),
    ),
  };
}

function toSheetRow(name: string, specs: RowSpec, number: number): SheetRow[] {
  const at: SourceRef = { ...BODY_START, part: 'sheet', sheet: name, row: number };
  const cells = specs.flatMap((spec, index) => {
    const cell = asShaded(spec);
    if (cell.text === '<' || cell.text === '^' || (cell.text === '' && cell.fill === undefined)) return [];
    const runs = runsOf(cell.text);
    const plain = runs.map((run) => run.text).join('');
    const parts = {
      bold: cell.bold ?? false,
      ...(cell.fill !== undefined && { fill: cell.fill }),
      ...(runs.some((run) => Object.values(run.marks).includes(true)) && { runs }),
    };
    return [{ ...textCell(plain, parts), at: { ...at, column: index + 1 }, column: index + 1 }];
  });
  return cells.length === 0 ? [] : [{ number, hidden: false, cells }];
}

function mergesOf(rows: readonly RowSpec[]): CellRange[] {
  return rows.flatMap((row, index) =>
    row.flatMap((spec, column) => {
      if (spec === '<' || spec === '^') return [];
      let lastColumn = column;
      while (row[lastColumn + 1] === '<') lastColumn++;
      let lastRow = index;
      while (rows[lastRow + 1]?.[column] === '^') lastRow++;
      if (lastColumn === column && lastRow === index) return [];
      return [
        { firstRow: index + 1, firstColumn: column + 1, lastRow: lastRow + 1, lastColumn: lastColumn + 1 },
      ];
    }),
  );
}
