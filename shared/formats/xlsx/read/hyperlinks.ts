import { safeLink } from '../../ooxml/links.ts';
import { parseRange } from './cell-reference.ts';
import type { Spread } from './range-sweep.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';

/** Adds the links of the `x:hyperlinks` just opened. Those to another place in the workbook are no addresses and left out. */
export function readHyperlinks(
  { reader, workbook, sheet, relationships }: SheetContext,
  links: Array<Spread<string>>,
): void {
  const targets = new Map(relationships.map((each) => [each.id, each]));
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const range = parseRange(reader.attribute('ref') ?? '');
    const target = targets.get(reader.attribute('r:id') ?? '');
    const location = reader.attribute('location');
    reader.skip();
    if (range === null || target === undefined || !target.external) continue;
    const value = safeLink(location === null ? target.target : `${target.target}#${location}`);
    if (value !== null) links.push({ range, value });
    else workbook.report.omit('unsafe-link', placeOf(sheet, range.firstRow, range.firstColumn));
  }
}
