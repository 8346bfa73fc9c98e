import { refuse } from '#shared/document/refusal';
import type { CellRange, Sheet, SheetColumn } from '#shared/document/workbook';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { LAST_COLUMN, parseRange } from './cell-reference.ts';
import { readChoices, type ChoiceSource } from './choices.ts';
import { readConditionalFormat, type FormatRule } from './rules/conditional-format.ts';
import type { DraftRow } from './draft.ts';
import { isOn } from './styles/font.ts';
import { readHyperlinks } from './hyperlinks.ts';
import type { Spread } from './range-sweep.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';
import { readSheetData } from './sheet-data.ts';

/** What a worksheet part holds, before its pieces are put together. */
export interface SheetPart {
  rows: readonly DraftRow[];
  frozen: Sheet['frozen'];
  landscape: boolean;
  /** Header and footer of the printed page, codes and all. */
  pageFurniture: string;
  readonly columns: SheetColumn[];
  readonly merges: CellRange[];
  readonly rules: FormatRule[];
  readonly choices: ChoiceSource[];
  readonly links: Array<Spread<string>>;
}

/** Reads a worksheet part once, from start to end. Throws DocumentRefused('NO_BODY') when it is none. */
export function readSheetPart(context: SheetContext): SheetPart {
  const { reader } = context;
  const part: SheetPart = {
    rows: [],
    frozen: { rows: 0, columns: 0 },
    landscape: false,
    pageFurniture: '',
    columns: [],
    merges: [],
    rules: [],
    choices: [],
    links: [],
  };
  reader.next();
  const root: string = reader.name;
  if (root !== 'x:worksheet') refuse('NO_BODY', root);
  while (reader.nextChild(1)) readElement(context, part);
  return part;
}

function readElement(context: SheetContext, part: SheetPart): void {
  const { reader } = context;
  switch (reader.name) {
    case 'x:sheetViews':
      return readViews(reader, part);
    case 'x:cols':
      return readColumns(reader, part.columns);
    case 'x:sheetData':
      part.rows = readSheetData(context);
      return undefined;
    case 'x:mergeCells':
      return readMerges(reader, part.merges);
    case 'x:conditionalFormatting':
      return readConditionalFormat(reader, part.rules);
    case 'x:dataValidations':
      return readValidations(context, part);
    case 'x:hyperlinks':
      return readHyperlinks(context, part.links);
    case 'x:pageSetup':
      part.landscape = reader.attribute('orientation') === 'landscape';
      return reader.skip();
    case 'x:headerFooter':
      part.pageFurniture = wordsOfFurniture(reader.textContent());
      return undefined;
    case 'x:extLst':
      return readExtensions(context, part);
    default:
      return reader.skip();
  }
}

/**
 * What a page header or footer says beside what every sheet can print of itself: codes for its name, the file, page
 * numbers and the date, fonts and colours (ECMA-376 18.3.1.46).
 */
function wordsOfFurniture(text: string): string {
  return text
    .replaceAll(/&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Za-z])/g, ' ')
    .replaceAll(/\b(?:page|of)\b|[^\p{L}\p{N}&]+/giu, ' ')
    .trim();
}

function readViews(reader: XmlReader, part: SheetPart): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const view = reader.depth;
    while (reader.nextChild(view)) {
      if (reader.name === 'x:pane' && reader.attribute('state')?.startsWith('frozen')) {
        part.frozen = {
          rows: readCount(reader.attribute('ySplit')),
          columns: readCount(reader.attribute('xSplit')),
        };
      }
      reader.skip();
    }
  }
}

function readCount(value: string | null): number {
  const count = Math.floor(Number(value ?? 0));
  return count > 0 ? count : 0;
}

function readColumns(reader: XmlReader, columns: SheetColumn[]): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const first = readCount(reader.attribute('min'));
    const last = Math.min(LAST_COLUMN, readCount(reader.attribute('max')));
    const width = Number(reader.attribute('width') ?? Number.NaN);
    const hidden = isOn(reader.attribute('hidden'), false);
    reader.skip();
    if (first === 0 || last < first) continue;
    columns.push({ first, last, width: Number.isFinite(width) ? width : null, hidden });
  }
}

function readMerges(reader: XmlReader, merges: CellRange[]): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const range = parseRange(reader.attribute('ref') ?? '');
    if (range !== null) merges.push(range);
    reader.skip();
  }
}

/** Lists that refer to another sheet stand here; conditional formats of the newer kind are only counted. */
function readExtensions(context: SheetContext, part: SheetPart): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const extension = reader.depth;
    while (reader.nextChild(extension)) {
      if (reader.name === 'x14:dataValidations') readValidations(context, part);
      else if (reader.name === 'x14:conditionalFormattings') countRules(context);
      else reader.skip();
    }
  }
}

function readValidations({ reader, workbook, sheet }: SheetContext, { choices }: SheetPart): void {
  readChoices(reader, choices, ([range]) => {
    workbook.report.omit('input-check', placeOf(sheet, range?.firstRow, range?.firstColumn));
  });
}

function countRules({ reader, workbook, sheet }: SheetContext): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    const format = reader.depth;
    while (reader.nextChild(format)) {
      // A data bar only adds looks to a rule that is counted where it stands first.
      const isOwnRule = reader.name === 'x14:cfRule' && reader.attribute('type') !== 'dataBar';
      if (isOwnRule) workbook.report.omit('conditional-format', placeOf(sheet));
      reader.skip();
    }
  }
}
