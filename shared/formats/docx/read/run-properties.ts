import { PLAIN, type Marks } from '#shared/document/text-document';
import type { XmlReader } from '../../xml/xml-reader.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';
import { DEFINITION, type Capacity } from './capacity.ts';
import { readHighlight, readShading, readTextColour } from './word-colour.ts';

/** Formatting of one level (a run, or a style): only what that level sets. */
export type RunFormat = { -readonly [key in keyof Marks]?: Marks[key] } & {
  /** Id of a character style. */
  style?: string;
  /** A tracked change of this formatting, counted and left out. */
  formattingChanged?: boolean;
};

const LARGEST_SIZE = 3276;

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
      format.size = readSize(reader);
      break;
    case 'w:rPrChange':
      format.formattingChanged = true;
      break;
    default:
  }
}

/** Points, from half-points (ISO/IEC 29500-1, 17.3.2.38) or, in strict files, points by name; null for no size. */
export function readSize(reader: XmlReader): number | null {
  const value = reader.attribute('w:val') ?? '';
  const halves = value.endsWith('pt') ? Number(value.slice(0, -2)) * 2 : Number(value);
  return halves > 0 && halves <= LARGEST_SIZE ? Math.round(halves) / 2 || null : null;
}

function scriptOf(value: string | null): Marks['script'] {
  return value === 'superscript' || value === 'subscript' ? value : null;
}

/** Gives one object for one look: a plan has thousands of runs and a handful of looks. */
export class MarksPool {
  /** By their colours, then by everything else as a number. */
  private readonly known = new Map<string, Map<number, Marks>>([['', new Map([[0, PLAIN]])]]);
  private readonly capacity: Capacity;

  constructor(capacity: Capacity) {
    this.capacity = capacity;
  }

  /** Marks of a run from its character style and its own formatting. */
  marksOf(style: RunFormat | null, own: RunFormat): Marks {
    const format = style === null ? own : { ...style, ...own };
    const { highlight = null, shade = null, colour = null } = format;
    const colours = highlight ?? shade ?? colour;
    const key = colours === null ? '' : `${highlight} ${shade} ${colour}`;
    let looks = this.known.get(key);
    if (looks === undefined) {
      looks = new Map();
      this.known.set(key, looks);
    }
    const number = numberOf(format);
    let marks = looks.get(number);
    if (marks === undefined) {
      this.capacity.take(DEFINITION);
      marks = toMarks(format);
      looks.set(number, marks);
    }
    return marks;
  }
}

function toMarks(format: RunFormat): Marks {
  return {
    bold: format.bold ?? false,
    italic: format.italic ?? false,
    underline: format.underline ?? false,
    strike: format.strike ?? false,
    script: format.script ?? null,
    highlight: format.highlight ?? null,
    shade: format.shade ?? null,
    colour: format.colour ?? null,
    size: format.size ?? null,
    hidden: format.hidden ?? false,
  };
}

/** Everything but the colours: six flags and the size, which comes in halves of a point. */
function numberOf({ bold, italic, underline, strike, hidden, script, size }: RunFormat): number {
  const flags =
    (bold === true ? 1 : 0) +
    (italic === true ? 2 : 0) +
    (underline === true ? 4 : 0) +
    (strike === true ? 8 : 0) +
    (hidden === true ? 16 : 0) +
    (script === 'superscript' ? 32 : script === 'subscript' ? 64 : 0);
  return flags + 128 * 2 * (size ?? 0);
}
