import { parseRgb, tintExcel, type Rgb } from '../../../ooxml/colour.ts';
import type { ThemeColours } from '../../../ooxml/theme.ts';
import type { XmlReader } from '../../../xml/xml-reader.ts';

/** A colour as a workbook writes it. The palette comes last in the styles, so colours are resolved afterwards. */
export interface ColourFormat {
  readonly rgb: Rgb | null;
  readonly theme: number | null;
  readonly indexed: number | null;
  readonly tint: number;
}

/** What colours are resolved against. */
export interface Palette {
  readonly theme: ThemeColours;
  readonly indexed: readonly Rgb[];
}

/** The theme's colours in Excel's order, in which light and dark change places (ISO/IEC 29500-1, 18.8.3). */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const SYSTEM_TEXT = 64;
const SYSTEM_BACKGROUND = 65;

/** Reads the colour element just opened and leaves it open; null for an automatic colour. */
export function readColour(reader: XmlReader): ColourFormat | null {
  const rgb = readRgb(reader.attribute('rgb'));
  const theme = readIndex(reader.attribute('theme'));
  const indexed = readIndex(reader.attribute('indexed'));
  if (rgb === null && theme === null && (indexed === null || indexed === SYSTEM_TEXT)) return null;
  return { rgb, theme, indexed, tint: readTint(reader.attribute('tint')) };
}

/** RRGGBB as a person sees it; null for a colour that the palette does not have. */
export function resolveColour(colour: ColourFormat | null, palette: Palette): Rgb | null {
  if (colour === null) return null;
  const plain = findColour(colour, palette);
  return plain === null ? null : tintExcel(plain, colour.tint);
}

/** Excel pays no heed to the first two of eight digits, the opacity. */
export function readRgb(value: string | null): Rgb | null {
  return value === null ? null : parseRgb(value.length === 8 ? value.slice(2) : value);
}

function findColour({ rgb, theme, indexed }: ColourFormat, palette: Palette): Rgb | null {
  if (rgb !== null) return rgb;
  if (theme !== null) return palette.theme.get(THEME_ORDER[theme] ?? '') ?? null;
  if (indexed === SYSTEM_BACKGROUND) return 'FFFFFF';
  return palette.indexed[indexed ?? -1] ?? null;
}

function readIndex(value: string | null): number | null {
  const index = value === null ? Number.NaN : Number(value);
  return Number.isInteger(index) && index >= 0 ? index : null;
}

function readTint(value: string | null): number {
  const tint = Number(value ?? 0);
  return Number.isFinite(tint) ? Math.max(-1, Math.min(1, tint)) : 0;
}
