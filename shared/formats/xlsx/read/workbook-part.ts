import { refuse } from '#shared/document/refusal';
import type { Sheet } from '#shared/document/workbook';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { decodeEscapes } from './escapes.ts';
import { isOn } from './styles/font.ts';
import type { DateSystem } from './styles/number-format.ts';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  /** Id of the relationship that leads to the sheet's part. */
  readonly relationship: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet that the name belongs to; null for a name of the whole workbook. */
  readonly sheet: number | null;
  /** What it stands for: a formula, mostly a range. */
  readonly formula: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly dates: DateSystem;
}

/** Reads the main part of a workbook. Throws DocumentRefused('NO_BODY') when it is none. */
export function readWorkbookPart(reader: XmlReader): WorkbookPart {
  reader.next();
  const root: string = reader.name;
  if (root !== 'x:workbook') refuse('NO_BODY', root);
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let dates: DateSystem = 1900;
  while (reader.nextChild(1)) {
    if (reader.name === 'x:sheets') readSheets(reader, sheets);
    else if (reader.name === 'x:definedNames') readNames(reader, names);
    else {
      if (reader.name === 'x:workbookPr') dates = isOn(reader.attribute('date1904'), false) ? 1904 : 1900;
      reader.skip();
    }
  }
  return { sheets, names, dates };
}

function readSheets(reader: XmlReader, sheets: SheetEntry[]): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:sheet') {
      sheets.push({
        name: decodeEscapes(reader.attribute('name') ?? ''),
        visibility: readVisibility(reader.attribute('state')),
        relationship: reader.attribute('r:id'),
      });
    }
    reader.skip();
  }
}

function readVisibility(state: string | null): Sheet['visibility'] {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}

function readNames(reader: XmlReader, names: DefinedName[]): void {
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name !== 'x:definedName') {
      reader.skip();
      continue;
    }
    const name = reader.attribute('name') ?? '';
    const sheet = reader.attribute('localSheetId');
    names.push({ name, sheet: sheet === null ? null : Number(sheet), formula: reader.textContent().trim() });
  }
}
