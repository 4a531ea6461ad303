import { sheetColumns, sheetRows } from "../../excel-host/model/area";
import type { Area, Sheet, Workbook } from "../../excel-host/model/types";
import { type Axis, axisOf } from "./axis";
import { mergedAt } from "./merged";

/** Where the cells of a sheet lie. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The cells that hold anything, or null on an empty sheet. */
  readonly used: Area | null;
}

export const rowHeight = 20;
const columnWidth = 64;
const roomBelow = 100;
const roomBeside = 12;
const leastRows = 200;
const leastColumns = 30;

/** Excel's widths count digits of the standard font, which are seven pixels wide, and five more for the edges. */
const pixels = (characters: number) => Math.round(characters * 7 + 5);
export const charactersIn = (wide: number): number => Math.max(0, (wide - 5) / 7);

/** Lays out a sheet, with room for more beyond what it holds and beyond a cell that must be there. */
export function layoutOf(workbook: Workbook, sheet: Sheet, reach: { readonly row: number; readonly column: number }): SheetLayout {
  const numbers = sheet.rowNumbers();
  const lastRow = numbers[numbers.length - 1] ?? 0;
  const used = sheet.usedArea();
  const lastColumn = used ? used.column + used.columns : 0;
  const rows = Math.min(sheetRows, Math.max(leastRows, lastRow + roomBelow, reach.row + roomBelow));
  const columns = Math.min(sheetColumns, Math.max(leastColumns, lastColumn + roomBeside, reach.column + roomBeside));

  const widths = new Map([...sheet.columnWidths].map(([column, width]) => [column, pixels(width)]));
  for (const column of sheet.hiddenColumns) widths.set(column, 0);
  const heights = heightsOf(workbook, sheet, numbers, (column) => widths.get(column) ?? columnWidth);
  for (const row of sheet.hiddenRows) heights.set(row, 0);
  return { rows: axisOf(rows, rowHeight, heights), columns: axisOf(columns, columnWidth, widths), used };
}

/** Rows grow with the wrapped text in them. */
function heightsOf(workbook: Workbook, sheet: Sheet, rows: readonly number[], widthOf: (column: number) => number): Map<number, number> {
  const heights = new Map<number, number>();
  const wrapped = new Set(workbook.styles.flatMap(({ wrapText }, index) => (wrapText ? [index] : [])));
  if (wrapped.size === 0) return heights;
  for (const row of rows) {
    for (const column of sheet.columnsOfRow(row)) {
      const value = wrapped.has(sheet.style(row, column)) ? sheet.value(row, column) : "";
      // Merged cells make no row higher, as in Excel.
      if (typeof value !== "string" || value === "" || mergedAt(sheet, { row, column })) continue;
      const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 6.5) / (widthOf(column) - 8))), 0);
      if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? rowHeight, lines * 18 + 2));
    }
  }
  return heights;
}
