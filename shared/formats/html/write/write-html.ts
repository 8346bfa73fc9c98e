import type { PaperStyle } from '#shared/document/paper-style';
import { publishable } from '#shared/document/publishable';
import type { TextDocument } from '#shared/document/text-document';
import { escapeAttribute, escapeText } from '../../xml/write-text.ts';
import { blocksHtml } from './blocks.ts';
import { startHtml, type HtmlContext } from './html-context.ts';
import { pageName, pageRules } from './page-rules.ts';
import { styleSheet } from './style-sheet.ts';

/** Nothing is loaded and nothing runs (reliability.md X-05). */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A web page of the document in a house style, whole in one file and well formed as XML too. It prints as the paper
 * does: pages of each section by their size, with headers, footers and numbers of pages. What a published file must not carry is left out.
 */
export function writeHtml(document: TextDocument, style: PaperStyle): string {
  const paper = publishable(document);
  const context = startHtml(paper);
  const language = escapeAttribute(paper.language ?? paper.properties.language ?? 'en-GB');
  const pages = paper.sections.map((section, index) => pageRules(section, index, style));
  const rules = [styleSheet(style), ...pages].join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${escapeText(paper.properties.title ?? 'Paper')}</title>
<style>${rules}
</style>
</head>
<body>
<main${context.sectionLists.size > 0 ? ' class="numbered"' : ''}>
${sectionsHtml(context, paper)}
</main>
</body>
</html>
`;
}

function sectionsHtml(context: HtmlContext, { sections, body }: TextDocument): string {
  return sections
    .map((section, index) => {
      const end = sections[index + 1]?.firstBlock ?? body.length;
      const blocks = blocksHtml(context, body.slice(section.firstBlock, end));
      const notes = index === sections.length - 1 ? notesHtml(context) : '';
      return `<section class="${pageName(index)}">\n${blocks}\n${notes}</section>`;
    })
    .join('\n');
}

function notesHtml(context: HtmlContext): string {
  if (context.notes.length === 0) return '';
  const notes = context.notes.map((note, index) => {
    const number = index + 1;
    const back = `<a href="#note-mark-${number}" role="doc-backlink" aria-label="Back to the text of note ${number}">↩</a>`;
    return `<li id="note-${number}"><div><span class="number">${number}</span> <div>${blocksHtml(context, note.blocks)} ${back}</div></div></li>`;
  });
  return `<div class="notes" role="doc-endnotes" aria-label="Notes">\n<ol role="list">\n${notes.join('\n')}\n</ol>\n</div>\n`;
}
