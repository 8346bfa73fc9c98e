import { assertNever } from './assert-never.ts';
import type { SourceRef } from './source-ref.ts';
import { isText, walkParts } from './text.ts';
import type {
  Block,
  PageFurniture,
  Paragraph,
  Revision,
  Table,
  TableRow,
  TextDocument,
} from './text-document.ts';

/** One tracked change as a person made it: a stretch of text, a row or the end of a paragraph. */
export interface TrackedChange {
  readonly revision: Revision;
  readonly what: 'text' | 'row' | 'paragraph-end';
  readonly text: string;
  readonly at: SourceRef;
}

/** Every tracked change in reading order; touching stretches by one author and of one kind are one change. */
export function listTrackedChanges(document: TextDocument): TrackedChange[] {
  return [...walkParts(document)].flatMap(changesInBlocks);
}

function changesInBlocks(blocks: readonly Block[]): TrackedChange[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return changesInParagraph(block);
      case 'contents':
        return block.entries.flatMap(changesInParagraph);
      case 'table':
        return block.rows.flatMap((row) => changesInRow(block, row));
      default:
        return assertNever(block);
    }
  });
}

function changesInRow(table: Table, row: TableRow): TrackedChange[] {
  if (row.revision === null) return row.cells.flatMap((cell) => changesInBlocks(cell.blocks));
  const text = row.cells.map((cell) => textOf(cell.blocks)).join(' | ');
  return [{ revision: row.revision, what: 'row', text, at: row.cells[0]?.at ?? table.at }];
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.inlines.filter(isText).map((run) => run.text) : [],
    )
    .join(' ');
}

function changesInParagraph(paragraph: Paragraph): TrackedChange[] {
  const changes: TrackedChange[] = [];
  let open: { revision: Revision; text: string } | null = null;
  const close = (): void => {
    if (open !== null)
      changes.push({ revision: open.revision, what: 'text', text: open.text, at: paragraph.at });
    open = null;
  };
  for (const inline of paragraph.inlines) {
    const revision = inline.kind === 'text' ? inline.revision : null;
    if (revision === null || inline.kind !== 'text') close();
    else if (open !== null && sameRevision(open.revision, revision)) open.text += inline.text;
    else {
      close();
      open = { revision, text: inline.text };
    }
  }
  close();
  if (paragraph.markRevision !== null && changes.length === 0) {
    changes.push({ revision: paragraph.markRevision, what: 'paragraph-end', text: '', at: paragraph.at });
  }
  return changes;
}

function sameRevision(first: Revision, second: Revision): boolean {
  return first.kind === second.kind && first.author === second.author && first.date === second.date;
}

/** The document as it reads with every tracked change accepted, or with every one rejected. */
export function settleRevisions(document: TextDocument, as: 'accepted' | 'rejected'): TextDocument {
  const keeps = (revision: Revision | null): boolean =>
    revision === null || isAddition(revision) === (as === 'accepted');
  const settled = new Map<readonly Block[], readonly Block[]>();
  // Sections may share a header, so each is settled once.
  const settle = (furniture: PageFurniture): PageFurniture => {
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
      headers: section.headers.map(settle),
      footers: section.footers.map(settle),
    })),
    notes: document.notes.map((note) => ({ ...note, blocks: settleBlocks(note.blocks, keeps) })),
  };
}

function isAddition(revision: Revision): boolean {
  return revision.kind === 'inserted' || revision.kind === 'moved-here';
}

type Keeps = (revision: Revision | null) => boolean;

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
      if (!keeps(block.markRevision)) continue;
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
    .filter((inline) => !isText(inline) || keeps(inline.revision))
    .map((inline) => (isText(inline) ? { ...inline, revision: null } : inline));
  return { ...paragraph, inlines, markRevision: null };
}

function settleTable(table: Table, keeps: Keeps): Table {
  const rows = table.rows
    .filter((row) => keeps(row.revision))
    .map((row) => ({
      ...row,
      revision: null,
      cells: row.cells.map((cell) => ({ ...cell, blocks: settleBlocks(cell.blocks, keeps) })),
    }));
  return { ...table, rows };
}
