/** What the cells of a column look like. Shares are 0 to 1 of its filled cells. */
export interface ColumnLook {
  readonly filled: number;
  readonly averageLength: number;
  readonly references: number;
  /** Cells that start with a reference. */
  readonly leading: number;
  /** Cells that show a rating by colour or by words. */
  readonly ratings: number;
  /** Cells with a word. */
  readonly worded: number;
}
