import { isText } from './text.ts';
import { numberTracked, type Tracked } from './tracked-changes.ts';
import type { Block, PageFurniture, Paragraph, Revision, Table, TextDocument } from './text-document.ts';

/** The document as it reads with every tracked change accepted, or with every one rejected. */
export function settleRevisions(document: TextDocument, as: 'accepted' | 'rejected'): TextDocument {
  return settle(document, (revision) => revision === null || isAddition(revision) === (as === 'accepted'));
}

/**
 * The document with each tracked change settled by itself: `settledAs` is given its place in the list of
 * `listTrackedChanges`.
 */
export function settleEach(
  document: TextDocument,
  settledAs: (change: number) => 'accepted' | 'rejected',
): TextDocument {
  const numbers = numberTracked(document);
  return settle(
    document,
    (revision, tracked) =>
      revision === null || isAddition(revision) === (settledAs(numbers.get(tracked) ?? -1) === 'accepted'),
  );
}

function settle(document: TextDocument, keeps: Keeps): TextDocument {
  const settled = new Map<readonly Block[], readonly Block[]>();
  // Sections may share a header, so each is settled once.
  const settleFurniture = (furniture: PageFurniture): PageFurniture => {
    const blocks = settled.get(furniture.blocks) ?? settleBlocks(furniture.blocks, keeps);
    settled.set(furniture.blocks, blocks);
    return { ...furniture, blocks };
  };
  const body = settleBody(document, keeps);
  return {
    ...document,
    body: body.blocks,
    sections: document.sections.map((section, index) => ({
      ...section,
      firstBlock: body.firstBlocks[index] ?? 0,
      headers: section.headers.map(settleFurniture),
      footers: section.footers.map(settleFurniture),
    })),
    notes: document.notes.map((note) => ({ ...note, blocks: settleBlocks(note.blocks, keeps) })),
  };
}

function isAddition(revision: Revision): boolean {
  return revision.kind === 'inserted' || revision.kind === 'moved-here';
}

type Keeps = (revision: Revision | null, tracked: Tracked) => boolean;

/** Sections are counted in blocks, so each is settled alone; a paragraph never joins one in the next section. */
function settleBody(document: TextDocument, keeps: Keeps): { blocks: Block[]; firstBlocks: number[] } {
  const blocks: Block[] = [];
  const firstBlocks: number[] = [];
  document.sections.forEach((section, index) => {
    const end = document.sections[index + 1]?.firstBlock ?? document.body.length;
    firstBlocks.push(blocks.length);
    for (const block of settleBlocks(document.body.slice(section.firstBlock, end), keeps)) blocks.push(block);
  });
  return { blocks, firstBlocks };
}

function settleBlocks(blocks: readonly Block[], keeps: Keeps): Block[] {
  const settled: Block[] = [];
  // Paragraphs whose marks are gone: without its mark a paragraph runs on into the next one (17.13.5.15).
  let joining: Paragraph[] = [];
  const flush = (): void => {
    if (joining.some((paragraph) => paragraph.inlines.length > 0)) settled.push(join(joining));
    joining = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      joining.push(settleParagraph(block, keeps));
      if (!keeps(block.markRevision, block)) continue;
      settled.push(join(joining));
      joining = [];
      continue;
    }
    flush();
    if (block.kind === 'table') {
      const table = settleTable(block, keeps);
      if (table.rows.length > 0 || block.rows.length === 0) settled.push(table);
    } else settled.push({ ...block, entries: block.entries.map((entry) => settleParagraph(entry, keeps)) });
  }
  flush();
  return settled;
}

/** One paragraph of several: the last, whose mark is left, gives the whole its look. */
function join(paragraphs: readonly Paragraph[]): Paragraph {
  const [last] = paragraphs.slice(-1);
  if (last === undefined) throw new Error('There is no paragraph to join.');
  if (paragraphs.length === 1) return last;
  const first = paragraphs.find((paragraph) => paragraph.inlines.length > 0) ?? last;
  return {
    ...last,
    at: first.at,
    anchors: paragraphs.flatMap((paragraph) => paragraph.anchors),
    inlines: paragraphs.flatMap((paragraph) => paragraph.inlines),
  };
}

function settleParagraph(paragraph: Paragraph, keeps: Keeps): Paragraph {
  const settled = paragraph.inlines.every((inline) => !isText(inline) || inline.revision === null);
  if (settled && paragraph.markRevision === null) return paragraph;
  const inlines = paragraph.inlines
    .filter((inline) => !isText(inline) || keeps(inline.revision, inline))
    .map((inline) => (isText(inline) ? { ...inline, revision: null } : inline));
  return { ...paragraph, inlines, markRevision: null };
}

function settleTable(table: Table, keeps: Keeps): Table {
  const rows = table.rows
    .filter((row) => keeps(row.revision, row))
    .map((row) => ({
      ...row,
      revision: null,
      cells: row.cells.map((cell) => ({ ...cell, blocks: settleBlocks(cell.blocks, keeps) })),
    }));
  return { ...table, rows };
}
