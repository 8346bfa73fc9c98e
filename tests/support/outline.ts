import { assertNever } from '#shared/document/assert-never';
import type { Block, Inline, Paragraph, Table, TableCell, TextRun } from '#shared/document/text-document';

/**
 * Blocks as lines of text, for expectations that a person can read: headings with #, list labels in brackets,
 * what is special about a piece of text after a bar: "{late | bold, inserted by Ann Okafor}".
 */
export function outline(blocks: readonly Block[]): string {
  return blocks.map(blockLines).join('\n');
}

function blockLines(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLine(block);
    case 'table':
      return block.rows.map((row) => rowLine(block, row)).join('\n');
    case 'contents':
      return [
        `contents of ${block.levels} levels`,
        ...block.entries.map((each) => `  ${paragraphLine(each)}`),
      ].join('\n');
    default:
      return assertNever(block);
  }
}

function paragraphLine(paragraph: Paragraph): string {
  const { heading, list } = paragraph;
  const before = [
    heading === null ? '' : `${'#'.repeat(heading.level)}${heading.by === 'style' ? '' : `(${heading.by})`} `,
    list === null ? '' : `${'  '.repeat(list.level)}[${list.label}] `,
  ];
  const after = [
    paragraph.shade === null ? '' : `shade ${paragraph.shade}`,
    paragraph.alignment ?? '',
    paragraph.pageBreakBefore ? 'on a new page' : '',
    paragraph.anchors.length === 0 ? '' : `anchors ${paragraph.anchors.join(' ')}`,
    paragraph.markRevision === null
      ? ''
      : `mark ${paragraph.markRevision.kind} by ${paragraph.markRevision.author}`,
  ].filter((each) => each !== '');
  const text = paragraph.inlines.map(inlineText).join('');
  return `${before.join('')}${text}${after.length === 0 ? '' : ` {${after.join(', ')}}`}`;
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return runText(inline);
    case 'break':
      return `{${inline.to} break}`;
    case 'image':
      return `{image ${inline.decorative ? 'decorative' : JSON.stringify(inline.alt)} ${inline.part ?? 'linked'}}`;
    case 'note':
      return `{${inline.note} ${inline.id}}`;
    default:
      return assertNever(inline);
  }
}

function runText({ text, marks, link, field, control, revision }: TextRun): string {
  const special = Object.entries(marks)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : `${name} ${value}`));
  if (link !== null) special.push(`link ${link}`);
  if (field !== null) special.push(`field ${field.kind}`);
  if (control !== null)
    special.push(`${control.placeholder ? 'prompt of ' : ''}${control.kind} control ${control.tag}`);
  if (revision !== null) special.push(`${revision.kind} by ${revision.author}`);
  return special.length === 0 ? text : `{${text} | ${special.join(', ')}}`;
}

function rowLine(table: Table, row: Table['rows'][number]): string {
  const cells = row.cells.map(cellText).join(' | ');
  const special = [
    row.header ? 'header' : '',
    row.revision === null ? '' : `row ${row.revision.kind} by ${row.revision.author}`,
  ].filter((each) => each !== '');
  const number = table.at.table === null ? '' : String(table.at.table);
  return `table ${number}: ${cells}${special.length === 0 ? '' : ` {${special.join(', ')}}`}`;
}

function cellText(cell: TableCell): string {
  const special = [
    cell.columnSpan === 1 ? '' : `${cell.columnSpan} columns`,
    cell.merge === 'none' ? '' : `merge ${cell.merge}`,
    cell.shade === null ? '' : `${cell.shade.fill} from ${cell.shade.from}`,
  ].filter((each) => each !== '');
  const text = cell.blocks
    .map((block) =>
      block.kind === 'table' ? `(${blockLines(block).replaceAll('\n', ' / ')})` : blockLines(block),
    )
    .join(' ¶ ');
  return `${text}${special.length === 0 ? '' : ` {${special.join(', ')}}`}`.trim();
}
