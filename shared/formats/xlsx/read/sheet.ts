import type { Sheet, SheetTable } from '#shared/document/workbook';
import type { OpcPackage } from '../../opc/opc-package.ts';
import type { Relationship } from '../../opc/relationships.ts';
import type { Report } from '../../ooxml/report.ts';
import { parseRange } from './cell-reference.ts';
import type { ChoiceSource } from './choices.ts';
import { readComments, type People } from './comments.ts';
import { reportDrawing } from './drawing.ts';
import { decodeEscapes } from './escapes.ts';
import { isOn } from './styles/font.ts';
import { readPrintSetup } from './print-setup.ts';
import { RuleFills } from './rules/rule-fills.ts';
import { placeOf, type WorkbookContext } from './sheet-context.ts';
import { readSheetPart } from './sheet-part.ts';
import { showRows } from './sheet-rows.ts';
import type { DefinedName, SheetEntry } from './workbook-part.ts';

/** Where a sheet is found, and what of the workbook it needs. */
export interface SheetSource {
  readonly opened: OpcPackage;
  readonly part: string;
  readonly entry: SheetEntry;
  /** Its place in the workbook's list, from 0. */
  readonly index: number;
  readonly names: readonly DefinedName[];
  readonly people: People;
  readonly workbook: WorkbookContext;
}

/** A sheet whose lists of choices are still to be looked up, which takes the other sheets. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly index: number;
  readonly choices: readonly ChoiceSource[];
}

/** Reads one worksheet with what belongs to it. */
export function readSheet({ opened, part, entry, index, names, people, workbook }: SheetSource): ReadSheet {
  const relationships = opened.relationships(part);
  const { name, visibility } = entry;
  const context = { reader: opened.open(part), sheet: name, workbook, relationships };
  const {
    rows: drafts,
    frozen,
    landscape,
    pageFurniture,
    columns,
    merges,
    rules,
    choices,
    links,
  } = readSheetPart(context);
  const ruleFills = new RuleFills(context, rules, drafts);
  const sheet: Sheet = {
    name,
    visibility,
    rows: showRows(context, drafts, { merges, links, ruleFills }),
    columns,
    merges,
    tables: readTables(opened, relationships),
    comments: readComments(opened, relationships, name, people),
    ...readPrintSetup(names, index),
    frozen,
    landscape,
    choices: [],
    textFills: ruleFills.textFills,
  };
  reportLeftOut(opened, relationships, name, workbook.report);
  if (pageFurniture !== '') workbook.report.omit('page-furniture', placeOf(name));
  return { sheet, index, choices };
}

function readTables(opened: OpcPackage, relationships: readonly Relationship[]): SheetTable[] {
  return relationships.flatMap(({ type, target, external }) => {
    if (type !== 'table' || external || !opened.has(target)) return [];
    const reader = opened.open(target);
    reader.next();
    const range = parseRange(reader.attribute('ref') ?? '');
    const name = decodeEscapes(reader.attribute('displayName') ?? reader.attribute('name') ?? '');
    const hasHeader = isOn(reader.attribute('headerRowCount'));
    return range === null ? [] : [{ name, range, hasHeader }];
  });
}

/** Relationships to things that stand on a sheet and have a program or a button of their own. */
const OBJECTS: ReadonlySet<string> = new Set(['oleObject', 'package', 'control', 'ctrlProp']);

/** What stands on a sheet beside its cells. */
function reportLeftOut(
  opened: OpcPackage,
  relationships: readonly Relationship[],
  sheet: string,
  report: Report,
): void {
  const at = placeOf(sheet);
  for (const { type, target, external } of relationships) {
    if (type === 'drawing' && !external && opened.has(target)) reportDrawing(opened.open(target), report, at);
    else if (type === 'pivotTable') report.omit('pivot-table', at);
    else if (OBJECTS.has(type)) report.omit('embedded-object', at);
    else if (type === 'image') report.omit('picture', at);
  }
}
