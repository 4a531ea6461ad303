import type { Cell } from "./cell";

/** Null leaves the cell as it is: a column that is not ours, or one that fills itself. */
export type CellToWrite = Cell | null;

/** Rows for the end of a table, in the table's own columns. */
export interface Append {
  readonly rows: readonly (readonly CellToWrite[])[];
  /** How the new cells look, by column. "@" keeps what begins with = + - @ from becoming a formula. */
  readonly formats: readonly (string | null)[];
  /** Blank rows at the end of the table: the first of the new rows take them. */
  readonly blankRows: number;
  /** Whether something below the table (a totals row, other cells) has to move down first. */
  readonly insert: boolean;
}

/** Cells that change, as a block below the headings; null leaves a cell alone. */
export interface BlockToWrite {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellToWrite[])[];
  /** "@" where the cell takes text, so that no id or reason is taken for a number, a date or a formula. */
  readonly formats: readonly (readonly (string | null)[])[];
}

export interface TableEdits {
  /** Excel's id of the table. */
  readonly table: string;
  readonly append: Append | null;
  readonly blocks: readonly BlockToWrite[];
  /** Rows of ours that go, as runs of neighbours from zero, first and last, the lowest run first. */
  readonly removed: readonly (readonly [number, number])[];
}

/** The log's own rows: written first as begun, marked done last. */
export interface LogEdits {
  readonly table: { readonly id: string } | NewTable;
  readonly append: Append;
  readonly stateColumn: number;
  readonly done: Cell;
}

/** A table that has to be made on a sheet of its own. */
export interface NewTable {
  readonly name: string;
  readonly sheet: string;
  /** What the sheet is called until all of this stands on it, so that a sheet of ours that was cut off can be told. */
  readonly unfinishedSheet: string;
  /** A posting that was cut off has left such a sheet: it goes, and a new one comes. */
  readonly unfinishedIsThere: boolean;
  readonly headings: readonly string[];
  /** In points. */
  readonly widths: readonly number[];
}

/** A table that is made before anything is posted: empty, or with the rows that a new one starts with. */
export interface StartingTable extends NewTable {
  /** The number format of each column's cells. */
  readonly formats: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A block of cells on a sheet, from zero, with its address for people. */
export interface Block {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What must be known of a table before anything is written to it. */
export interface PostingDetail {
  readonly sheetProtected: boolean;
  readonly showTotals: boolean;
  /** The last row on the sheet that the table covers, its totals row included. */
  readonly lastRow: number;
  /** What is on the sheet below the table, or null when nothing is. */
  readonly below: Block | null;
  /** Merged cells below, in the table's columns: no table grows over them. They are part of what is below. */
  readonly merged: readonly Block[];
  /** The last row's formulas, each its value where the cell has none: a column that holds one there fills itself. */
  readonly lastRowFormulas: readonly Cell[];
  readonly lastRowFormats: readonly string[];
  /** The formulas of the asked columns, row by row, from column `formulasFrom` on. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly formulasFrom: number;
}
