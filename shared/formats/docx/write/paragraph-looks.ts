import { headingSize, type PaperStyle } from '#shared/document/paper-style';
import { SPACER_STYLE } from '../own-marks.ts';
import type { NamedStyle } from './style-book.ts';

/** How a paragraph style differs from plain text. Sizes and distances in points. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly font?: string;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly single?: boolean;
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly leader?: boolean;
  readonly quick?: boolean;
}

/** How paragraphs of a style look in the house style. Styles that it does not know look like text. */
export function lookOf({ name, heading }: NamedStyle, style: PaperStyle): Look {
  if (heading !== null) return { ...headingLook(style, heading), quick: true };
  const key = name.toLowerCase();
  const level = /^toc ([1-9])$/.exec(key)?.[1];
  if (level !== undefined)
    return { after: 4, indent: (Number(level) - 1) * style.indents.list, leader: true };
  return looksByName(style)[key] ?? {};
}

function headingLook(style: PaperStyle, level: number): Look {
  const { fonts, colours, spacing } = style;
  return {
    font: fonts.headings,
    size: headingSize(style, level),
    bold: true,
    colour: colours.heading,
    before: spacing.beforeHeading,
    after: spacing.afterHeading,
    keepNext: true,
  };
}

function looksByName(style: PaperStyle): Readonly<Record<string, Look>> {
  const { sizes, colours, spacing, fonts } = style;
  const opening: Look = { font: fonts.headings, single: true, quick: true };
  const quiet: Look = { size: sizes.small, colour: colours.quiet, after: 0, single: true };
  return {
    title: { ...opening, size: sizes.title, bold: true, colour: colours.title, after: 6 },
    subtitle: { ...opening, size: sizes.subtitle, colour: colours.quiet, after: 12 },
    'toc heading': headingLook(style, 1),
    'table text': { size: sizes.table, after: spacing.inCell, single: true, quick: true },
    caption: { size: sizes.small, bold: true, colour: colours.quiet, before: 6, after: 4, keepNext: true },
    header: quiet,
    footer: quiet,
    'footnote text': { ...quiet, after: 2 },
    'endnote text': { ...quiet, after: 2 },
    [SPACER_STYLE.toLowerCase()]: { size: 1, after: 0, single: true },
  };
}
