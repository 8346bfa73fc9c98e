import { settleRevisions } from './revisions.ts';
import type { Block, Inline, Note, Table, TextDocument } from './text-document.ts';

/**
 * The document as a published file may carry it (reliability.md X-08): tracked changes accepted, without comments,
 * hidden text, pictures known only by name, references to notes that are not there or from where none may be, or the
 * names of people who wrote it.
 */
export function publishable(document: TextDocument): TextDocument {
  const settled = settleRevisions(document, 'accepted');
  // Only the body has notes: not headers, footers or notes themselves.
  const clean = (blocks: readonly Block[]): Block[] => cleanBlocks(blocks, []);
  return {
    ...settled,
    properties: { ...settled.properties, author: null, lastModifiedBy: null },
    body: cleanBlocks(settled.body, settled.notes),
    sections: settled.sections.map((section) => ({
      ...section,
      headers: section.headers.map((each) => ({ ...each, blocks: clean(each.blocks) })),
      footers: section.footers.map((each) => ({ ...each, blocks: clean(each.blocks) })),
    })),
    notes: settled.notes.map((note) => ({ ...note, blocks: clean(note.blocks) })),
    comments: [],
  };
}

function cleanBlocks(blocks: readonly Block[], notes: readonly Note[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return cleanTable(block, notes);
    if (block.kind === 'contents') {
      const entries = block.entries.map((entry) => ({
        ...entry,
        inlines: entry.inlines.filter((inline) => mayBeShown(inline, notes)),
      }));
      return { ...block, entries };
    }
    return { ...block, inlines: block.inlines.filter((inline) => mayBeShown(inline, notes)) };
  });
}

function cleanTable(table: Table, notes: readonly Note[]): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cleanBlocks(cell.blocks, notes) })),
  }));
  return { ...table, rows };
}

function mayBeShown(inline: Inline, notes: readonly Note[]): boolean {
  switch (inline.kind) {
    case 'text':
      return !inline.marks.hidden;
    case 'image':
      return false;
    case 'note':
      return notes.some((note) => note.kind === inline.note && note.id === inline.id);
    default:
      return true;
  }
}
