import type { PaperStyle } from '#shared/document/paper-style';
import { xmlElement as xml } from '../../xml/write-text.ts';

export const TABLE_STYLE_ID = 'CleardayTable';

const TWIPS = 20;
/** Eighths of a point. */
const THIN_LINE = 4;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
/** Twentieths of a point to the left and right of text in a cell. */
export const CELL_SIDE = 85;

/** The table style of the file: lines, room in cells, size of text, and the look of the first row. */
export function tableStyle(style: PaperStyle): string {
  const { colours, spacing, sizes } = style;
  const line = (side: string): string =>
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': THIN_LINE, 'w:space': 0, 'w:color': colours.tableLine });
  const inCell = spacing.inCell * TWIPS;
  const size = Math.round(sizes.table * 2);
  return xml('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': TABLE_STYLE_ID }, [
    xml('w:name', { 'w:val': 'Clearday table' }),
    xml('w:basedOn', { 'w:val': 'TableNormal' }),
    xml('w:uiPriority', { 'w:val': 59 }),
    xml('w:qFormat'),
    xml(
      'w:pPr',
      {},
      xml('w:spacing', { 'w:before': 0, 'w:after': inCell, 'w:line': 252, 'w:lineRule': 'auto' }),
    ),
    xml('w:rPr', {}, [xml('w:sz', { 'w:val': size }), xml('w:szCs', { 'w:val': size })]),
    xml('w:tblPr', {}, [
      xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      xml('w:tblBorders', {}, SIDES.map(line)),
      xml('w:tblCellMar', {}, [
        room('top', inCell),
        room('left', CELL_SIDE),
        // The last paragraph of a cell brings its own room below.
        room('bottom', 0),
        room('right', CELL_SIDE),
      ]),
    ]),
    xml('w:tblStylePr', { 'w:type': 'firstRow' }, [
      xml('w:rPr', {}, [xml('w:b'), xml('w:bCs'), xml('w:color', { 'w:val': colours.tableHeaderText })]),
      xml('w:tcPr', {}, [
        xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colours.tableHeaderFill }),
        xml('w:vAlign', { 'w:val': 'center' }),
      ]),
    ]),
  ]);
}

function room(side: string, width: number): string {
  return xml(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
}
