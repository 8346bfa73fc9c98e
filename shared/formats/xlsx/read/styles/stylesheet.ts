import { PLAIN, type Marks, type Shade } from '#shared/document/text-document';
import type { Rgb } from '../../../ooxml/colour.ts';
import type { ThemeColours } from '../../../ooxml/theme.ts';
import { resolveColour, type ColourFormat, type Palette } from './excel-colour.ts';
import { colourOfFill, colourOfRuleFill } from './fill.ts';
import { PLAIN_FONT, type FontFormat } from './font.ts';
import {
  buildNumberFormat,
  buildShortDateFormat,
  type DateSystem,
  type NumberFormat,
} from './number-format.ts';
import type { CellFormat, StylesheetPart } from './stylesheet-part.ts';

/** How a cell looks, all inheritance and colours resolved. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly marks: Marks;
  /** Of its text, in points. */
  readonly size: number | null;
  /** A font such as Wingdings, which draws other characters than those it is given; else null. */
  readonly symbolFont: string | null;
  readonly shade: Shade | null;
  readonly wrap: boolean;
}

/** How a conditional format changes a cell. */
export interface RuleStyle {
  /** Null leaves the cell's own fill; a null shade takes it away. */
  readonly fill: { readonly shade: Shade | null } | null;
  readonly textColour: Rgb | null;
}

const DARK_TEXT = 1;
const NO_FORMAT: CellFormat = { style: 0, numberFormat: 0, font: 0, fill: 0, wrap: null };

/** The looks of a workbook. Each is worked out once, when the first cell asks for it. */
export class Stylesheet {
  readonly shortDate: NumberFormat;
  private readonly part: StylesheetPart;
  private readonly palette: Palette;
  private readonly dates: DateSystem;
  private readonly cells: CellStyle[] = [];
  private readonly formats = new Map<number, NumberFormat>();
  private readonly marks = new Map<string, Marks>([[keyOf(PLAIN), PLAIN]]);

  constructor(part: StylesheetPart, theme: ThemeColours, dates: DateSystem) {
    this.part = part;
    this.palette = { theme, indexed: part.palette };
    this.dates = dates;
    this.shortDate = buildShortDateFormat(dates);
  }

  /** Look of a cell with that format number; the workbook's default for a number that it does not have. */
  cell(index: number): CellStyle {
    const known = this.cells[index];
    if (known !== undefined) return known;
    const { cellFormats } = this.part;
    if (cellFormats[index] === undefined && index > 0) return this.cell(0);
    const style = this.resolveCell(cellFormats[index] ?? NO_FORMAT);
    this.cells[index] = style;
    return style;
  }

  rule(index: number): RuleStyle | null {
    const format = this.part.ruleFormats[index];
    if (format === undefined) return null;
    const { fill, colour } = format;
    return {
      fill: fill === null ? null : { shade: toShade(colourOfRuleFill(fill, this.palette), 'rule') },
      textColour: resolveColour(colour, this.palette),
    };
  }

  /** One object for one look, so that looks can be compared. Black text and the cell's own size are no marks. */
  marksOf(font: FontFormat, cellSize: number | null): Marks {
    const { bold, italic, underline, strike, script } = font;
    const colour = this.textColour(font.colour);
    const size = font.size === cellSize ? null : font.size;
    const marks: Marks = { ...PLAIN, bold, italic, underline, strike, script, colour, size };
    const key = keyOf(marks);
    const known = this.marks.get(key);
    if (known !== undefined) return known;
    this.marks.set(key, marks);
    return marks;
  }

  private resolveCell(own: CellFormat): CellStyle {
    const { fonts, fills, styleFormats } = this.part;
    const style = styleFormats[own.style] ?? NO_FORMAT;
    const font = fonts[own.font ?? style.font ?? 0] ?? PLAIN_FONT;
    const fill = fills[own.fill ?? style.fill ?? 0];
    return {
      format: this.format(own.numberFormat ?? style.numberFormat ?? 0),
      marks: this.marksOf(font, font.size),
      size: font.size,
      symbolFont: symbolFontOf(font),
      shade: fill === undefined ? null : toShade(colourOfFill(fill, this.palette), 'cell'),
      wrap: own.wrap ?? style.wrap ?? false,
    };
  }

  private format(id: number): NumberFormat {
    let format = this.formats.get(id);
    if (format === undefined) {
      format = buildNumberFormat(id, this.part.patterns.get(id) ?? null, this.dates);
      this.formats.set(id, format);
    }
    return format;
  }

  private textColour(colour: ColourFormat | null): Rgb | null {
    if (colour?.theme === DARK_TEXT && colour.tint === 0) return null;
    const resolved = resolveColour(colour, this.palette);
    return resolved === '000000' ? null : resolved;
  }
}

/** The font's name where its characters are symbols. */
export function symbolFontOf(font: FontFormat): string | null {
  return font.name !== null && /^(wingdings|symbol$)/i.test(font.name) ? font.name : null;
}

function toShade(fill: Rgb | null, from: Shade['from']): Shade | null {
  return fill === null ? null : { fill, from };
}

function keyOf(marks: Marks): string {
  return Object.values(marks).join();
}
