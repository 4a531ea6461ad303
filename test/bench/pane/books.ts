import type { RawTables } from "../../../src/tables/decodeBook";
import type { Workbook } from "../../excel-host/model/types";
import { createWorkbook } from "../../excel-host/model/workbook";
import { newXlsx } from "../../excel-host/xlsx/newXlsx";

/** The tables as an .xlsx file: a sheet a table, as a firm would keep them. */
export function xlsxOf(tables: RawTables): Uint8Array {
  const workbook = createWorkbook("ledger.xlsx");
  for (const table of Object.values(tables)) addTable(workbook, table.name, [table.headings, ...table.rows]);
  return newXlsx(workbook).bytes;
}

/** So many jobs, each of another customer's and each with one open invoice: as many debts. */
export function debtsOf(count: number): Uint8Array {
  const workbook = createWorkbook("debts.xlsx");
  const rows = <Row>(row: (number: string, at: number) => Row) => Array.from({ length: count }, (_, at) => row(String(at + 1).padStart(5, "0"), at));
  addTable(workbook, "Customers", [["Customer", "Name"], ...rows((number) => [`C-${number}`, `Customer number ${number}`])]);
  addTable(workbook, "Jobs", [["Job", "Customer", "Description"], ...rows((number) => [`J-${number}`, `C-${number}`, `Works at number ${number}`])]);
  addTable(workbook, "Invoices", [
    ["Invoice", "Date", "Customer", "Job", "Status", "Total"],
    ...rows((number, at) => [`INV-${number}`, firstDay + (at % 100), `C-${number}`, `J-${number}`, "Sent", at + 1]),
  ]);
  return newXlsx(workbook).bytes;
}

/** So many invoices that owe a little each, every fourth of them of one and the same job, and the register for a run that clears them. */
export function smallBalancesOf(count: number): Uint8Array {
  const workbook = createWorkbook("small.xlsx");
  const rows = <Row>(many: number, row: (number: string, at: number) => Row) => Array.from({ length: many }, (_, at) => row(String(at + 1).padStart(5, "0"), at));
  addTable(workbook, "Customers", [["Customer", "Name"], ...rows(100, (number) => [`C-${number}`, `Customer number ${number}`])]);
  addTable(workbook, "Jobs", [["Job", "Customer", "Balance"], ...rows(count, (number, at) => [`J-${number}`, `C-${String((at % 100) + 1).padStart(5, "0")}`, 0])]);
  addTable(workbook, "Invoices", [
    ["Invoice", "Date", "Customer", "Job", "Status", "Total", "Written off", "Balance"],
    ...rows(count, (number, at) => [`INV-${number}`, firstDay + (at % 100), `C-${String((at % 100) + 1).padStart(5, "0")}`, at % 4 === 0 ? "J-00001" : `J-${number}`, "Sent", (at % 500) / 100 + 0.01, 0, (at % 500) / 100 + 0.01]),
  ]);
  addTable(workbook, "WriteOffs", [[
    "Write-off", "Date", "Customer", "Job", "Invoice", "Amount", "Reason code", "Reason", "Description", "Next billing run", "Consumed", "Billed on", "Status", "Posted by", "Posted at", "Reverses", "Operation", "Run",
  ], Array<string>(18).fill("")]);
  addTable(workbook, "ReasonCodes", [["Code", "Meaning"], ["SMALL", "Not worth collecting"], ["GOODWILL", "Goodwill"]]);
  return newXlsx(workbook).bytes;
}

/** 1 January 2026, as Excel counts days. */
const firstDay = 46_023;

function addTable(workbook: Workbook, name: string, rows: readonly (readonly (string | number | boolean | null)[])[]): void {
  const sheet = workbook.addSheet(name);
  rows.forEach((cells, row) => cells.forEach((cell, column) => cell !== "" && cell !== null && sheet.setValue(row, column, cell)));
  workbook.addTable(sheet, { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, name);
}
