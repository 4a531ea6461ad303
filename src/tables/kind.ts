import type { Decimals } from "../domain/money";
import type { Cell } from "./cell";

/** Says that a cell does not hold what its column is for. It never stands for zero. */
export const unreadable = Symbol("unreadable");

/** What a workbook settles for all its cells. */
export interface Dialect {
  readonly decimals: Decimals;
  /** Whether serial 0 is 1 January 1904 instead of Excel's usual beginning in 1900. */
  readonly date1904: boolean;
}

/** One kind of cell: what it should hold, how it is read and written, and how a new cell of it looks. */
export interface CellKind<Value> {
  /** What the column wants, in words that follow "expected". */
  readonly expects: string;
  read(cell: Cell, dialect: Dialect): Value | typeof unreadable;
  /** A cell that can be read but was bent to fit (a time cut off a date, a fraction of a cent): words for the notice. */
  bent?(cell: Cell, dialect: Dialect): string | undefined;
  /** What an unreadable cell was probably meant to say, in the form in which it should be entered. */
  likely?(cell: Cell, dialect: Dialect): string | undefined;
  write(value: Value, dialect: Dialect): Cell;
  /** The number format of a cell that we add where the table has no row to take it from. "@" keeps text as text. */
  format(dialect: Dialect): string;
}
