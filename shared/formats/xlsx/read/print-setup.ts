import type { CellRange, Sheet } from '#shared/document/workbook';
import { parseAreas } from './areas.ts';
import { LAST_COLUMN } from './cell-reference.ts';
import type { DefinedName } from './workbook-part.ts';

/** What of a sheet is printed, and which rows on each page: Excel keeps both under names of its own. */
export function readPrintSetup(
  names: readonly DefinedName[],
  sheet: number,
): Pick<Sheet, 'printArea' | 'printTitleRows'> {
  const titles = areasOf(names, sheet, '_xlnm.Print_Titles').find(
    (range) => range.lastColumn === LAST_COLUMN,
  );
  return {
    printArea: areasOf(names, sheet, '_xlnm.Print_Area'),
    printTitleRows: titles === undefined ? null : { first: titles.firstRow, last: titles.lastRow },
  };
}

function areasOf(names: readonly DefinedName[], sheet: number, name: string): CellRange[] {
  const found = names.find((each) => each.sheet === sheet && each.name.toLowerCase() === name.toLowerCase());
  return (found === undefined ? null : parseAreas(found.formula))?.map((area) => area.range) ?? [];
}
