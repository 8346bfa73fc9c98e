import type { Block, Paragraph, Shade, TextRun } from '#shared/document/text-document';

/** The one colour behind everything a cell says, where paragraphs or text carry it instead of the cell; else null. */
export function shadeOfContent(blocks: readonly Block[]): Shade | null {
  const shades: Array<Shade | null> = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') return null;
    const shade = shadeOfParagraph(block);
    // An empty paragraph without a colour says nothing either way.
    if (shade !== null || hasText(block)) shades.push(shade);
  }
  const [first = null] = shades;
  return first !== null && shades.every((shade) => shade?.fill === first.fill) ? first : null;
}

function shadeOfParagraph(paragraph: Paragraph): Shade | null {
  if (paragraph.shade !== null) return { fill: paragraph.shade, from: 'paragraph' };
  const runs = paragraph.inlines.filter((inline): inline is TextRun => inline.kind === 'text');
  const worded = runs.filter((run) => run.text.trim() !== '');
  const fills = new Set(
    (worded.length > 0 ? worded : runs).map((run) => run.marks.shade ?? run.marks.highlight),
  );
  const [fill = null] = fills;
  return fills.size === 1 && fill !== null ? { fill, from: 'text' } : null;
}

function hasText(paragraph: Paragraph): boolean {
  return paragraph.inlines.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
}
