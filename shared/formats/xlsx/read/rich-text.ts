import type { XmlReader } from '../../xml/xml-reader.ts';
import { decodeEscapes } from './escapes.ts';
import { readFont, type FontFormat } from './styles/font.ts';

/** A stretch of text with a font of its own; null for the cell's font. */
export interface TextPiece {
  readonly text: string;
  readonly font: FontFormat | null;
}

/** A text as a workbook stores it; `pieces` is null where the whole has the cell's font. */
export interface StoredText {
  readonly text: string;
  readonly pieces: readonly TextPiece[] | null;
}

/** Reads the `x:si`, `x:is` or `x:text` just opened, its end included. Phonetic text is no part of the text. */
export function readStoredText(reader: XmlReader): StoredText {
  let text = '';
  let pieces: TextPiece[] | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:t') {
      const plain = decodeEscapes(reader.textContent());
      if (pieces !== null) pieces.push({ text: plain, font: null });
      text += plain;
    } else if (reader.name === 'x:r') {
      pieces ??= text === '' ? [] : [{ text, font: null }];
      const piece = readPiece(reader);
      pieces.push(piece);
      text += piece.text;
    } else reader.skip();
  }
  return { text, pieces };
}

/** Reads the shared strings part. */
export function readSharedStrings(reader: XmlReader): StoredText[] {
  const strings: StoredText[] = [];
  reader.next();
  while (reader.nextChild(1)) {
    if (reader.name === 'x:si') strings.push(readStoredText(reader));
    else reader.skip();
  }
  return strings;
}

function readPiece(reader: XmlReader): TextPiece {
  let text = '';
  let font: FontFormat | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:rPr') font = readFont(reader);
    else if (reader.name === 'x:t') text += decodeEscapes(reader.textContent());
    else reader.skip();
  }
  return { text, font };
}
