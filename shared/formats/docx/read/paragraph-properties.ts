import type { Paragraph } from '#shared/document/text-document';
import type { XmlReader } from '../../xml/xml-reader.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';
import { isOn } from './run-properties.ts';
import { readShading, type Shading } from './word-colour.ts';

/** Formatting of a paragraph or a paragraph style: only what that level sets. */
export interface ParagraphFormat {
  style?: string;
  /** Id of a list; "0" takes an inherited list away. */
  listId?: string;
  listLevel?: number;
  /** 0 to 8, 9 for body text. */
  outlineLevel?: number;
  alignment?: NonNullable<Paragraph['alignment']>;
  shade?: Shading;
  pageBreakBefore?: boolean;
  formattingChanged?: boolean;
}

const ALIGNMENTS: ReadonlyMap<string, NonNullable<Paragraph['alignment']>> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'centre'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justified'],
  ['distribute', 'justified'],
]);

/** Takes the properties that a paragraph and a paragraph style share; false for an element that is none of them. */
export function readParagraphProperty(
  reader: XmlReader,
  theme: ThemeColours,
  format: ParagraphFormat,
): boolean {
  switch (reader.name) {
    case 'w:pStyle':
      format.style = reader.attribute('w:val') ?? '';
      break;
    case 'w:numPr':
      readListPosition(reader, format);
      return true;
    case 'w:outlineLvl':
      format.outlineLevel = Number(reader.attribute('w:val'));
      break;
    case 'w:jc': {
      const alignment = ALIGNMENTS.get(reader.attribute('w:val') ?? '');
      if (alignment !== undefined) format.alignment = alignment;
      break;
    }
    case 'w:shd':
      format.shade = readShading(reader, theme);
      break;
    case 'w:pageBreakBefore':
      format.pageBreakBefore = isOn(reader);
      break;
    case 'w:pPrChange':
      format.formattingChanged = true;
      break;
    default:
      return false;
  }
  reader.skip();
  return true;
}

function readListPosition(reader: XmlReader, format: ParagraphFormat): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:ilvl') format.listLevel = clampLevel(Number(reader.attribute('w:val')));
    if (reader.name === 'w:numId') format.listId = reader.attribute('w:val') ?? '0';
    reader.skip();
  }
}

function clampLevel(level: number): number {
  return Number.isInteger(level) ? Math.min(8, Math.max(0, level)) : 0;
}

/** Reads the `w:pPr` of a style, its end included. */
export function readParagraphFormat(reader: XmlReader, theme: ThemeColours): ParagraphFormat {
  const format: ParagraphFormat = {};
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (!readParagraphProperty(reader, theme, format)) reader.skip();
  }
  return format;
}
