import type { Sheet } from "./types";

/** How many rows and columns a formula fills. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Somebody who must know what changes on the sheets, whoever changes it. */
export interface WorkbookWatcher {
  cellChanged(sheet: Sheet, row: number, column: number): void;
  /** Cells moved, a sheet went, or the workbook was brought back to what it was: nothing is where it was. */
  allMoved(): void;
}
