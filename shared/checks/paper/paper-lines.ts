import { foldSpaces, paragraphText } from '#shared/document/text';
import type { Block, Paragraph, Table, TextDocument } from '#shared/document/text-document';
import type { RecognisedTable } from '#shared/recognise/draft';
import type { CheckedCell, CheckedRow, CheckedTable, HeadingLine } from './checked-paper.ts';
import type { CellPlace, Line, LinePart } from './line.ts';
import { describeCell, describeLine } from './where.ts';
import { printedNumberOf } from './printed-number.ts';
import { splitSentences } from './sentences.ts';
import { findHeader } from './table-header.ts';

/** What walking a document gives. */
export interface PaperLines {
  readonly lines: readonly Line[];
  readonly headings: readonly HeadingLine[];
  readonly tables: readonly CheckedTable[];
}

/** Walks a document once and gathers its lines, headings and tables. */
export function gatherLines(
  document: TextDocument,
  paper: string,
  recognised: readonly RecognisedTable[],
): PaperLines {
  const walk = new Walk(paper, recognised);
  walk.blocks(document.body, 'body');
  const seen = new Set<readonly Block[]>();
  for (const { headers, footers } of document.sections) {
    for (const [part, furniture] of [
      ['header', headers],
      ['footer', footers],
    ] as const) {
      for (const { blocks } of furniture) {
        if (!seen.has(blocks)) walk.part(blocks, part);
        seen.add(blocks);
      }
    }
  }
  for (const { blocks } of document.notes) walk.part(blocks, 'note');
  return walk;
}

/** Where in the paper the walk is: the last heading and the last numbers that a reader has seen. */
interface Position {
  section: string;
  under: string;
  /** The last number at each level of lettered items: "4.3" then "d". */
  before: Line | null;
}

class Walk implements PaperLines {
  readonly lines: Line[] = [];
  readonly headings: HeadingLine[] = [];
  readonly tables: CheckedTable[] = [];
  private readonly paper: string;
  private readonly kinds: ReadonlyMap<string, RecognisedTable['kind']>;
  private position: Position = { section: '', under: '', before: null };

  constructor(paper: string, recognised: readonly RecognisedTable[]) {
    this.paper = paper;
    this.kinds = new Map(recognised.map(({ at, kind }) => [`${at.part} ${at.table}`, kind]));
  }

  part(blocks: readonly Block[], part: LinePart): void {
    this.position = { section: '', under: '', before: null };
    this.blocks(blocks, part);
  }

  blocks(blocks: readonly Block[], part: LinePart): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.bodyLine(block, part);
      else if (block.kind === 'table') this.table(block, part);
      else for (const entry of block.entries) this.addLine(entry, 'contents', null);
    }
  }

  private bodyLine(paragraph: Paragraph, part: LinePart): void {
    const line = this.addLine(paragraph, part, null);
    if (line.text.trim() === '') return;
    this.position.before = line;
    if (paragraph.heading === null || part !== 'body') return;
    const { level, by } = paragraph.heading;
    const start = line.number?.textStart ?? 0;
    this.position.section = foldSpaces(line.text);
    const title = foldSpaces(line.text.slice(start));
    this.headings.push({ line, level, by, number: line.number?.text ?? null, title });
  }

  private addLine(paragraph: Paragraph, part: LinePart, cell: CellPlace | null): Line {
    const text = paragraphText(paragraph);
    const number = printedNumberOf(paragraph, text);
    const { position } = this;
    // A letter belongs to the number above it; a figure replaces it.
    const isTop = number !== null && cell === null && part !== 'contents' && /^\d/.test(number.text);
    if (isTop) position.under = number.text;
    const place = { part, number, cell, under: position.under, section: position.section };
    const index = this.lines.length;
    const where = cell === null ? describeLine(paragraph.at, place) : describeCell(paragraph.at, place, cell);
    const line: Line = {
      index,
      paper: this.paper,
      paragraph,
      at: paragraph.at,
      text,
      ...place,
      sentences: splitSentences(text),
      where,
    };
    this.lines.push(line);
    return line;
  }

  private table(table: Table, part: LinePart): void {
    const index = this.tables.length;
    const { headerRows, header } = findHeader(table);
    const kind = this.kinds.get(`${table.at.part} ${table.at.table}`) ?? 'other';
    const rows: CheckedRow[] = [];
    this.tables.push({ index, table, kind, part, header, before: this.position.before, rows });
    table.rows.forEach((row, rowIndex) => {
      const rowName = nameOf(row.cells[0]?.blocks ?? []);
      const cells = row.cells.map((cell): CheckedCell => {
        const place = {
          table: index,
          row: rowIndex,
          column: cell.column,
          columnName: rowIndex < headerRows ? '' : (header[cell.column] ?? ''),
          rowName,
        };
        const lines: Line[] = [];
        for (const block of cell.blocks) {
          if (block.kind === 'paragraph') lines.push(this.addLine(block, part, place));
          else if (block.kind === 'table') this.table(block, part);
        }
        const text = lines.map((line) => foldSpaces(line.text)).join('\n');
        return { cell, row: rowIndex, column: cell.column, text, lines };
      });
      rows.push({ index: rowIndex, header: rowIndex < headerRows, cells });
    });
  }
}

const LONGEST_NAME = 30;

/** The reference that a row starts with, or the start of its first cell. */
function nameOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  if (first === undefined) return '';
  const text = foldSpaces(paragraphText(first));
  const reference = /^\d{1,3}(?:\.\d{1,3})+\b/.exec(text);
  if (reference !== null) return reference[0];
  const label = first.list === null ? '' : first.list.label.replaceAll(/^[\s([]+|[\s.):\]]+$/g, '');
  if (/^\d{1,3}(?:\.\d{1,3})+$/.test(label)) return label;
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
