import type { Block, Section, TextDocument } from '#shared/document/text-document';

/** How high a block is on the screen, and each of its rows if it is a table; in CSS pixels. */
export interface BlockHeight {
  readonly height: number;
  /** Empty for anything but a table. */
  readonly rows: readonly number[];
}

/** A block on a page: all of it, or for a table the rows from one to another. */
export interface PlacedBlock {
  readonly index: number;
  /** Rows of a table that stand on this page, header rows not counted in; null for a whole block. */
  readonly rows: { readonly from: number; readonly to: number } | null;
}

export interface SheetOfPaper {
  readonly section: number;
  readonly blocks: readonly PlacedBlock[];
}

/** Twentieths of a point in CSS pixels. */
export function pixels(twips: number): number {
  return twips / 15;
}

/**
 * Shares a document out over pages by the heights of its blocks, as a printer would: sections and page breaks begin a
 * page, tables break between rows and repeat their header, a heading stays with what follows it.
 */
export function shareOut(document: TextDocument, heights: readonly BlockHeight[]): SheetOfPaper[] {
  const { sections, body } = document;
  return sections.flatMap((section, index) => {
    const end = sections[index + 1]?.firstBlock ?? body.length;
    return shareSection(section, index, { body, heights, end });
  });
}

interface Part {
  readonly body: readonly Block[];
  readonly heights: readonly BlockHeight[];
  readonly end: number;
}

function shareSection(section: Section, number: number, { body, heights, end }: Part): SheetOfPaper[] {
  const { height, margins } = section.page;
  const filler = new Filler(number, pixels(height - margins.top - margins.bottom));
  for (let index = section.firstBlock; index < end; index++) {
    const block = body[index];
    const measured = heights[index];
    if (block === undefined || measured === undefined) continue;
    if (block.kind === 'paragraph' && block.pageBreakBefore) filler.turn();
    if (block.kind === 'table' && measured.rows.length > 0) filler.addTable(index, block.rows, measured);
    else {
      const kept = keepsWithNext(block) ? heightOfStart(body[index + 1], heights[index + 1]) : 0;
      filler.add(index, measured.height, kept);
    }
  }
  return filler.finish();
}

function keepsWithNext(block: Block): boolean {
  return block.kind === 'paragraph' && block.heading !== null;
}

/** As much of a block as must stand under its heading. */
function heightOfStart(block: Block | undefined, height: BlockHeight | undefined): number {
  if (block === undefined || height === undefined) return 0;
  return height.rows.length > 0
    ? height.rows.slice(0, 2).reduce((sum, row) => sum + row, 0)
    : Math.min(height.height, 60);
}

/** Fills one page after another. */
class Filler {
  readonly #section: number;
  readonly #room: number;
  readonly #sheets: PlacedBlock[][] = [[]];
  #used = 0;

  constructor(section: number, room: number) {
    this.#section = section;
    this.#room = room;
  }

  /** Begins a new page, unless this one is still empty. */
  turn(): void {
    if (this.#sheets.at(-1)?.length === 0) return;
    this.#sheets.push([]);
    this.#used = 0;
  }

  /** `kept` is the height that must follow on the same page. */
  add(index: number, height: number, kept: number): void {
    if (this.#used + height + kept > this.#room) this.turn();
    this.#place({ index, rows: null }, height);
  }

  addTable(
    index: number,
    rows: ReadonlyArray<{ readonly header: boolean }>,
    { rows: heights, height }: BlockHeight,
  ): void {
    const headers = rows.filter(({ header }) => header).length;
    const head = heights.slice(0, headers).reduce((sum, each) => sum + each, 0);
    /** The space around the table. */
    const around = height - heights.reduce((sum, each) => sum + each, 0);
    let from = headers;
    let taken = head + around;
    for (let row = headers; row < rows.length; row++) {
      const next = heights[row] ?? 0;
      if (this.#used + taken + next > this.#room && !(row === from && this.#used === 0)) {
        if (row > from) this.#place({ index, rows: { from, to: row } }, taken);
        this.turn();
        from = row;
        taken = head + around;
      }
      taken += next;
    }
    if (from < rows.length || rows.length === headers) {
      this.#place({ index, rows: { from, to: rows.length } }, taken);
    }
  }

  finish(): SheetOfPaper[] {
    return this.#sheets.map((blocks) => ({ section: this.#section, blocks }));
  }

  #place(block: PlacedBlock, height: number): void {
    this.#sheets.at(-1)?.push(block);
    this.#used += height;
  }
}
