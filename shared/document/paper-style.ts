import type { PageSetup } from './text-document.ts';

/** How a council's papers look: data that the council can edit, kept in resources/paper-styles. */
export interface PaperStyle {
  readonly name: string;
  /** Font families. Public bodies' papers want a sans serif (rules.md A9). */
  readonly fonts: { readonly text: string; readonly headings: string };
  /** Points. */
  readonly sizes: {
    readonly text: number;
    readonly table: number;
    /** Page headers and footers, captions and notes. */
    readonly small: number;
    readonly title: number;
    readonly subtitle: number;
    /** From level 1 down; deeper levels take the last one. */
    readonly headings: readonly number[];
  };
  /** RRGGBB. Text that names no colour here is black, or white on a dark fill. */
  readonly colours: {
    readonly title: string;
    readonly heading: string;
    readonly quiet: string;
    readonly link: string;
    readonly tableHeaderFill: string;
    readonly tableHeaderText: string;
    readonly tableLine: string;
  };
  /** Points, but for `line`, which is a multiple of the height of a line. */
  readonly spacing: {
    readonly line: number;
    readonly afterParagraph: number;
    readonly afterListItem: number;
    readonly beforeHeading: number;
    readonly afterHeading: number;
    readonly inCell: number;
  };
  /** How far each level of a list stands in from the one above it, in points. */
  readonly indents: {
    readonly list: number;
    readonly listInTable: number;
    /** Numbered sections: from the number to the text of headings and paragraphs, one for all levels. */
    readonly section: number;
  };
  /** The upright page, in twentieths of a point. A page on its side has the same margins all round. */
  readonly page: Omit<PageSetup, 'orientation'>;
}

/** The page of a house style, upright or on its side. */
export function pageOf(style: PaperStyle, orientation: PageSetup['orientation']): PageSetup {
  const { width, height, margins } = style.page;
  return orientation === 'portrait'
    ? { width, height, orientation, margins }
    : { width: height, height: width, orientation, margins };
}

/** Width between the margins, in twentieths of a point. */
export function textWidth(page: PageSetup): number {
  return page.width - page.margins.left - page.margins.right;
}

/** Shares a width out over columns by weight, in whole twentieths of a point; the sum is the width. */
export function shareWidth(width: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const end = Math.round((width * before) / total);
    const share = end - given;
    given = end;
    return share;
  });
}

/** Points of a heading at a level from 1. */
export function headingSize(style: PaperStyle, level: number): number {
  return style.sizes.headings[level - 1] ?? style.sizes.headings.at(-1) ?? style.sizes.text;
}
