import type { XmlReader } from '../../xml/xml-reader.ts';
import type { Rgb } from '../../ooxml/colour.ts';
import type { ThemeColours } from '../../ooxml/theme.ts';
import { readShading, type Shading } from './word-colour.ts';

/** Cell fills of a table style by the part of the table they are for ("wholeTable", "firstRow", "band1Horz"). */
export type TableStyleParts = Map<string, Shading>;

/** Takes a shading or a conditional part of a table style that was just opened; false for anything else. */
export function readTableStyleParts(reader: XmlReader, theme: ThemeColours, parts: TableStyleParts): boolean {
  if (reader.name === 'w:tcPr' || reader.name === 'w:tblPr') {
    readFill(reader, theme, parts, 'wholeTable');
    return true;
  }
  if (reader.name !== 'w:tblStylePr') return false;
  readFill(reader, theme, parts, reader.attribute('w:type') ?? '');
  return true;
}

/** The cell's shading wins over the table's, wherever the two stand. */
function readFill(reader: XmlReader, theme: ThemeColours, parts: TableStyleParts, name: string): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:pPr' || reader.name === 'w:rPr') reader.skip();
    if (reader.name !== 'w:shd') continue;
    parts.set(name, readShading(reader, theme));
    reader.skip();
  }
}

/** Which conditional parts a table asks for (ISO/IEC 29500-1, 17.4.55). */
export interface TableLook {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowBands: boolean;
  readonly columnBands: boolean;
}

export const PLAIN_LOOK: TableLook = {
  firstRow: false,
  lastRow: false,
  firstColumn: false,
  lastColumn: false,
  rowBands: true,
  columnBands: true,
};

/** Reads `w:tblLook`: named attributes, or the bits of `w:val` in older files. */
export function readTableLook(reader: XmlReader): TableLook {
  const bits = Number.parseInt(reader.attribute('w:val') ?? '0', 16) || 0;
  const flag = (name: string, bit: number): boolean => {
    const value = reader.attribute(name);
    return value === null ? (bits & bit) !== 0 : value === '1' || value === 'true' || value === 'on';
  };
  return {
    firstRow: flag('w:firstRow', 0x20),
    lastRow: flag('w:lastRow', 0x40),
    firstColumn: flag('w:firstColumn', 0x80),
    lastColumn: flag('w:lastColumn', 0x100),
    rowBands: !flag('w:noHBand', 0x200),
    columnBands: !flag('w:noVBand', 0x400),
  };
}

/** Where a cell stands in its table; rows and columns from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Fill that a table style gives to a cell, or null. Later entries of the precedence list win (17.7.6). */
export function styleFill(
  chain: readonly TableStyleParts[],
  look: TableLook,
  position: CellPosition,
): Rgb | null {
  let fill: Rgb | null = null;
  for (const name of partsAt(look, position)) {
    for (const parts of chain) {
      const found = parts.get(name);
      if (found !== undefined) fill = found.fill;
    }
  }
  return fill;
}

function partsAt(look: TableLook, { row, column, rows, columns }: CellPosition): string[] {
  const first = look.firstRow && row === 0;
  const last = look.lastRow && row === rows - 1;
  const left = look.firstColumn && column === 0;
  const right = look.lastColumn && column === columns - 1;
  const names = ['wholeTable'];
  if (look.columnBands && !left && !right) {
    names.push((column - Number(look.firstColumn)) % 2 === 0 ? 'band1Vert' : 'band2Vert');
  }
  if (look.rowBands && !first && !last) {
    names.push((row - Number(look.firstRow)) % 2 === 0 ? 'band1Horz' : 'band2Horz');
  }
  if (left) names.push('firstCol');
  if (right) names.push('lastCol');
  if (first) names.push('firstRow');
  if (last) names.push('lastRow');
  if (first && left) names.push('nwCell');
  if (first && right) names.push('neCell');
  if (last && left) names.push('swCell');
  if (last && right) names.push('seCell');
  return names;
}
