import { refuse } from '#shared/document/refusal';
import type { SourceRef } from '#shared/document/source-ref';
import type { Relationship } from '../../opc/relationships.ts';
import type { Report } from '../../ooxml/report.ts';
import { XML_LIMITS, type XmlReader } from '../../xml/xml-reader.ts';
import type { DateSystem } from './styles/number-format.ts';
import type { OddityCount } from './oddities.ts';
import type { StoredText } from './rich-text.ts';
import type { Stylesheet } from './styles/stylesheet.ts';

/** Filled or shaded cells in one workbook (reliability.md 3.1). */
export const MOST_CELLS = 200_000;

/** What all sheets of a workbook share while they are read. */
export interface WorkbookContext {
  readonly strings: readonly StoredText[];
  readonly styles: Stylesheet;
  readonly dates: DateSystem;
  readonly report: Report;
  readonly oddities: OddityCount;
  readonly cells: CellCount;
}

/** One sheet being read. */
export interface SheetContext {
  readonly reader: XmlReader;
  readonly sheet: string;
  readonly workbook: WorkbookContext;
  readonly relationships: readonly Relationship[];
}

/** Counts the cells that are kept, and their text, because many cells can share one string. Throws DocumentRefused. */
export class CellCount {
  private count = 0;
  private textLength = 0;

  add(textLength: number): void {
    this.textLength += textLength;
    if (++this.count > MOST_CELLS) refuse('SHEET_TOO_BIG');
    if (this.textLength > XML_LIMITS.text) refuse('TEXT_TOO_LONG', 'cells');
  }
}

/** Where a cell, a row or a whole sheet stands. */
export function placeOf(sheet: string, row: number | null = null, column: number | null = null): SourceRef {
  return { part: 'sheet', table: null, row, column, columnName: null, paragraph: null, sheet };
}
