import type { ReadResult } from '#shared/document/read-result';
import type { Sheet, Workbook } from '#shared/document/workbook';
import { refuse } from '#shared/document/refusal';
import type { OpcPackage } from '../../opc/opc-package.ts';
import { readCoreProperties } from '../../ooxml/core-properties.ts';
import { Report } from '../../ooxml/report.ts';
import { readTheme } from '../../ooxml/theme.ts';
import type { XmlReader } from '../../xml/xml-reader.ts';
import { resolveChoices } from './choices.ts';
import { readPeople } from './comments.ts';
import { OddityCount } from './oddities.ts';
import { reportContent } from './report-content.ts';
import { readSharedStrings } from './rich-text.ts';
import { CellCount, placeOf, type WorkbookContext } from './sheet-context.ts';
import { readSheet, type ReadSheet } from './sheet.ts';
import { readStylesheetPart } from './styles/stylesheet-part.ts';
import { Stylesheet } from './styles/stylesheet.ts';
import { readWorkbookPart, type DefinedName, type SheetEntry, type WorkbookPart } from './workbook-part.ts';

/**
 * Reads an Excel file into the neutral workbook: what a person sees in each cell, hidden sheets, rows and columns
 * included and marked as such. Formulas are never worked out. Throws DocumentRefused for what is broken or goes
 * past a limit.
 */
export function readXlsx(opened: OpcPackage): ReadResult<Workbook> {
  const report = new Report();
  const main = readWorkbookPart(opened.open(opened.mainPart));
  const workbook = readShared(opened, main, report);
  const sheets = readSheets(opened, main, workbook);
  const document: Workbook = {
    kind: 'workbook',
    properties: readCoreProperties(opened),
    sheets: addChoices(sheets, main.names, workbook),
  };
  if (opened.hasMacros) report.omit('macro', null);
  for (const { type } of opened.relationships(opened.mainPart)) {
    if (type === 'externalLink') report.omit('external-link', null);
  }
  reportContent(document, report);
  workbook.oddities.sayAll(report);
  return { document, messages: report.messages(), omissions: report.omissions() };
}

function readShared(opened: OpcPackage, main: WorkbookPart, report: Report): WorkbookContext {
  const theme = openRelated(opened, 'theme');
  const colours = theme === null ? new Map<string, string>() : readTheme(theme);
  const strings = openRelated(opened, 'sharedStrings');
  return {
    strings: strings === null ? [] : readSharedStrings(strings),
    styles: new Stylesheet(readStylesheetPart(openRelated(opened, 'styles')), colours, main.dates),
    dates: main.dates,
    report,
    oddities: new OddityCount(),
    cells: new CellCount(),
  };
}

/** Opens a part of the workbook. Throws DocumentRefused('PART_MISSING') when it is named and not there. */
function openRelated(opened: OpcPackage, type: string): XmlReader | null {
  const found = opened.relationships(opened.mainPart).find((each) => each.type === type && !each.external);
  return found === undefined ? null : opened.open(found.target);
}

function readSheets(opened: OpcPackage, main: WorkbookPart, workbook: WorkbookContext): ReadSheet[] {
  const targets = new Map(opened.relationships(opened.mainPart).map((each) => [each.id, each]));
  const peoplePart = openRelated(opened, 'person');
  const people = peoplePart === null ? new Map<string, string>() : readPeople(peoplePart);
  return main.sheets.flatMap((entry, index) => {
    const target = targets.get(entry.relationship ?? '');
    if (target === undefined || target.external) return refuse('PART_MISSING', `sheet ${entry.name}`);
    if (target.type !== 'worksheet') {
      reportOtherSheet(workbook.report, target.type, entry);
      return [];
    }
    return [readSheet({ opened, part: target.target, entry, index, names: main.names, people, workbook })];
  });
}

/** Sheets that hold no cells for a person to read. */
function reportOtherSheet(report: Report, type: string, { name }: SheetEntry): void {
  const what = type === 'chartsheet' ? 'chart' : /macrosheet$/i.test(type) ? 'macro' : 'unknown-element';
  report.omit(what, placeOf(name));
}

function addChoices(
  sheets: readonly ReadSheet[],
  names: readonly DefinedName[],
  { oddities }: WorkbookContext,
): Sheet[] {
  const scope = { sheets: new Map(sheets.map(({ sheet, index }) => [index, sheet])), names };
  return sheets.map(({ sheet, index, choices }) => ({
    ...sheet,
    choices: resolveChoices(choices, index, scope, ([range]) => {
      oddities.add('unread-choices', () => placeOf(sheet.name, range?.firstRow, range?.firstColumn));
    }),
  }));
}
