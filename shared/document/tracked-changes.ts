import { assertNever } from './assert-never.ts';
import type { SourceRef } from './source-ref.ts';
import { isText, walkParts } from './text.ts';
import type { Block, Paragraph, Revision, Table, TableRow, TextDocument, TextRun } from './text-document.ts';

/** One tracked change as a person made it: a stretch of text, a row or the end of a paragraph. */
export interface TrackedChange {
  readonly revision: Revision;
  readonly what: 'text' | 'row' | 'paragraph-end';
  readonly text: string;
  readonly at: SourceRef;
}

/** What a tracked change is made of: runs of text, a row, or a paragraph for its end. */
export type Tracked = TextRun | TableRow | Paragraph;

interface Gathered {
  readonly change: TrackedChange;
  readonly parts: readonly Tracked[];
}

/** Every tracked change in reading order; touching stretches by one author and of one kind are one change. */
export function listTrackedChanges(document: TextDocument): TrackedChange[] {
  return gather(document).map(({ change }) => change);
}

/** For all that is tracked, the place of its change in the list of `listTrackedChanges`. */
export function numberTracked(document: TextDocument): ReadonlyMap<Tracked, number> {
  return new Map(gather(document).flatMap(({ parts }, index) => parts.map((part) => [part, index])));
}

/**
 * The two halves of each move, by their places in the list: what went away here and stands there. Settling one of
 * them alone would print the text twice, or lose it.
 */
export function pairMoves(changes: readonly TrackedChange[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  changes.forEach((change, index) => {
    if (change.revision.kind !== 'moved-away' || change.text === '') return;
    const there = changes.findIndex(
      (each, place) =>
        each.revision.kind === 'moved-here' &&
        each.text === change.text &&
        each.revision.author === change.revision.author &&
        !pairs.has(place),
    );
    if (there < 0) return;
    pairs.set(index, there);
    pairs.set(there, index);
  });
  return pairs;
}

function gather(document: TextDocument): Gathered[] {
  return [...walkParts(document)].flatMap(gatherInBlocks);
}

function gatherInBlocks(blocks: readonly Block[]): Gathered[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return gatherInParagraph(block);
      case 'contents':
        return block.entries.flatMap(gatherInParagraph);
      case 'table':
        return block.rows.flatMap((row) => gatherInRow(block, row));
      default:
        return assertNever(block);
    }
  });
}

/** A tracked row is one change, with all that is tracked inside it. */
function gatherInRow(table: Table, row: TableRow): Gathered[] {
  const inside = row.cells.flatMap((cell) => gatherInBlocks(cell.blocks));
  if (row.revision === null) return inside;
  const text = row.cells.map((cell) => textOf(cell.blocks)).join(' | ');
  const at = row.cells[0]?.at ?? table.at;
  return [
    {
      change: { revision: row.revision, what: 'row', text, at },
      parts: [row, ...inside.flatMap(({ parts }) => parts)],
    },
  ];
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.inlines.filter(isText).map((run) => run.text) : [],
    )
    .join(' ');
}

function gatherInParagraph(paragraph: Paragraph): Gathered[] {
  const { at, markRevision } = paragraph;
  const stretches = stretchesOf(paragraph);
  if (markRevision === null) return stretches.map((stretch) => toGathered(stretch, at));
  if (stretches.length === 0) {
    return [{ change: { revision: markRevision, what: 'paragraph-end', text: '', at }, parts: [paragraph] }];
  }
  // The end of the paragraph goes with the last stretch that the same person tracked in the same way.
  const own = stretches.findLast(({ revision }) => sameRevision(revision, markRevision)) ?? stretches.at(-1);
  return stretches.map((stretch) => {
    const gathered = toGathered(stretch, at);
    return stretch === own ? { ...gathered, parts: [...gathered.parts, paragraph] } : gathered;
  });
}

interface Stretch {
  readonly revision: Revision;
  readonly runs: TextRun[];
}

function stretchesOf(paragraph: Paragraph): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  for (const inline of paragraph.inlines) {
    const revision = inline.kind === 'text' ? inline.revision : null;
    if (revision === null || inline.kind !== 'text') open = null;
    else if (open !== null && sameRevision(open.revision, revision)) open.runs.push(inline);
    else {
      open = { revision, runs: [inline] };
      stretches.push(open);
    }
  }
  return stretches;
}

function toGathered({ revision, runs }: Stretch, at: SourceRef): Gathered {
  const text = runs.map((run) => run.text).join('');
  return { change: { revision, what: 'text', text, at }, parts: runs };
}

function sameRevision(first: Revision, second: Revision): boolean {
  return first.kind === second.kind && first.author === second.author && first.date === second.date;
}
