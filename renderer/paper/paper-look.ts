import type { CSSProperties } from 'react';
import type { PaperStyle } from '#shared/document/paper-style';
import type { Marks, Paragraph } from '#shared/document/text-document';

/** A house style as custom properties, which styles/paper.css goes by. */
export function paperVariables({ fonts, sizes, colours, spacing, indents }: PaperStyle): CSSProperties {
  return {
    '--p-font': `${quote(fonts.text)}, 'Liberation Sans', Arial, sans-serif`,
    '--p-heading-font': `${quote(fonts.headings)}, 'Liberation Sans', Arial, sans-serif`,
    '--p-text': points(sizes.text),
    '--p-table': points(sizes.table),
    '--p-small': points(sizes.small),
    '--p-title': points(sizes.title),
    '--p-subtitle': points(sizes.subtitle),
    ...Object.fromEntries(sizes.headings.map((size, index) => [`--p-heading-${index + 1}`, points(size)])),
    '--p-title-colour': `#${colours.title}`,
    '--p-heading-colour': `#${colours.heading}`,
    '--p-quiet': `#${colours.quiet}`,
    '--p-header-fill': `#${colours.tableHeaderFill}`,
    '--p-header-text': `#${colours.tableHeaderText}`,
    '--p-line': `#${colours.tableLine}`,
    '--p-leading': (spacing.line + 0.15).toFixed(2),
    '--p-after': points(spacing.afterParagraph),
    '--p-after-item': points(spacing.afterListItem),
    '--p-before-heading': points(spacing.beforeHeading),
    '--p-after-heading': points(spacing.afterHeading),
    '--p-in-cell': points(spacing.inCell),
    '--p-indent': points(indents.section),
    '--p-list-indent': points(indents.list),
  };
}

function quote(family: string): string {
  return `'${family.replaceAll("'", '')}'`;
}

function points(value: number): string {
  return `${value}pt`;
}

/** Twentieths of a point, as documents measure, in CSS points. */
export function twips(value: number): string {
  return `${value / 20}pt`;
}

const CLASSES: Readonly<Record<string, string>> = {
  title: 'p-title',
  subtitle: 'p-subtitle',
  caption: 'p-caption',
  'toc heading': 'p-contents-heading',
  footer: 'p-furniture',
  header: 'p-furniture',
};

/** The classes of a paragraph, by its style and what it is. */
export function paragraphClass({ style, heading, list }: Paragraph): string {
  const named = CLASSES[style?.toLowerCase() ?? ''] ?? '';
  const level = heading === null || heading.by === 'look' ? '' : `p-heading p-heading-${heading.level}`;
  const listed =
    list === null || heading !== null ? '' : `p-listed p-${list.kind === 'bullet' ? 'bullet' : 'point'}`;
  return ['p', named, level, listed].filter(Boolean).join(' ');
}

/** The look of a run beyond bold, italic and the like. */
export function runStyle({ colour, shade, highlight, size }: Marks): CSSProperties | undefined {
  const fill = shade ?? highlight;
  if (colour === null && fill === null && size === null) return undefined;
  return {
    ...(fill === null ? {} : { backgroundColor: `#${fill}`, color: `#${readableOn(fill)}` }),
    ...(colour === null ? {} : { color: `#${colour}` }),
    ...(size === null ? {} : { fontSize: points(size) }),
  };
}

/** Black or white, whichever stands out more on a fill (WCAG 2.2, relative luminance). */
export function readableOn(fill: string): 'FFFFFF' | '000000' {
  const channel = (at: number): number => {
    const share = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '000000' : 'FFFFFF';
}
