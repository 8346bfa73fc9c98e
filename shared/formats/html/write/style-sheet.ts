import { headingSize, type PaperStyle } from '#shared/document/paper-style';
import { fontFamily } from './css-text.ts';

/** How a page looks on screen and in print, in the house style. */
export function styleSheet(style: PaperStyle): string {
  const { colours, sizes, spacing, indents } = style;
  const headings = [1, 2, 3, 4, 5, 6]
    .map((level) => `.heading-${level} { font-size: ${headingSize(style, level)}pt; }`)
    .join('\n');
  return `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: ${sizes.text}pt/${(spacing.line + 0.15).toFixed(2)} ${fontFamily(style.fonts.text)}; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
main > section { max-width: var(--text-width); margin: 0 auto 2rem; }
.notes { border-top: 1px solid #${colours.tableLine}; margin-top: ${spacing.beforeHeading}pt; padding-top: ${spacing.afterHeading}pt; font-size: ${sizes.small}pt; }
.notes p { display: inline; }
sup, sub { line-height: 0; }
p, li > div { margin: 0 0 ${spacing.afterParagraph}pt; }
li > div { margin-bottom: ${spacing.afterListItem}pt; }
h1, h2, h3, h4, h5, h6, .title, .contents-heading { font-family: ${fontFamily(style.fonts.headings)}; color: #${colours.heading}; line-height: 1.2; margin: ${spacing.beforeHeading}pt 0 ${spacing.afterHeading}pt; }
${headings}
.title { font-size: ${sizes.title}pt; font-weight: bold; color: #${colours.title}; margin-top: 0; }
.subtitle { font-size: ${sizes.subtitle}pt; color: #${colours.quiet}; }
.contents-heading { font-size: ${headingSize(style, 1)}pt; font-weight: bold; }
.caption { font-size: ${sizes.small}pt; font-weight: bold; color: #${colours.quiet}; margin: 6pt 0 4pt; }
a { color: #${colours.link}; }
a:focus-visible, .table:focus-visible { outline: 3px solid #${colours.link}; outline-offset: 2px; }
.point, ol:not(.contents) > li > div { display: grid; grid-template-columns: ${indents.section}pt minmax(0, 1fr); }
ol:not(.contents) > li > div { grid-template-columns: ${indents.list + 4}pt minmax(0, 1fr); }
:is(h1, h2, h3, h4, h5, h6) > .number { display: inline-block; min-width: ${indents.section}pt; }
ul, ol { margin: 0 0 ${spacing.afterParagraph}pt; padding-left: ${indents.list}pt; }
ol { list-style: none; padding-left: 0; }
.numbered > section > :is(ul, ol) { margin-left: ${indents.section}pt; }
li > ul, li > ol { margin-bottom: 0; margin-left: ${indents.list}pt; }
li > ul { margin-left: 0; }
.contents { padding: 0; }
.contents li { margin: 0 0 4pt; }
${[2, 3, 4, 5, 6, 7, 8, 9].map((level) => `.contents .level-${level} { margin-left: ${(level - 1) * indents.list}pt; }`).join('\n')}
.contents a { text-decoration: none; }
.contents a:hover, .contents a:focus-visible { text-decoration: underline; }
.table { overflow-x: auto; margin: 0 0 ${spacing.afterParagraph + 4}pt; }
table { border-collapse: collapse; width: 100%; font-size: ${sizes.table}pt; line-height: 1.3; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #${colours.tableLine}; padding: ${spacing.inCell}pt 5pt; text-align: left; vertical-align: top; }
th { background-color: #${colours.tableHeaderFill}; color: #${colours.tableHeaderText}; }
:is(th, td) :is(p, li > div) { margin: 0 0 ${spacing.inCell}pt; }
:is(th, td) > :last-child, :is(th, td) li:last-child > div:last-child { margin-bottom: 0; }
:is(th, td) :is(ul, ol) { padding-left: ${indents.listInTable + 2}pt; margin-bottom: 0; }
@media screen { .page-break { margin-top: 2rem; } }
@media print {
  main { max-width: none; margin: 0; padding: 0; }
  main > section { max-width: none; margin: 0; }
  main > section + section, .page-break { break-before: page; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr, .caption { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6, .caption { break-after: avoid; }
  a { color: inherit; }
  th, td, span, p, div { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;
}
