import type { CellValue, Workbook } from "../excel-host/model/types";
import { workbookFromText } from "../workbooks/workbookFromText";

const tables: Readonly<Record<string, readonly string[]>> = {
  Jobs: ["Job", "Customer", "Balance"],
  Timesheet: ["Entry", "Date", "Job", "Charge", "Description"],
  Invoices: ["Invoice", "Date", "Customer", "Job", "Status", "Total", "Written off", "Balance"],
  WriteOffs: [
    "Write-off", "Date", "Customer", "Job", "Invoice", "Amount", "Reason", "Description",
    "Next billing run", "Consumed", "Billed on", "Status", "Reverses", "Operation",
  ],
};

/** A firm with so many hours on its timesheet, each with the same words, and a hundredth as many jobs, invoices and write-offs. */
export function firmOf(hours: number, words = ""): Workbook {
  const few = Math.max(1, Math.floor(hours / 100));
  const workbook = workbookFromText("");
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
  const rows: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
    Jobs: ids("J", few).map((id) => [id, "C1", 100]),
    Timesheet: ids("T", hours).map((id, at) => [id, 46000, `J${(at % few) + 1}`, 1, ...(words === "" ? [] : [words])]),
    Invoices: ids("I", few).map((id, at) => [id, 46000, "C1", `J${at + 1}`, "Open", 100, 0, 100]),
    WriteOffs: ids("W", few).map((id) => [id, 46000, "C1", "J1", "", 1, "R", "R", false, 0, "", "Pending", "", ""]),
  };
  for (const [name, all] of Object.entries(tables)) {
    const headings = words === "" ? all.filter((heading) => heading !== "Description" || name !== "Timesheet") : all;
    const sheet = workbook.addSheet(name);
    const body = rows[name] ?? [];
    [headings, ...body].forEach((cells, row) => cells.forEach((cell, column) => sheet.setValue(row, column, cell)));
    workbook.addTable(sheet, { row: 0, column: 0, rows: body.length + 1, columns: headings.length }, name);
  }
  return workbook;
}
