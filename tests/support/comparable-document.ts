import { isDeepStrictEqual } from 'node:util';
import { BODY_START } from '#shared/document/source-ref';
import type {
  Block,
  Inline,
  ListMark,
  Paragraph,
  Shade,
  Table,
  TextDocument,
} from '#shared/document/text-document';
import { legalText } from '#shared/formats/xml/write-text';

/**
 * A document without what writing and reading may change: places in the file, the names of lists, how text of one
 * look is split into runs, fills and headings that come from how the paper looks, characters that XML forbids.
 */
export function comparable(document: TextDocument): TextDocument {
  const lists = new Map<string, string>();
  const clean = (blocks: readonly Block[]): Block[] => blocks.map((block) => comparableBlock(block, lists));
  // In the order of the file: body, headers and footers, notes.
  const body = clean(document.body);
  const sections = document.sections.map((section) => ({
    ...section,
    headers: section.headers.map((each) => ({ ...each, blocks: clean(each.blocks) })),
    footers: section.footers.map((each) => ({ ...each, blocks: clean(each.blocks) })),
  }));
  const notes = document.notes.map((note) => ({ ...note, blocks: clean(note.blocks) }));
  return { ...document, body, sections, notes };
}

function comparableBlock(block: Block, lists: Map<string, string>): Block {
  if (block.kind === 'paragraph') return comparableParagraph(block, lists);
  if (block.kind === 'table') return comparableTable(block, lists);
  const entries = block.entries.map((entry) => comparableParagraph(entry, lists));
  return { ...block, at: BODY_START, entries };
}

function comparableTable(table: Table, lists: Map<string, string>): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      at: BODY_START,
      shade: shadeOfCell(cell.shade),
      blocks: cell.blocks.map((block) => comparableBlock(block, lists)),
    })),
  }));
  return { ...table, at: BODY_START, rows };
}

function shadeOfCell(shade: Shade | null): Shade | null {
  return shade?.from === 'cell' ? shade : null;
}

function comparableParagraph(paragraph: Paragraph, lists: Map<string, string>): Paragraph {
  const heading = paragraph.heading?.by === 'look' ? null : paragraph.heading;
  const list = paragraph.list === null ? null : renamed(paragraph.list, lists);
  return { ...paragraph, at: BODY_START, heading, list, inlines: joined(paragraph.inlines) };
}

function renamed(mark: ListMark, lists: Map<string, string>): ListMark {
  const name = lists.get(mark.list) ?? String(lists.size + 1);
  lists.set(mark.list, name);
  return { ...mark, list: name };
}

function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const each of inlines) {
    const inline = each.kind === 'text' ? { ...each, text: legalText(each.text) } : each;
    const last = all.at(-1);
    if (
      last?.kind === 'text' &&
      inline.kind === 'text' &&
      isDeepStrictEqual({ ...last, text: '' }, { ...inline, text: '' })
    ) {
      all[all.length - 1] = { ...last, text: last.text + inline.text };
    } else all.push(inline);
  }
  return all;
}
