/** A cell that does not hold what it should, with its place on the sheet. */
export interface Problem {
  readonly sheet: string;
  readonly table: string;
  /** The row on the sheet, from 1. */
  readonly row: number;
  /** The heading of the column; "" where the whole row is meant. */
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  /** A problem's row is left out of totals, which are marked incomplete; a notice's row counts. */
  readonly severity: "problem" | "notice";
}

/** What is found where a column should be. */
export const noColumn = "no such column";
