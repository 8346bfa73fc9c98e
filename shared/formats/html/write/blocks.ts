import { assertNever } from '#shared/document/assert-never';
import type { Block, Contents, Inline, Paragraph } from '#shared/document/text-document';
import type { HtmlContext } from './html-context.ts';
import { inlinesHtml } from './inlines.ts';
import { listHtml, type ListParagraph } from './lists.ts';
import { paragraphHtml } from './paragraphs.ts';
import { tableHtml } from './tables.ts';

export function blocksHtml(context: HtmlContext, blocks: readonly Block[]): string {
  const html: string[] = [];
  let items: ListParagraph[] = [];
  const closeList = (): void => {
    if (items.length > 0) html.push(listHtml(context, items));
    items = [];
  };
  for (const block of blocks) {
    if (isListItem(context, block)) {
      items.push(block);
      continue;
    }
    closeList();
    html.push(blockHtml(context, block));
  }
  closeList();
  return html.join('\n');
}

/** Headings and numbered paragraphs of sections are no points of a list. */
function isListItem({ sectionLists }: HtmlContext, block: Block): block is ListParagraph {
  return block.kind === 'paragraph' && block.list !== null && !sectionLists.has(block.list.list);
}

function blockHtml(context: HtmlContext, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(context, block);
    case 'table':
      return tableHtml(context, block, blocksHtml);
    case 'contents':
      return contentsHtml(context, block);
    default:
      return assertNever(block);
  }
}

function contentsHtml(context: HtmlContext, contents: Contents): string {
  const entries = contents.entries.map((entry) => {
    const level = /^toc ([1-9])$/i.exec(entry.style ?? '')?.[1] ?? '1';
    return `<li class="level-${level}">${inlinesHtml(context, withoutPage(entry))}</li>`;
  });
  return `<nav aria-label="Contents"><ol class="contents" role="list">\n${entries.join('\n')}\n</ol></nav>`;
}

/** Numbers of pages are those of another print of the paper. */
function withoutPage(entry: Paragraph): Inline[] {
  return entry.inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, text: inline.text.replace(/\t\d+$/, '') } : inline,
  );
}
