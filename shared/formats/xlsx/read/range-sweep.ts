import { refuse } from '#shared/document/refusal';
import type { CellRange } from '#shared/document/workbook';

/** So many ranges never cross one row of a sheet that people made; each costs a look for every cell of the row. */
const MOST_CROSSING = 1000;

/** Something that holds for a range of cells. */
export interface Spread<T> {
  readonly range: CellRange;
  readonly value: T;
}

/**
 * Says which ranges cross a row, for rows asked in ascending order. Ranges are never walked cell by cell, so one
 * over the whole sheet costs as much as one over a single cell. Throws DocumentRefused('XML_TOO_MANY_ELEMENTS').
 */
export class RangeSweep<T> {
  private readonly waiting: ReadonlyArray<Spread<T>>;
  private readonly ranks: ReadonlyMap<Spread<T>, number>;
  private next = 0;
  private row = 0;
  private crossing: Array<Spread<T>> = [];

  constructor(spreads: ReadonlyArray<Spread<T>>) {
    this.ranks = new Map(spreads.map((spread, rank) => [spread, rank]));
    this.waiting = spreads.toSorted((first, second) => first.range.firstRow - second.range.firstRow);
  }

  /** What crosses the row, in the order in which it was given. */
  at(row: number): ReadonlyArray<Spread<T>> {
    if (row === this.row) return this.crossing;
    this.row = row;
    if (this.crossing.some((spread) => spread.range.lastRow < row)) {
      this.crossing = this.crossing.filter((spread) => spread.range.lastRow >= row);
    }
    const before = this.next;
    for (let spread = this.waiting[this.next]; spread !== undefined; spread = this.waiting[this.next]) {
      if (spread.range.firstRow > row) break;
      if (spread.range.lastRow >= row) this.crossing.push(spread);
      this.next++;
    }
    if (this.crossing.length > MOST_CROSSING) refuse('XML_TOO_MANY_ELEMENTS', `ranges in row ${row}`);
    if (this.next > before) this.crossing.sort((first, second) => this.rank(first) - this.rank(second));
    return this.crossing;
  }

  private rank(spread: Spread<T>): number {
    return this.ranks.get(spread) ?? 0;
  }
}
