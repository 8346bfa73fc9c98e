import type { AnyDocument } from '#shared/document/read-result';
import { blocksText } from '#shared/document/text';

/** The text of each table of a document, cell after cell. */
export function tableTexts(document: AnyDocument): string[] {
  if (document.kind !== 'text') return [];
  return document.body.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.flatMap((row) => row.cells.map((cell) => blocksText(cell.blocks))).join(' | ')]
      : [],
  );
}
