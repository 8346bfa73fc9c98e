import type { CellChoice, CellRange, Sheet } from '#shared/document/workbook';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { parseAreas, type Area } from './areas.ts';
import { covers, parseRangeList } from './cell-reference.ts';
import type { DefinedName } from './workbook-part.ts';

/** A list of allowed values as the file has it: the texts themselves, or where they stand. */
export interface ChoiceSource {
  readonly ranges: readonly CellRange[];
  readonly formula: string;
}

/** More than this many options help nobody to choose, and no sheet has this many different lists. */
const MOST_OPTIONS = 1000;
const MOST_LISTS = 1000;

/**
 * Adds the lists of the `x:dataValidations` or `x14:dataValidations` just opened. `onOther` is called for each check of
 * another kind: of numbers, dates, lengths.
 */
export function readChoices(
  reader: XmlReader,
  sources: ChoiceSource[],
  onOther: (ranges: readonly CellRange[]) => void,
): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const type = reader.attribute('type') ?? 'none';
    const source = readValidation(reader, parseRangeList(reader.attribute('sqref') ?? ''));
    if (type === 'list' && source.formula !== '') sources.push(source);
    else if (type !== 'none') onOther(source.ranges);
  }
}

/** The newer form of the element keeps formula and ranges in elements of their own. */
function readValidation(reader: XmlReader, own: readonly CellRange[]): ChoiceSource {
  let ranges = own;
  let formula = '';
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:formula1' || reader.name === 'x14:formula1') formula = reader.textContent().trim();
    else if (reader.name === 'xm:sqref') ranges = parseRangeList(reader.textContent());
    else reader.skip();
  }
  return { ranges, formula };
}

/** Where lists look up ranges and names. */
export interface ChoiceScope {
  /** By their place in the workbook's list, from 0. */
  readonly sheets: ReadonlyMap<number, Sheet>;
  readonly names: readonly DefinedName[];
}

/** Turns the lists of one sheet into their texts. `unread` is called for each list that a formula works out. */
export function resolveChoices(
  sources: readonly ChoiceSource[],
  sheet: number,
  scope: ChoiceScope,
  unread: (ranges: readonly CellRange[]) => void,
): CellChoice[] {
  const known = new Map<string, readonly string[] | null>();
  return sources.flatMap(({ ranges, formula }) => {
    let options = known.get(formula);
    if (options === undefined) {
      options = known.size < MOST_LISTS ? findOptions(formula, sheet, scope) : null;
      known.set(formula, options);
    }
    if (options === null) unread(ranges);
    return options === null ? [] : ranges.map((range) => ({ range, options: options ?? [] }));
  });
}

function findOptions(formula: string, sheet: number, scope: ChoiceScope): readonly string[] | null {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (literal !== undefined)
    return literal
      .replaceAll('""', '"')
      .split(',')
      .map((option) => option.trim());
  const areas = parseAreas(formula) ?? areasOfName(formula, sheet, scope.names);
  return areas === null ? null : areas.flatMap((area) => textsIn(area, scope.sheets, sheet));
}

/** A name of the sheet itself comes before one of the workbook. */
function areasOfName(formula: string, sheet: number, names: readonly DefinedName[]): Area[] | null {
  const wanted = formula.replace(/^=/, '').toLowerCase();
  const found = names.filter((each) => each.name.toLowerCase() === wanted);
  const name = found.find((each) => each.sheet === sheet) ?? found.find((each) => each.sheet === null);
  return name === undefined ? null : parseAreas(name.formula);
}

function textsIn(area: Area, sheets: ReadonlyMap<number, Sheet>, own: number): string[] {
  const wanted = area.sheet?.toLowerCase();
  const sheet =
    wanted === undefined
      ? sheets.get(own)
      : [...sheets.values()].find((each) => each.name.toLowerCase() === wanted);
  const texts: string[] = [];
  for (const row of sheet?.rows ?? []) {
    if (row.number > area.range.lastRow || texts.length >= MOST_OPTIONS) break;
    for (const cell of row.cells) {
      if (cell.text !== '' && covers(area.range, row.number, cell.column)) texts.push(cell.text);
    }
  }
  return texts;
}
