import { link } from './build.ts';
import { paragraphText } from './text.ts';
import type { Block, Contents, Heading, Paragraph } from './text-document.ts';

type HeadingParagraph = Paragraph & { readonly heading: Heading };

/**
 * The body with the entries of its contents lists filled in from its headings, each of which gets an anchor to be
 * found by. Call it last, when every heading has its number. An entry leads to its heading and names no page:
 * which page a heading falls on is the reader's program's to say.
 */
export function fillContents(body: readonly Block[]): Block[] {
  const deepest = Math.max(0, ...body.map((block) => (block.kind === 'contents' ? block.levels : 0)));
  const named = body.map((block, index) =>
    isListed(block, deepest) && block.anchors.length === 0
      ? { ...block, anchors: [`_Toc${index + 1}`] }
      : block,
  );
  return named.map((block) => (block.kind === 'contents' ? withEntries(block, named) : block));
}

function isListed(block: Block, levels: number): block is HeadingParagraph {
  return (
    block.kind === 'paragraph' &&
    block.heading !== null &&
    block.heading.by !== 'look' &&
    block.heading.level <= levels &&
    paragraphText(block).trim() !== ''
  );
}

function withEntries(contents: Contents, body: readonly Block[]): Contents {
  const entries = body
    .filter((block) => isListed(block, contents.levels))
    .map((block) => entryFor(block, contents));
  return { ...contents, entries };
}

function entryFor(block: HeadingParagraph, contents: Contents): Paragraph {
  const label = block.list === null ? '' : `${block.list.label}\t`;
  const run = link(label + paragraphText(block), `#${block.anchors[0] ?? ''}`);
  return {
    ...block,
    at: contents.at,
    style: `toc ${block.heading.level}`,
    heading: null,
    list: null,
    pageBreakBefore: false,
    anchors: [],
    control: null,
    inlines: [run],
  };
}
