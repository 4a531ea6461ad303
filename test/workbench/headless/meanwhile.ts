import { foldKey } from "../../../src/domain/key";
import { allTables, headingOf, type Mapping, noMapping, sheetNameOf, tableNamed } from "../../../src/tables/mapping";
import type { CellValue, Table } from "../../excel-host/model/types";
import { coauthor } from "../../excel-host/host/excelHost";
import { writeCells } from "../../excel-host/host/writeCells";
import type { LocalExcel } from "../../excel-host/openExcel";
import { Unusable } from "./commandLine";
import type { Meanwhile } from "./readSteps";

/** Lets a co-author change cells of the workbook. @throws Unusable when a change names no cell. */
export function changeMeanwhile(excel: LocalExcel, changes: readonly Meanwhile[], mapping: Mapping = noMapping): void {
  for (const change of changes) {
    const cell = findCell(excel, change, mapping);
    const { sheet } = cell.table;
    const value = cellValue(change.value, sheet.value(cell.row, cell.column));
    excel.edit(coauthor, (host) => writeCells(host, sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 }, [[value]], "meanwhile"));
  }
}

function findCell({ workbook }: LocalExcel, { place: step, table: name, key, column }: Meanwhile, mapping: Mapping): { table: Table; row: number; column: number } {
  const ours = tableNamed(mapping, name);
  const wanted = (ours ? sheetNameOf(mapping, ours) : name).toLowerCase();
  const table = workbook.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
  const complain = (lack: string) => new Unusable(`${step}, meanwhile: ${lack}. Correct the step; nothing was saved.`);
  if (!table) throw complain(`the workbook has no table ${name}`);
  const columnAt = (heading: string) => table.columns.findIndex((candidate) => foldKey(candidate.name) === foldKey(heading));
  const keyColumn = ours ? columnAt(headingOf(mapping, ours, allTables[ours].key)) : 0;
  const place = columnAt(column);
  if (keyColumn < 0 || place < 0) throw complain(`table ${name} has no column ${column}`);
  for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1) {
    if (foldKey(String(table.sheet.value(row, table.area.column + keyColumn))) === foldKey(key)) return { table, row, column: table.area.column + place };
  }
  throw complain(`table ${name} has no row ${key}`);
}

// Amounts stand in steps as decimal text; in a cell that holds a number they are one.
const cellValue = (value: Meanwhile["value"], before: CellValue): string | number | boolean =>
  typeof value === "string" && typeof before === "number" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
