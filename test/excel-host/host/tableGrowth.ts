import { intersection } from "../model/area";
import type { Area, Sheet, Table } from "../model/types";
import type { ExcelHost } from "./excelHost";
import { dataArea, rowBelow, tablesOf } from "./tableAreas";

/**
 * Grows a table round what was written directly below it, as Excel does on its own accord. It is as
 * fickle as Excel: a row whose first or last cell is blank ends the growth, and so do a totals row,
 * another table, and cells that were there before.
 */
export function growTables(host: ExcelHost, sheet: Sheet, written: Area): void {
  for (const table of tablesOf(host.workbook.tables, sheet)) {
    const shared = intersection(
      { ...table.area, row: rowBelow(table), rows: 1 },
      { ...written, rows: 1 },
    );
    if (shared === null || table.showTotals) continue;
    const before = table.area.rows;
    for (let row = written.row; row < written.row + written.rows; row++) {
      if (!isNewRow(host, table, row, written)) break;
      table.area = { ...table.area, rows: table.area.rows + 1 };
    }
    const grown = table.area.rows - before;
    if (grown > 0) dressNewRows(host, table, { ...table.area, row: written.row, rows: grown });
  }
}

function isNewRow(host: ExcelHost, table: Table, row: number, written: Area): boolean {
  const { sheet, area } = table;
  const last = area.column + area.columns - 1;
  const blank = (column: number) => sheet.value(row, column) === "" && sheet.formula(row, column) === "";
  if (blank(area.column) || blank(last)) return false;
  for (let column = area.column; column <= last; column++) {
    const ours = column >= written.column && column < written.column + written.columns;
    if (!ours && !blank(column)) return false;
  }
  const place = { row, column: area.column, rows: 1, columns: area.columns };
  return !tablesOf(host.workbook.tables, sheet).some((other) => other !== table && intersection(other.area, place));
}

/** Gives new rows the looks of the row above them and the formulas of calculated columns. */
export function dressNewRows(host: ExcelHost, table: Table, rows: Area): void {
  const { sheet } = table;
  const data = dataArea(table);
  const pattern = rows.row > data.row ? rows.row - 1 : rows.row + rows.rows;
  const known = pattern < data.row + data.rows;
  table.columns.forEach((column, place) => {
    const at = data.column + place;
    for (let row = rows.row; row < rows.row + rows.rows; row++) {
      if (known && sheet.style(row, at) === 0) sheet.setStyle(row, at, sheet.style(pattern, at));
      if (column.calculatedFormula === "") continue;
      const empty = sheet.value(row, at) === "" && sheet.formula(row, at) === "";
      if (empty || host.options.calculatedColumnsOverwrite) sheet.setFormula(row, at, column.calculatedFormula, 0);
    }
  });
}
