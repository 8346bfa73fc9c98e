import type { StoredText } from './rich-text.ts';

/** A value that Excel could not work out, as in "#REF!". */
export class CellError {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** What a cell holds, before its format shows it; null for nothing. A date is the number of its day. */
export type Scalar = string | number | boolean | CellError | null;

/** A cell as its file has it: how it is shown and shaded is worked out when the whole sheet is known. */
export interface DraftCell {
  readonly column: number;
  readonly style: number;
  readonly scalar: Scalar;
  /** The text with its fonts, where the cell holds one. */
  readonly text: StoredText | null;
  /** The value is stored as an ISO date, so that it is one whatever the format says. */
  readonly isDate: boolean;
  /** "" where the file keeps the formula with another cell; null where there is none. */
  readonly formula: string | null;
}

export interface DraftRow {
  readonly number: number;
  readonly hidden: boolean;
  /** Cells with a value or a fill, in order of column. */
  readonly cells: readonly DraftCell[];
  /** Column and style of each cell with neither, in turn: a rule may yet shade it. Millions are cheap this way. */
  readonly blanks: readonly number[];
}

/** The cell in that column; null when the row has none with a value or a fill. */
export function findCell(row: DraftRow, column: number): DraftCell | null {
  let low = 0;
  let high = row.cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = row.cells[middle];
    if (cell === undefined) return null;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
