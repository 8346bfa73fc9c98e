import type {
  Became,
  SourceCell,
  SourceRevision,
  SourceRun,
  SourceStrip,
  SourceText,
} from '#shared/contract/import-results';
import { columnLetters, describeSource, type SourceRef } from '#shared/document/source-ref';
import { blocksText, foldSpaces } from '#shared/document/text';
import type { Block, Inline, Paragraph, Revision, TableCell } from '#shared/document/text-document';
import type { Tracked } from '#shared/document/tracked-changes';
import type { Sheet, SheetCell } from '#shared/document/workbook';
import type { Decision } from './decisions.ts';
import type { SourceUnit } from './source-units.ts';

/** What strips are drawn with besides the document itself. */
export interface StripContext {
  /** The number of the tracked change that a part belongs to. */
  readonly changes: ReadonlyMap<Tracked, number>;
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly becameOf: (cell: {
    readonly at: SourceRef;
    readonly column: number;
    readonly text: string;
  }) => Became;
}

export function toStrip(unit: SourceUnit, context: StripContext): SourceStrip {
  switch (unit.kind) {
    case 'label':
      return { kind: 'label', text: unit.text };
    case 'paragraph':
      return {
        kind: 'text',
        text: toText(unit.paragraph, context),
        place: describeSource(unit.paragraph.at),
      };
    case 'table-row':
      return toTableStrip(unit, context);
    case 'sheet-row':
      return toSheetStrip(unit, context);
    default:
      return unit satisfies never;
  }
}

function toTableStrip(
  { table, row: index, widths }: Extract<SourceUnit, { kind: 'table-row' }>,
  context: StripContext,
): SourceStrip {
  const row = table.rows[index];
  const cells = row?.cells ?? [];
  const next = table.rows[index + 1]?.cells ?? [];
  const drawn = cells.map((cell): SourceCell => ({
    column: cell.column,
    span: cell.columnSpan,
    fromAbove: cell.merge === 'continue',
    intoBelow: next.some((below) => below.column === cell.column && below.merge === 'continue'),
    shade: cell.shade?.fill ?? null,
    place: describeSource(cell.at),
    texts: textsOf(cell.blocks, context),
    became: context.becameOf({ at: cell.at, column: cell.column, text: textOfCell(cell) }),
  }));
  return {
    kind: 'row',
    place: describeSource({ ...(cells[0]?.at ?? table.at), column: null, columnName: null }),
    header: row?.header ?? false,
    first: index === 0,
    last: index === table.rows.length - 1,
    widths,
    revision: row === undefined ? null : toRevision(row.revision, row, context),
    number: null,
    cells: drawn,
  };
}

function textOfCell(cell: TableCell): string {
  return foldSpaces(blocksText(cell.blocks));
}

function textsOf(blocks: readonly Block[], context: StripContext): SourceText[] {
  return blocks.flatMap((block): SourceText[] => {
    switch (block.kind) {
      case 'paragraph':
        return [toText(block, context)];
      case 'contents':
        return block.entries.map((entry) => toText(entry, context));
      case 'table':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => textsOf(cell.blocks, context)));
      default:
        return block satisfies never;
    }
  });
}

function toText(paragraph: Paragraph, context: StripContext): SourceText {
  return {
    heading: paragraph.heading?.level ?? null,
    mark: paragraph.list?.label ?? null,
    level: paragraph.list?.level ?? 0,
    align: paragraph.alignment,
    shade: paragraph.shade,
    runs: paragraph.inlines.flatMap((inline) => toRun(inline, context)),
  };
}

function toRun(inline: Inline, context: StripContext): SourceRun[] {
  switch (inline.kind) {
    case 'text': {
      const { text, marks } = inline;
      if (marks.hidden) return [];
      const { bold, italic, underline, strike, script } = marks;
      return [
        {
          text,
          bold,
          italic,
          underline,
          strike,
          script,
          revision: toRevision(inline.revision, inline, context),
        },
      ];
    }
    case 'image':
      return [plain(`[Picture${inline.alt === null ? '' : `: ${inline.alt}`}]`)];
    case 'note':
      return [{ ...plain(inline.id), script: 'superscript' }];
    case 'break':
      return [];
    default:
      return inline satisfies never;
  }
}

function plain(text: string): SourceRun {
  return { text, bold: false, italic: false, underline: false, strike: false, script: null, revision: null };
}

function toRevision(
  revision: Revision | null,
  tracked: Tracked,
  { changes, decisions }: StripContext,
): SourceRevision | null {
  if (revision === null) return null;
  const number = changes.get(tracked) ?? -1;
  return { number, kind: kindOf(revision), decision: decisions.get(number) ?? null };
}

export function kindOf({ kind }: Revision): 'added' | 'removed' {
  return kind === 'inserted' || kind === 'moved-here' ? 'added' : 'removed';
}

function toSheetStrip(unit: Extract<SourceUnit, { kind: 'sheet-row' }>, context: StripContext): SourceStrip {
  const { sheet, row } = unit;
  return {
    kind: 'row',
    place: `sheet ${sheet.name}, row ${row.number}`,
    header: false,
    first: unit.first,
    last: unit.last,
    widths: unit.widths,
    revision: null,
    number: row.number,
    cells: row.cells.map((cell) => toSheetCell(cell, sheet, row.number, context)),
  };
}

function toSheetCell(cell: SheetCell, sheet: Sheet, row: number, context: StripContext): SourceCell {
  const merge = sheet.merges.find((each) => each.firstRow === row && each.firstColumn === cell.column);
  const runs =
    cell.runs === null
      ? [{ ...plain(cell.text), bold: cell.bold }]
      : cell.runs.flatMap((run) => toRun(run, context));
  return {
    column: cell.column - 1,
    span: merge === undefined ? 1 : merge.lastColumn - merge.firstColumn + 1,
    fromAbove: false,
    intoBelow: merge !== undefined && merge.lastRow > merge.firstRow,
    shade: cell.shade?.fill ?? null,
    place: `${columnLetters(cell.column)}${row}`,
    texts: cell.text === '' ? [] : [{ heading: null, mark: null, level: 0, align: null, shade: null, runs }],
    became: context.becameOf({ at: cell.at, column: cell.column - 1, text: foldSpaces(cell.text) }),
  };
}
