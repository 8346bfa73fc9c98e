import type { PaperStyle } from '#shared/document/paper-style';
import { paragraphText } from '#shared/document/text';
import type { Inline, PageFurniture, Paragraph, Section } from '#shared/document/text-document';
import { legalText } from '../../xml/write-text.ts';
import { cssPoints, cssString, fontFamily } from './css-text.ts';

/** The name of a section's pages. */
export function pageName(index: number): string {
  return `section-${index + 1}`;
}

/** Page size, margins, headers and footers of a section in print. */
export function pageRules(section: Section, index: number, style: PaperStyle): string {
  const { page } = section;
  const { top, right, bottom, left } = page.margins;
  const look = boxLook(style);
  const boxes = [
    ...marginBoxes('top', section.headers, look),
    ...marginBoxes('bottom', section.footers, look),
  ];
  const first = [...firstBoxes('top', section.headers, look), ...firstBoxes('bottom', section.footers, look)];
  const name = pageName(index);
  const rules = [
    `@page ${name} { size: ${cssPoints(page.width)} ${cssPoints(page.height)};`,
    ` margin: ${[top, right, bottom, left].map(cssPoints).join(' ')}; ${boxes.join(' ')} }`,
    `.${name} { page: ${name}; --text-width: ${cssPoints(page.width - left - right)}; }`,
  ];
  if (first.length > 0) rules.push(`@page ${name}:first { ${first.join(' ')} }`);
  return rules.join('\n');
}

function boxLook({ fonts, sizes, colours }: PaperStyle): string {
  return `font: ${sizes.small}pt ${fontFamily(fonts.text)}; color: #${colours.quiet}; white-space: pre-line;`;
}

type Edge = 'top' | 'bottom';

function marginBoxes(edge: Edge, furniture: readonly PageFurniture[], look: string): string[] {
  const shown = furniture.find((each) => each.on === 'default');
  return shown === undefined ? [] : boxesOf(edge, shown, look);
}

/** The first page of its own takes the place of the others' boxes, also with nothing. */
function firstBoxes(edge: Edge, furniture: readonly PageFurniture[], look: string): string[] {
  const shown = furniture.find((each) => each.on === 'first');
  if (shown === undefined) return [];
  const own = boxesOf(edge, shown, look);
  const emptied = SIDES.map((side) => `@${edge}-${side} { content: none; }`);
  return [...emptied, ...own];
}

const SIDES = ['left', 'center', 'right'] as const;
type Side = (typeof SIDES)[number];

/** Tabs part a line into left, middle and right, as in Word. */
function boxesOf(edge: Edge, { blocks }: PageFurniture, look: string): string[] {
  const lines = new Map<Side, string[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const [side, content] of sidesOf(block)) lines.set(side, [...(lines.get(side) ?? []), content]);
  }
  return [...lines].map(
    ([side, contents]) => `@${edge}-${side} { content: ${contents.join(String.raw` "\a " `)}; ${look} }`,
  );
}

function sidesOf(paragraph: Paragraph): Array<readonly [Side, string]> {
  const parts = splitAtTabs(paragraph.inlines);
  const sides: readonly Side[] =
    parts.length === 1
      ? [ALIGNED[paragraph.alignment ?? 'left']]
      : parts.length === 2
        ? ['left', 'right']
        : ['left', 'center', 'right'];
  if (paragraphText(paragraph).trim() === '') return [];
  return sides.flatMap((side, index) => {
    const content = parts[index]?.join(' ') ?? '';
    return content === '' ? [] : [[side, content] as const];
  });
}

const ALIGNED = { left: 'left', centre: 'center', right: 'right', justified: 'left' } as const;

/** CSS content pieces: strings, and counters for the numbers of pages. */
function splitAtTabs(inlines: readonly Inline[]): string[][] {
  const parts: string[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind !== 'text') continue;
    if (inline.field?.kind === 'page-number') parts.at(-1)?.push('counter(page)');
    else if (inline.field?.kind === 'page-count') parts.at(-1)?.push('counter(pages)');
    else {
      for (const [index, piece] of legalText(inline.text).split('\t').entries()) {
        if (index > 0) parts.push([]);
        if (piece !== '') parts.at(-1)?.push(cssString(piece));
      }
    }
  }
  return parts;
}
