import { heading, numbered, paragraph } from '#shared/document/build';
import { fillContents } from '#shared/document/fill-contents';
import { ITEM_PATTERNS, SECTION_PATTERNS, numberLists } from '#shared/document/number-lists';
import { blocksText } from '#shared/document/text';
import type { Block, Inline, Paragraph } from '#shared/document/text-document';

const SECTIONS = 'sections';

/** A section heading that Word numbers: "2.0". The anchor is what references point at. */
export function sectionHeading(words: string, anchor: string): Paragraph {
  return heading(1, words, { list: numbered(SECTIONS, 0), anchors: [anchor] });
}

/** A paragraph of a section that Word numbers: "2.1". */
export function point(content: string | readonly Inline[], anchor: string | null = null): Paragraph {
  return paragraph(content, { list: numbered(SECTIONS, 1), anchors: anchor === null ? [] : [anchor] });
}

/** An item of a list of its own: "1.", "2.". */
export function item(list: string, content: string | readonly Inline[]): Paragraph {
  return paragraph(content, { list: numbered(list, 0) });
}

/**
 * Numbers sections, paragraphs and the lists named, then fills in references with the numbers they point at and
 * the contents list. Throws an Error for a reference to an anchor that is not there.
 */
export function settleNumbers(blocks: readonly Block[], lists: readonly string[]): Block[] {
  const patterns = Object.fromEntries([
    [SECTIONS, SECTION_PATTERNS],
    ...lists.map((list) => [list, ITEM_PATTERNS] as const),
  ]);
  const settled = numberLists(blocks, patterns);
  const labels = labelsByAnchor(settled);
  return fillContents(
    settled.map((block) => (block.kind === 'paragraph' ? fillReferences(block, labels) : block)),
  );
}

function labelsByAnchor(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const anchor of block.anchors) labels.set(anchor, block.list?.label ?? blocksText([block]));
  }
  return labels;
}

function fillReferences(block: Paragraph, labels: ReadonlyMap<string, string>): Paragraph {
  const inlines = block.inlines.map((inline) => {
    if (inline.kind !== 'text' || inline.field?.kind !== 'reference') return inline;
    const label = labels.get(inline.field.anchor);
    if (label === undefined)
      throw new Error(`A reference points at “${inline.field.anchor}”, which is not in the paper.`);
    return { ...inline, text: label };
  });
  return { ...block, inlines };
}
