import type { Place } from '#shared/contract/import-results';
import { describeSource, type SourceRef } from '#shared/document/source-ref';
import type { Block } from '#shared/document/text-document';
import type { SourceUnit } from './source-units.ts';

/** Where in the list of units something stands; `cell` counts the unit's own cells. */
export interface Spot {
  readonly unit: number;
  readonly cell: number | null;
}

/** Finds the unit and the cell of a place in the document. */
export class SpotFinder {
  private readonly spots = new Map<string, Spot>();

  constructor(units: readonly SourceUnit[]) {
    units.forEach((unit, index) => this.addUnit(unit, index));
  }

  /** The nearest thing that is shown: the cell, else its row, the head of its column, or the start of its table. */
  find(at: SourceRef): Spot | null {
    for (const key of [cellKey(at), rowKey(at), columnKey(at), tableKey(at)]) {
      const spot = key === null ? undefined : this.spots.get(key);
      if (spot !== undefined) return spot;
    }
    return null;
  }

  place(at: SourceRef): Place {
    const spot = this.find(at);
    return { words: describeSource(at), strip: spot?.unit ?? null, cell: spot?.cell ?? null };
  }

  private addUnit(unit: SourceUnit, index: number): void {
    switch (unit.kind) {
      case 'label':
        if (unit.sheet !== null) this.add(`sheet ${unit.sheet}`, { unit: index, cell: null });
        return;
      case 'paragraph':
        this.addAt(unit.paragraph.at, { unit: index, cell: null });
        return;
      case 'table-row':
        this.addTableRow(unit, index);
        return;
      case 'sheet-row':
        unit.row.cells.forEach((cell, at) => this.addAt(cell.at, { unit: index, cell: at }));
        return;
      default:
        unit satisfies never;
    }
  }

  private addTableRow(unit: Extract<SourceUnit, { kind: 'table-row' }>, index: number): void {
    this.add(tableKey(unit.table.at), { unit: index, cell: null });
    unit.table.rows[unit.row]?.cells.forEach((cell, at) => {
      const spot = { unit: index, cell: at };
      this.addAt(cell.at, spot);
      this.add(columnKey({ ...unit.table.at, row: null, column: cell.column + 1 }), spot);
      this.addNested(cell.blocks, spot);
    });
  }

  /** What stands in a table inside a cell is shown in that cell. */
  private addNested(blocks: readonly Block[], spot: Spot): void {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      this.add(tableKey(block.at), spot);
      for (const row of block.rows) {
        for (const cell of row.cells) {
          this.addAt(cell.at, spot);
          this.addNested(cell.blocks, spot);
        }
      }
    }
  }

  private addAt(at: SourceRef, spot: Spot): void {
    this.add(cellKey(at), spot);
    this.add(rowKey(at), { unit: spot.unit, cell: null });
  }

  private add(key: string | null, spot: Spot): void {
    if (key !== null && !this.spots.has(key)) this.spots.set(key, spot);
  }
}

/** A cell, or a paragraph outside tables. */
export function cellKey(at: SourceRef): string | null {
  const row = rowKey(at);
  if (row !== null) return at.column === null ? null : `${row}, column ${at.column}`;
  return at.paragraph === null || at.table !== null ? null : `${at.part} paragraph ${at.paragraph}`;
}

export function rowKey(at: SourceRef): string | null {
  const table = tableKey(at);
  return table === null || at.row === null ? null : `${table}, row ${at.row}`;
}

/** A column of a table as a whole, counted in grid columns. */
function columnKey(at: SourceRef): string | null {
  const table = tableKey(at);
  return table === null || at.row !== null || at.column === null
    ? null
    : `${table}, any row, column ${at.column}`;
}

export function tableKey(at: SourceRef): string | null {
  if (at.sheet !== null) return `sheet ${at.sheet}`;
  return at.table === null ? null : `${at.part} table ${at.table}`;
}
