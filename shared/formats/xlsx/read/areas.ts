import type { CellRange } from '#shared/document/workbook';
import { parseRange } from './cell-reference.ts';

/** A range on a named sheet, or on the sheet at hand. */
export interface Area {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** The areas of a formula that names nothing else, as in "'Action plan'!$A$1:$G$79,Key!$A:$B"; null for another formula. */
export function parseAreas(formula: string): Area[] | null {
  const areas: Area[] = [];
  for (const part of splitOutsideQuotes(formula.replace(/^=/, ''))) {
    const area = parseArea(part.trim());
    if (area === null) return null;
    areas.push(area);
  }
  return areas;
}

function parseArea(text: string): Area | null {
  const mark = text.lastIndexOf('!');
  const range = parseRange(text.slice(mark + 1));
  if (range === null) return null;
  return { sheet: mark < 0 ? null : unquote(text.slice(0, mark)), range };
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Commas in a sheet's name stand between quotation marks. */
function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") isQuoted = !isQuoted;
    else if (text[at] === ',' && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
