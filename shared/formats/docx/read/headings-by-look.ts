import { isText, paragraphText } from '#shared/document/text';
import type { Block, Paragraph } from '#shared/document/text-document';

/** How a paragraph looks with its style counted in. Size in points. */
export interface Look {
  readonly bold: boolean;
  readonly size: number;
}

const LONGEST_HEADING = 200;
/** Text this much larger than the body stands out as a heading even when it is not bold. */
const LARGER = 1.15;
const NO_HEADING_STYLES = /^(title|subtitle|toc\b|caption|header|footer|quote|list)/i;

/**
 * Marks paragraphs that only look like headings: short, on their own, bold or large throughout. Their level comes
 * after that of the real heading above them, larger text before smaller. Word's navigation does not know them.
 */
export function markHeadingsByLook(
  blocks: readonly Block[],
  looks: ReadonlyMap<Paragraph, Look>,
  bodySize: number,
): Block[] {
  const candidates = blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && isCandidate(block, looks.get(block), bodySize),
  );
  if (candidates.length === 0) return [...blocks];
  const sizes = [...new Set(candidates.map((each) => looks.get(each)?.size ?? bodySize))].toSorted(
    (a, b) => b - a,
  );
  const ranks = new Map(sizes.map((size, rank) => [size, rank]));
  const chosen = new Set<Block>(candidates);
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    if (block.heading !== null) above = block.heading.level;
    if (!chosen.has(block)) return block;
    const rank = ranks.get(looks.get(block)?.size ?? bodySize) ?? 0;
    return { ...block, heading: { level: Math.min(9, above + 1 + rank), by: 'look' } };
  });
}

function isCandidate(paragraph: Paragraph, look: Look | undefined, bodySize: number): boolean {
  if (look === undefined || paragraph.heading !== null || paragraph.list !== null) return false;
  if (paragraph.style !== null && NO_HEADING_STYLES.test(paragraph.style)) return false;
  const text = paragraphText(paragraph).trim();
  if (text === '' || text.length > LONGEST_HEADING || /[.,;]$/.test(text) || !/\p{L}/u.test(text))
    return false;
  return look.bold || look.size >= bodySize * LARGER;
}

/** The look that all text of a paragraph shares; not bold when only part of it is, the smallest of its sizes. */
export function lookOf(
  paragraph: Paragraph,
  style: { readonly bold: boolean; readonly size: number | null },
  bodySize: number,
): Look {
  let bold: boolean | null = null;
  let size = Infinity;
  for (const inline of paragraph.inlines) {
    if (!isText(inline) || inline.text.trim() === '') continue;
    bold = (bold ?? true) && (inline.marks.bold || style.bold);
    size = Math.min(size, inline.marks.size ?? style.size ?? bodySize);
  }
  return { bold: bold ?? false, size };
}
