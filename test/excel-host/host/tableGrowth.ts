import { intersection } from "../model/area";
import type { Area, Sheet, Table } from "../model/types";
import type { ExcelHost } from "./excelHost";
import { dataArea, rowBelow, tablesOf } from "./tableAreas";

/** A table that may grow, by at most so many rows. */
export interface Grower {
  readonly table: Table;
  readonly rows: number;
}

/**
 * The tables below which something is about to be written, and how far they could grow: to a
 * totals row, to another table, or to a row in which something stood before.
 */
export function possibleGrowth(host: ExcelHost, sheet: Sheet, written: Area): readonly Grower[] {
  const growers: Grower[] = [];
  for (const table of tablesOf(host.workbook.tables, sheet)) {
    const directlyBelow = { ...table.area, row: rowBelow(table), rows: 1 };
    if (table.showTotals || !intersection(directlyBelow, { ...written, rows: 1 })) continue;
    let rows = 0;
    while (rows < written.rows && isFree(host, table, written.row + rows)) rows += 1;
    growers.push({ table, rows });
  }
  return growers;
}

function isFree(host: ExcelHost, table: Table, row: number): boolean {
  const { sheet, area } = table;
  const place = { ...area, row, rows: 1 };
  for (let column = area.column; column < area.column + area.columns; column++) if (!isBlank(sheet, row, column)) return false;
  return !tablesOf(host.workbook.tables, sheet).some((other) => other !== table && intersection(other.area, place));
}

const isBlank = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.value(row, column) === "" && sheet.formula(row, column) === "";

/**
 * Grows a table round what has been written directly below it, as Excel does on its own accord. It is as
 * fickle as Excel: where a program writes, a row whose first or last cell is blank ends the growth. What a person types
 * makes the table grow at its first cell.
 */
export function grow(host: ExcelHost, { table, rows }: Grower, written: Area): void {
  const { sheet, area } = table;
  const last = area.column + area.columns - 1;
  const isPerson = host.actor.trigger === "Unknown";
  const isFilled = (row: number, column: number) => !isBlank(sheet, row, column);
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const counts = (row: number) => (isPerson ? columns.some((column) => isFilled(row, column)) : isFilled(row, area.column) && isFilled(row, last));
  let grown = 0;
  while (grown < rows && counts(written.row + grown)) grown += 1;
  if (grown === 0) return;
  table.area = { ...area, rows: area.rows + grown };
  dressNewRows(host, table, { ...table.area, row: written.row, rows: grown });
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
