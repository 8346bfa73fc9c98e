import type { XmlReader } from '../../xml/xml-reader.ts';
import { mix, parseRgb, tintWord, type Rgb } from '../../ooxml/colour.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';

/** Word's names for theme colours (ISO/IEC 29500-1, 17.18.97) and the theme's own. */
const THEME_NAMES: ReadonlyMap<string, string> = new Map([
  ['dark1', 'dk1'],
  ['light1', 'lt1'],
  ['dark2', 'dk2'],
  ['light2', 'lt2'],
  ['text1', 'dk1'],
  ['background1', 'lt1'],
  ['text2', 'dk2'],
  ['background2', 'lt2'],
  ['hyperlink', 'hlink'],
  ['followedHyperlink', 'folHlink'],
]);

interface ColourNames {
  readonly direct: string;
  readonly theme: string;
  readonly tint: string;
  readonly shade: string;
}

const TEXT: ColourNames = {
  direct: 'w:val',
  theme: 'w:themeColor',
  tint: 'w:themeTint',
  shade: 'w:themeShade',
};
const PATTERN: ColourNames = { ...TEXT, direct: 'w:color' };
const FILL: ColourNames = {
  direct: 'w:fill',
  theme: 'w:themeFill',
  tint: 'w:themeFillTint',
  shade: 'w:themeFillShade',
};

/** Colour of a `w:color` element; null for automatic. */
export function readTextColour(reader: XmlReader, theme: ThemeColours): Rgb | null {
  return readColour(reader, theme, TEXT);
}

/** What a shading paints; a null fill takes an inherited one away. */
export interface Shading {
  readonly fill: Rgb | null;
}

/** Reads the `w:shd` just opened. */
export function readShading(reader: XmlReader, theme: ThemeColours): Shading {
  const pattern = reader.attribute('w:val') ?? 'clear';
  if (pattern === 'nil') return { fill: null };
  const fill = readColour(reader, theme, FILL);
  const share = pattern === 'solid' ? 1 : patternShare(pattern);
  if (share === 0) return { fill };
  return { fill: mix(readColour(reader, theme, PATTERN) ?? '000000', fill ?? 'FFFFFF', share) };
}

function readColour(reader: XmlReader, theme: ThemeColours, names: ColourNames): Rgb | null {
  const name = reader.attribute(names.theme);
  const themed = name === null ? undefined : theme.get(THEME_NAMES.get(name) ?? name);
  if (themed === undefined) return parseRgb(reader.attribute(names.direct));
  return tintWord(themed, readShare(reader.attribute(names.tint)), readShare(reader.attribute(names.shade)));
}

function readShare(value: string | null): number | null {
  return value === null ? null : Number.parseInt(value, 16) / 255;
}

/** Percentage patterns are named pct5 to pct95; stripes and grids cover about half. */
function patternShare(pattern: string): number {
  const percent = /^pct(\d+)$/.exec(pattern)?.[1];
  if (percent !== undefined) return Number(percent) / 100;
  return /^(thin)?(horz|vert|diag|reverseDiag)/.test(pattern) ? (pattern.startsWith('thin') ? 0.25 : 0.5) : 0;
}

/** Highlighter pens (ISO/IEC 29500-1, 17.18.40). */
const HIGHLIGHTS: ReadonlyMap<string, Rgb> = new Map([
  ['black', '000000'],
  ['blue', '0000FF'],
  ['cyan', '00FFFF'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGray', '808080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['green', '00FF00'],
  ['lightGray', 'C0C0C0'],
  ['magenta', 'FF00FF'],
  ['red', 'FF0000'],
  ['white', 'FFFFFF'],
  ['yellow', 'FFFF00'],
]);

export function readHighlight(reader: XmlReader): Rgb | null {
  return HIGHLIGHTS.get(reader.attribute('w:val') ?? '') ?? null;
}
