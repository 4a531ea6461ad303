import type { Area, Sheet } from "../model/types";
import { HostError, invalidArgument, wrongSize } from "../protocol/errors";
import { readEntry } from "./entry";
import type { ExcelHost } from "./excelHost";
import { followRename } from "./followCells";
import { refuseIfLocked } from "./protection";
import { grow, possibleGrowth } from "./tableGrowth";

/**
 * Writes values or formulas, as a program's `range.values = …` does.
 *
 * @param written One value for all cells, or a list of rows of the range's size; null leaves a cell alone.
 */
export function writeCells(host: ExcelHost, sheet: Sheet, area: Area, written: unknown, location: string): void {
  if (area.rows * area.columns > host.options.cellLimit) throw new HostError("RangeExceedsLimit", location);
  const cell = cellsWritten(area, written, location);
  refuseIfLocked(host, sheet, area, location);
  const growth = host.options.autoExpand && !sheet.protection ? possibleGrowth(host, sheet, area) : [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      enter(host, sheet, area.row + row, area.column + column, cell(row, column), location);
    }
  }
  for (const grower of growth) grow(host, grower, area);
  host.changed(sheet, area);
  host.recalculate();
}

/** What goes into each cell of the area. Sizes are checked before anything is written. */
function cellsWritten(area: Area, written: unknown, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(written)) return () => written;
  const rows: readonly unknown[] = written;
  if (rows.length !== area.rows) throw wrongSize(location);
  for (const row of rows) if (!Array.isArray(row) || row.length !== area.columns) throw wrongSize(location);
  const block = rows as readonly (readonly unknown[])[];
  return (row, column) => block[row]?.[column];
}

function enter(host: ExcelHost, sheet: Sheet, row: number, column: number, entered: unknown, location: string): void {
  if (entered === null || entered === undefined) return;
  if (typeof entered !== "string" && typeof entered !== "number" && typeof entered !== "boolean") {
    throw invalidArgument(location);
  }
  const { workbook } = host;
  const style = workbook.styles[sheet.style(row, column)];
  const { value, formula, format } = readEntry(entered, style?.numberFormat ?? "General", workbook.date1904);
  const heading = headingAt(host, sheet, row, column);
  const from = heading?.column.name;
  if (formula === "") sheet.setValue(row, column, value);
  else sheet.setFormula(row, column, formula, value);
  if (heading && from !== undefined && from !== heading.column.name) followRename(host, { table: heading.table.name, column: { from, to: heading.column.name } });
  if (format !== "" && style?.numberFormat === "General") {
    sheet.setStyle(row, column, workbook.styleIndex({ ...style, numberFormat: format, source: -1, base: baseOf(style) }));
  }
}

function headingAt({ workbook }: ExcelHost, sheet: Sheet, row: number, column: number) {
  const table = workbook.tables.find(({ sheet: own, area, showHeaders }) => own === sheet && showHeaders && area.row === row && column >= area.column && column < area.column + area.columns);
  const found = table?.columns[column - table.area.column];
  return table && found ? { table, column: found } : undefined;
}

/** A style made here inherits what it does not describe from the one that it replaces. */
export const baseOf = (style: { readonly source: number; readonly base: number }): number =>
  style.source >= 0 ? style.source : style.base;
