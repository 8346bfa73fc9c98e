import { assertNever } from './assert-never.ts';
import type { Block, Inline, Paragraph, Table, TextDocument, TextRun } from './text-document.ts';

/** Text of a paragraph as a person reads it: hidden text left out, white space as it is. */
export function paragraphText(paragraph: Paragraph): string {
  let text = '';
  for (const inline of paragraph.inlines) {
    if (inline.kind === 'text' && !inline.marks.hidden) text += inline.text;
  }
  return text;
}

/** Text of blocks, a line each; a table gives a line for each paragraph in its cells. */
export function blocksText(blocks: readonly Block[]): string {
  return [...walkParagraphs(blocks)].map(paragraphText).join('\n');
}

/** White space folded to single spaces; non-breaking spaces count as white space. */
export function foldSpaces(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** All paragraphs in reading order, those in tables and contents lists included. */
export function* walkParagraphs(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield block;
        break;
      case 'contents':
        yield* block.entries;
        break;
      case 'table':
        for (const row of block.rows) {
          for (const cell of row.cells) yield* walkParagraphs(cell.blocks);
        }
        break;
      default:
        assertNever(block);
    }
  }
}

/** All tables in reading order, nested ones after the one they stand in. */
export function* walkTables(blocks: readonly Block[]): Generator<Table> {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    yield block;
    for (const row of block.rows) {
      for (const cell of row.cells) yield* walkTables(cell.blocks);
    }
  }
}

/** Everything with text in it, once: body, headers, footers and notes. Sections may share a header. */
export function* walkParts(document: TextDocument): Generator<readonly Block[]> {
  yield document.body;
  const seen = new Set<readonly Block[]>();
  for (const section of document.sections) {
    for (const { blocks } of [...section.headers, ...section.footers]) {
      if (!seen.has(blocks)) yield blocks;
      seen.add(blocks);
    }
  }
  for (const note of document.notes) yield note.blocks;
}

export function isText(inline: Inline): inline is TextRun {
  return inline.kind === 'text';
}
