import { mix, type Rgb } from '../../../ooxml/colour.ts';
import type { XmlReader } from '../../../xml/xml-reader.ts';
import { readColour, resolveColour, type ColourFormat, type Palette } from './excel-colour.ts';

/** A fill as the file writes it; null colours are automatic. */
export type FillFormat =
  | {
      readonly kind: 'pattern';
      /** Null when the file names none. */
      readonly pattern: string | null;
      readonly foreground: ColourFormat | null;
      readonly background: ColourFormat | null;
    }
  | { readonly kind: 'gradient'; readonly first: ColourFormat | null };

/** How much of a cell the lines or dots of a pattern cover (ISO/IEC 29500-1, 18.18.55). */
const PATTERN_SHARES: ReadonlyMap<string, number> = new Map([
  ['gray0625', 0.0625],
  ['gray125', 0.125],
  ['lightGray', 0.25],
  ['lightHorizontal', 0.25],
  ['lightVertical', 0.25],
  ['lightDown', 0.25],
  ['lightUp', 0.25],
  ['lightGrid', 0.44],
  ['lightTrellis', 0.44],
  ['mediumGray', 0.5],
  ['darkHorizontal', 0.5],
  ['darkVertical', 0.5],
  ['darkDown', 0.5],
  ['darkUp', 0.5],
  ['darkGrid', 0.5],
  ['darkGray', 0.75],
  ['darkTrellis', 0.75],
]);

/** Reads the `x:fill` just opened, its end included. */
export function readFill(reader: XmlReader): FillFormat {
  let fill: FillFormat = { kind: 'pattern', pattern: 'none', foreground: null, background: null };
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:patternFill') fill = readPattern(reader);
    else if (reader.name === 'x:gradientFill') fill = readGradient(reader);
    else reader.skip();
  }
  return fill;
}

/** The colour that a cell with this fill has, as the eye sees it; null for none. */
export function colourOfFill(fill: FillFormat, palette: Palette): Rgb | null {
  if (fill.kind === 'gradient') return resolveColour(fill.first, palette);
  if (fill.pattern === null || fill.pattern === 'none') return null;
  const foreground = resolveColour(fill.foreground, palette) ?? '000000';
  const share = PATTERN_SHARES.get(fill.pattern) ?? 1;
  return share === 1
    ? foreground
    : mix(foreground, resolveColour(fill.background, palette) ?? 'FFFFFF', share);
}

/**
 * The colour that a conditional format gives: there a solid fill, which is also meant when no pattern is named,
 * takes its background colour (ISO/IEC 29500-1, 18.8.32).
 */
export function colourOfRuleFill(fill: FillFormat, palette: Palette): Rgb | null {
  if (fill.kind === 'gradient' || (fill.pattern !== null && fill.pattern !== 'solid')) {
    return colourOfFill(fill, palette);
  }
  return resolveColour(fill.background ?? fill.foreground, palette);
}

function readPattern(reader: XmlReader): FillFormat {
  const pattern = reader.attribute('patternType');
  let foreground: ColourFormat | null = null;
  let background: ColourFormat | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:fgColor') foreground = readColour(reader);
    else if (reader.name === 'x:bgColor') background = readColour(reader);
    reader.skip();
  }
  return { kind: 'pattern', pattern, foreground, background };
}

/** A gradient counts as the colour that it starts with. */
function readGradient(reader: XmlReader): FillFormat {
  let first: ColourFormat | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const colour = readStop(reader);
    first ??= colour;
  }
  return { kind: 'gradient', first };
}

function readStop(reader: XmlReader): ColourFormat | null {
  let colour: ColourFormat | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:color') colour = readColour(reader);
    reader.skip();
  }
  return colour;
}
