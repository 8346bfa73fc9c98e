import { PLAIN, type Marks } from '#shared/document/text-document';
import type { XmlReader } from '../../xml/xml-reader.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';
import { readHighlight, readShading, readTextColour } from './word-colour.ts';

/** Formatting of one level (a run, or a style): only what that level sets. */
export type RunFormat = { -readonly [key in keyof Marks]?: Marks[key] } & {
  /** Id of a character style. */
  style?: string;
  /** A tracked change of this formatting, counted and left out. */
  formattingChanged?: boolean;
};

/** Word's on/off values (ISO/IEC 29500-1, 17.17.4). */
export function isOn(reader: XmlReader, attribute = 'w:val'): boolean {
  const value = reader.attribute(attribute);
  return value === null || value === '1' || value === 'true' || value === 'on';
}

/** Reads a `w:rPr` element that was just opened, its end included. */
export function readRunFormat(reader: XmlReader, theme: ThemeColours): RunFormat {
  const format: RunFormat = {};
  const depth = reader.depth;
  while (reader.nextChild(depth)) readProperty(reader, theme, format);
  return format;
}

function readProperty(reader: XmlReader, theme: ThemeColours, format: RunFormat): void {
  switch (reader.name) {
    case 'w:rStyle':
      format.style = reader.attribute('w:val') ?? '';
      break;
    case 'w:b':
      format.bold = isOn(reader);
      break;
    case 'w:i':
      format.italic = isOn(reader);
      break;
    case 'w:u':
      format.underline = (reader.attribute('w:val') ?? 'single') !== 'none';
      break;
    case 'w:strike':
    case 'w:dstrike':
      format.strike = isOn(reader);
      break;
    case 'w:vanish':
      format.hidden = isOn(reader);
      break;
    default:
      readLook(reader, theme, format);
  }
  reader.skip();
}

function readLook(reader: XmlReader, theme: ThemeColours, format: RunFormat): void {
  switch (reader.name) {
    case 'w:vertAlign':
      format.script = scriptOf(reader.attribute('w:val'));
      break;
    case 'w:highlight':
      format.highlight = readHighlight(reader);
      break;
    case 'w:shd':
      format.shade = readShading(reader, theme).fill;
      break;
    case 'w:color':
      format.colour = readTextColour(reader, theme);
      break;
    case 'w:sz':
      format.size = Number(reader.attribute('w:val')) / 2 || null;
      break;
    case 'w:rPrChange':
      format.formattingChanged = true;
      break;
    default:
  }
}

function scriptOf(value: string | null): Marks['script'] {
  return value === 'superscript' || value === 'subscript' ? value : null;
}

/** Gives one object for one look: a plan has thousands of runs and a handful of looks. */
export class MarksPool {
  private readonly known = new Map<string, Marks>([[keyOf(PLAIN), PLAIN]]);

  /** Marks of a run from its character style and its own formatting. */
  marksOf(style: RunFormat | null, own: RunFormat): Marks {
    const marks: Marks = {
      bold: own.bold ?? style?.bold ?? false,
      italic: own.italic ?? style?.italic ?? false,
      underline: own.underline ?? style?.underline ?? false,
      strike: own.strike ?? style?.strike ?? false,
      script: own.script ?? style?.script ?? null,
      highlight: own.highlight ?? style?.highlight ?? null,
      shade: own.shade ?? style?.shade ?? null,
      colour: own.colour ?? style?.colour ?? null,
      size: own.size ?? style?.size ?? null,
      hidden: own.hidden ?? style?.hidden ?? false,
    };
    const key = keyOf(marks);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, marks);
    return marks;
  }
}

function keyOf(marks: Marks): string {
  return Object.values(marks).join();
}
