import { createWorkbook } from "./model/workbook";
import type { Area, CellValue, Sheet, Table, Workbook } from "./model/types";

/** Puts rows into a sheet from a cell on. Texts that begin with "=" become formulas that show 0. */
export function fill(sheet: Sheet, rows: readonly (readonly CellValue[])[], row = 0, column = 0): Area {
  rows.forEach((values, down) => {
    values.forEach((value, right) => {
      if (typeof value === "string" && value.startsWith("=")) sheet.setFormula(row + down, column + right, value, 0);
      else sheet.setValue(row + down, column + right, value);
    });
  });
  return { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
}

/** A sheet with one table that begins in A1. */
export function addSheetWithTable(workbook: Workbook, name: string, rows: readonly (readonly CellValue[])[]): Table {
  const sheet = workbook.addSheet(name);
  return workbook.addTable(sheet, fill(sheet, rows), name);
}

/** The workbook that most tests of this folder start from: one sheet, one table of three rows. */
export function smallLedger(): { readonly workbook: Workbook; readonly table: Table; readonly sheet: Sheet } {
  const workbook = createWorkbook("Ledger.xlsx");
  const table = addSheetWithTable(workbook, "Ledger", [
    ["Invoice", "Customer", "Amount"],
    ["INV-1", "Mill", 100],
    ["INV-2", "Forge", 250.5],
    ["INV-3", "Mill", 0.03],
  ]);
  return { workbook, table, sheet: table.sheet };
}

/** All that a sheet shows, as rows of values. */
export function shown(sheet: Sheet): readonly (readonly CellValue[])[] {
  const used = sheet.usedArea();
  return used ? sheet.valuesOf({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) : [];
}

/** The code and sentence with which a promise is refused; a promise that is kept fails the test. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await promise;
  } catch (reason) {
    if (reason instanceof Error) return { code: String(Reflect.get(reason, "code")), message: reason.message };
    throw reason;
  }
  throw new Error("This should have been refused, and was not.");
}
