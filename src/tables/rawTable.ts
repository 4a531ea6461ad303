import type { Cell } from "./cell";

/** A table as it lies on its sheet: the heading row and the rows below it, totals row left out. */
export interface RawTable {
  readonly name: string;
  readonly sheet: string;
  /** Where the heading row stands, from zero. */
  readonly row: number;
  readonly column: number;
  readonly headings: readonly Cell[];
  /** The number formats of the first row, column by column, where they are known. */
  readonly formats?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
