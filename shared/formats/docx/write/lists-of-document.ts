import type { Block, ListMark, Paragraph, TextDocument } from '#shared/document/text-document';
import { walkParts } from '#shared/document/text';
import { planLists, type ListPlan } from './list-plan.ts';

/** Where a list is used, on which its indents hang. */
export interface ListPlace {
  readonly inTable: boolean;
  /** Headings are among its items: it numbers the sections of the paper. */
  readonly sections: boolean;
}

interface Item {
  readonly paragraph: Paragraph;
  readonly mark: ListMark;
  readonly inTable: boolean;
}

/** The numbering of a document, handed out paragraph by paragraph in the order in which the file is written. */
export class ListsOfDocument {
  readonly plan: ListPlan;
  /** One for each definition of the plan, in its order. */
  readonly places: readonly ListPlace[];
  private readonly items: readonly Item[];
  private next = 0;

  constructor(document: TextDocument) {
    this.items = [...walkParts(document)].flatMap((blocks) => itemsIn(blocks, false));
    this.plan = planLists(this.items.map((item) => item.mark));
    this.places = placesOf(this.items);
  }

  /** The `w:num` for a paragraph. Paragraphs must come in the order of the document. */
  take(paragraph: Paragraph): number {
    const item = this.items[this.next];
    const instance = this.plan.uses[this.next];
    if (item?.paragraph !== paragraph || instance === undefined)
      throw new Error('Lists were asked for out of order.');
    this.next++;
    return instance;
  }

  labelsByAnchor(): Map<string, string> {
    const labels = new Map<string, string>();
    for (const { paragraph, mark } of this.items) {
      for (const anchor of paragraph.anchors) labels.set(anchor, mark.label);
    }
    return labels;
  }
}

function itemsIn(blocks: readonly Block[], inTable: boolean): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => itemsIn(cell.blocks, true)));
    const paragraphs = block.kind === 'contents' ? block.entries : [block];
    return paragraphs.flatMap((paragraph) =>
      paragraph.list === null ? [] : [{ paragraph, mark: paragraph.list, inTable }],
    );
  });
}

function placesOf(items: readonly Item[]): ListPlace[] {
  const places = new Map<string, ListPlace>();
  for (const { paragraph, mark, inTable } of items) {
    const before = places.get(mark.list) ?? { inTable: true, sections: false };
    places.set(mark.list, {
      inTable: before.inTable && inTable,
      sections: before.sections || paragraph.heading !== null,
    });
  }
  return [...places.values()];
}
