import type { Rgb } from '../../../ooxml/colour.ts';
import type { XmlReader } from '../../../xml/xml-reader.ts';
import { readRgb, type ColourFormat } from './excel-colour.ts';
import { readFill, type FillFormat } from './fill.ts';
import { isOn, readFont, type FontFormat } from './font.ts';
import { STANDARD_PALETTE } from './indexed-colours.ts';

/** What a cell format names: places in the lists of the styles part. Null for what it leaves to its style. */
export interface CellFormat {
  readonly style: number;
  readonly numberFormat: number | null;
  readonly font: number | null;
  readonly fill: number | null;
  readonly wrap: boolean | null;
}

/** What a conditional format changes in a cell; null for what it leaves as it is. */
export interface RuleFormat {
  readonly fill: FillFormat | null;
  readonly colour: ColourFormat | null;
}

/** The styles part as it is written. */
export interface StylesheetPart {
  readonly patterns: Map<number, string>;
  readonly fonts: FontFormat[];
  readonly fills: FillFormat[];
  readonly styleFormats: CellFormat[];
  readonly cellFormats: CellFormat[];
  readonly ruleFormats: RuleFormat[];
  /** The standard palette, or what the workbook puts in its place. */
  readonly palette: Rgb[];
}

/** Reads the styles part; all lists are empty for a workbook without one. */
export function readStylesheetPart(reader: XmlReader | null): StylesheetPart {
  const part: StylesheetPart = {
    patterns: new Map(),
    fonts: [],
    fills: [],
    styleFormats: [],
    cellFormats: [],
    ruleFormats: [],
    palette: [...STANDARD_PALETTE],
  };
  if (reader === null) return part;
  reader.next();
  while (reader.nextChild(1)) readList(reader, part);
  return part;
}

function readList(reader: XmlReader, part: StylesheetPart): void {
  switch (reader.name) {
    case 'x:numFmts':
      return forEachChild(reader, 'x:numFmt', () => readPattern(reader, part.patterns));
    case 'x:fonts':
      return forEachChild(reader, 'x:font', () => void part.fonts.push(readFont(reader)));
    case 'x:fills':
      return forEachChild(reader, 'x:fill', () => void part.fills.push(readFill(reader)));
    case 'x:cellStyleXfs':
      return forEachChild(reader, 'x:xf', () => void part.styleFormats.push(readCellFormat(reader)));
    case 'x:cellXfs':
      return forEachChild(reader, 'x:xf', () => void part.cellFormats.push(readCellFormat(reader)));
    case 'x:dxfs':
      return forEachChild(reader, 'x:dxf', () => void part.ruleFormats.push(readRuleFormat(reader)));
    case 'x:colors':
      return forEachChild(reader, 'x:indexedColors', () => readPalette(reader, part.palette));
    default:
      return reader.skip();
  }
}

/** `read` takes each child of that name to its end; other children are passed over. */
function forEachChild(reader: XmlReader, name: string, read: () => void): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === name) read();
    else reader.skip();
  }
}

function readPattern(reader: XmlReader, patterns: Map<number, string>): void {
  const id = readIndex(reader.attribute('numFmtId'));
  const pattern = reader.attribute('formatCode');
  if (id !== null && pattern !== null) patterns.set(id, pattern);
  reader.skip();
}

function readCellFormat(reader: XmlReader): CellFormat {
  const style = readIndex(reader.attribute('xfId')) ?? 0;
  const numberFormat = readIndex(reader.attribute('numFmtId'));
  const font = readIndex(reader.attribute('fontId'));
  const fill = readIndex(reader.attribute('fillId'));
  let wrap: boolean | null = null;
  forEachChild(reader, 'x:alignment', () => {
    wrap = isOn(reader.attribute('wrapText'), false);
    reader.skip();
  });
  return { style, numberFormat, font, fill, wrap };
}

function readRuleFormat(reader: XmlReader): RuleFormat {
  let fill: FillFormat | null = null;
  let colour: ColourFormat | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:fill') fill = readFill(reader);
    else if (reader.name === 'x:font') colour = readFont(reader).colour;
    else reader.skip();
  }
  return { fill, colour };
}

function readPalette(reader: XmlReader, palette: Rgb[]): void {
  let index = 0;
  forEachChild(reader, 'x:rgbColor', () => {
    const colour = readRgb(reader.attribute('rgb'));
    if (colour !== null && index < palette.length) palette[index] = colour;
    index++;
    reader.skip();
  });
}

function readIndex(value: string | null): number | null {
  const index = value === null ? Number.NaN : Number(value);
  return Number.isInteger(index) && index >= 0 ? index : null;
}
