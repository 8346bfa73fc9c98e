import type { Fill, Font, Style } from '@cj-tech-master/excelts';
import type { PaperStyle } from '#shared/document/paper-style';
import type { Marks } from '#shared/document/text-document';
import { readableOn } from '../../ooxml/readable-colour.ts';

/** Everything that a cell's look hangs on. */
export interface LookParts {
  /** RRGGBB, null for none. */
  readonly fill: string | null;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly linked: boolean;
  /** A number format's pattern; "@" is text. */
  readonly pattern: string;
  /** In a table, which has lines. */
  readonly lines: boolean;
  /** Dates stand at the left, like the words around them. */
  readonly date: boolean;
  /** The title of a sheet. */
  readonly title: boolean;
}

/** The number format of text cells. `finishWorkbook` marks them as text that is never a formula (reliability.md X-03). */
export const TEXT_PATTERN = '@';

const TITLE_SIZE = 14;

/** The looks of one workbook, each made once: cells share them. */
export class CellLooks {
  private readonly style: PaperStyle;
  private readonly known = new Map<string, Partial<Style>>();

  constructor(style: PaperStyle) {
    this.style = style;
  }

  look(parts: LookParts): Partial<Style> {
    const key = Object.values(parts).join('|');
    let look = this.known.get(key);
    if (look === undefined) {
      look = this.build(parts);
      this.known.set(key, look);
    }
    return look;
  }

  /** Font of a stretch of text within a cell; `title` is whether the cell is the title of a sheet. */
  runFont(marks: Marks, title: boolean): Partial<Font> {
    return {
      name: this.style.fonts.text,
      size: marks.size ?? this.size(title),
      ...(marks.bold ? { bold: true } : {}),
      ...(marks.italic ? { italic: true } : {}),
      ...(marks.underline ? { underline: true } : {}),
      ...(marks.strike ? { strike: true } : {}),
      ...(marks.script === null ? {} : { vertAlign: marks.script }),
      ...(marks.colour === null ? {} : { color: { argb: opaque(marks.colour) } }),
    };
  }

  private size(title: boolean): number {
    return title ? TITLE_SIZE : this.style.sizes.table;
  }

  private build({ fill, bold, wrap, linked, pattern, lines, date, title }: LookParts): Partial<Style> {
    const { colours, fonts } = this.style;
    const line = { style: 'thin', color: { argb: opaque(colours.tableLine) } } as const;
    const colour = linked ? colours.link : fill === null ? null : readableOn(fill);
    return {
      numFmt: pattern,
      font: {
        name: fonts.text,
        size: this.size(title),
        ...(bold ? { bold } : {}),
        ...(linked ? { underline: true } : {}),
        ...(colour === null || colour === '000000' ? {} : { color: { argb: opaque(colour) } }),
      },
      alignment: {
        vertical: 'top',
        ...(wrap ? { wrapText: true } : {}),
        ...(date ? { horizontal: 'left' } : {}),
      },
      ...(fill === null ? {} : { fill: solid(fill) }),
      ...(lines ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
    };
  }
}

export function solid(fill: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: opaque(fill) } };
}

/** Excel puts opacity before the colour. */
export function opaque(colour: string): string {
  return `FF${colour}`;
}
