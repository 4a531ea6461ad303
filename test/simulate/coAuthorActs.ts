import type { CoAuthor } from "../excel-host/faults";
import { deleteCellsUp, insertCellsDown } from "../excel-host/host/insertDelete";
import { sortRows } from "../excel-host/host/sorting";
import { dataArea } from "../excel-host/host/tableAreas";
import type { Table, Workbook } from "../excel-host/model/types";

// What a co-author does to a table while we read and write it.

const tableNamed = (workbook: Workbook, name: string): Table => {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};

/** The row on the sheet in which a key stands, in the table's first column; the last row where there is none any more. */
function rowOf({ sheet, area }: Table, key: string): number {
  for (let row = area.row; row < area.row + area.rows; row += 1) if (sheet.value(row, area.column) === key) return row;
  return area.row + area.rows - 1;
}

export const types = (name: string, key: string, heading: string, value: string | number): CoAuthor => (workbook, host) => {
  const table = tableNamed(workbook, name);
  const column = table.area.column + table.columns.findIndex((candidate) => candidate.name === heading);
  host.enter(table.sheet, { row: rowOf(table, key), column, rows: 1, columns: 1 }, [[value]]);
};

export const sorts = (name: string, column: number): CoAuthor => (workbook, host) => {
  const table = tableNamed(workbook, name);
  sortRows(host, table.sheet, dataArea(table), [{ key: column, ascending: false }], "a co-author");
};

export const inserts = (name: string, key: string, values: readonly (string | number)[]): CoAuthor => (workbook, host) => {
  const table = tableNamed(workbook, name);
  const area = { ...table.area, row: rowOf(table, key), rows: 1 };
  insertCellsDown(host, table.sheet, area, "a co-author");
  host.enter(table.sheet, { ...area, columns: values.length }, [values]);
};

export const appends = (name: string, values: readonly (string | number)[]): CoAuthor => (workbook, host) => {
  const { sheet, area } = tableNamed(workbook, name);
  host.enter(sheet, { ...area, row: area.row + area.rows, rows: 1 }, [[...values, ...new Array<string>(area.columns - values.length).fill(" ")]]);
};

export const deletes = (name: string, key: string): CoAuthor => (workbook, host) => {
  const table = tableNamed(workbook, name);
  deleteCellsUp(host, table.sheet, { ...table.area, row: rowOf(table, key), rows: 1 }, "a co-author");
};
