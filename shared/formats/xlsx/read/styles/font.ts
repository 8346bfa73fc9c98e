import type { Marks } from '#shared/document/text-document';
import type { XmlReader } from '../../../xml/xml-reader.ts';
import { readColour, type ColourFormat } from './excel-colour.ts';

/** A font as a cell or a part of its text has it. */
export interface FontFormat {
  readonly name: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: Marks['script'];
  readonly colour: ColourFormat | null;
  /** In points. */
  readonly size: number | null;
}

export const PLAIN_FONT: FontFormat = {
  name: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: null,
  colour: null,
  size: null,
};

/** Reads the `x:font` or `x:rPr` just opened, its end included. */
export function readFont(reader: XmlReader): FontFormat {
  const font: { -readonly [key in keyof FontFormat]: FontFormat[key] } = { ...PLAIN_FONT };
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    switch (reader.name) {
      case 'x:b':
        font.bold = isOn(reader.attribute('val'));
        break;
      case 'x:i':
        font.italic = isOn(reader.attribute('val'));
        break;
      case 'x:strike':
        font.strike = isOn(reader.attribute('val'));
        break;
      case 'x:u':
        font.underline = reader.attribute('val') !== 'none';
        break;
      case 'x:vertAlign':
        font.script = readScript(reader.attribute('val'));
        break;
      case 'x:color':
        font.colour = readColour(reader);
        break;
      case 'x:sz':
        font.size = Number(reader.attribute('val')) || null;
        break;
      case 'x:name':
      case 'x:rFont':
        font.name = reader.attribute('val');
        break;
      default:
    }
    reader.skip();
  }
  return font;
}

/** Excel's on/off values: an element without one is on, an attribute without one has a default of its own. */
export function isOn(value: string | null, without = true): boolean {
  return value === null ? without : value === '1' || value === 'true' || value === 'on';
}

function readScript(value: string | null): Marks['script'] {
  return value === 'superscript' || value === 'subscript' ? value : null;
}
