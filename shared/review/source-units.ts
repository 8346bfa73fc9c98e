import type { AnyDocument } from '#shared/document/read-result';
import type { DocumentPart } from '#shared/document/source-ref';
import type { Block, Paragraph, Table, TextDocument } from '#shared/document/text-document';
import type { Sheet, SheetRow, Workbook } from '#shared/document/workbook';
import { sheetWidths, widthsOf } from './widths.ts';

/** One piece of a document as it scrolls by. Long documents are shown piece by piece. */
export type SourceUnit =
  | { readonly kind: 'label'; readonly text: string; readonly sheet: string | null }
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | {
      readonly kind: 'table-row';
      readonly table: Table;
      readonly row: number;
      /** Shares of the width, one a grid column. */
      readonly widths: readonly number[];
    }
  | {
      readonly kind: 'sheet-row';
      readonly sheet: Sheet;
      readonly row: SheetRow;
      readonly first: boolean;
      readonly last: boolean;
      /** In characters, one a column. */
      readonly widths: readonly number[];
    };

/** All of a document in reading order: what Word prints on every page comes last, under a label. */
export function listUnits(document: AnyDocument): SourceUnit[] {
  return document.kind === 'text' ? unitsOfText(document) : unitsOfWorkbook(document);
}

const FURNITURE: ReadonlyArray<readonly [DocumentPart, string]> = [
  ['header', 'At the top of the pages'],
  ['footer', 'At the foot of the pages'],
];

function unitsOfText(document: TextDocument): SourceUnit[] {
  const furniture = FURNITURE.flatMap(([part, text]) => {
    const blocks = new Set(
      document.sections.flatMap(({ headers, footers }) =>
        (part === 'header' ? headers : footers).map((each) => each.blocks),
      ),
    );
    const units = [...blocks].flatMap(unitsOfBlocks);
    return units.length === 0 ? [] : [label(text), ...units];
  });
  const notes = document.notes.flatMap((note) => unitsOfBlocks(note.blocks));
  return [
    ...unitsOfBlocks(document.body),
    ...(notes.length === 0 ? [] : [label('Notes'), ...notes]),
    ...furniture,
  ];
}

function label(text: string, sheet: string | null = null): SourceUnit {
  return { kind: 'label', text, sheet };
}

function unitsOfBlocks(blocks: readonly Block[]): SourceUnit[] {
  return blocks.flatMap((block): SourceUnit[] => {
    switch (block.kind) {
      case 'paragraph':
        return [{ kind: 'paragraph', paragraph: block }];
      case 'contents':
        return block.entries.map((paragraph) => ({ kind: 'paragraph', paragraph }));
      case 'table': {
        const widths = widthsOf(block);
        return block.rows.map((_, row) => ({ kind: 'table-row', table: block, row, widths }));
      }
      default:
        return block satisfies never;
    }
  });
}

function unitsOfWorkbook({ sheets }: Workbook): SourceUnit[] {
  return sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .flatMap((sheet) => {
      const rows = sheet.rows.filter((row) => !row.hidden);
      const widths = sheetWidths(sheet);
      return [
        label(sheet.name, sheet.name),
        ...rows.map((row, index): SourceUnit => ({
          kind: 'sheet-row',
          sheet,
          row,
          first: index === 0,
          last: index === rows.length - 1,
          widths,
        })),
      ];
    });
}
