import { holdsCell } from "../model/area";
import type { CellShift } from "../model/shiftFormula";
import { shiftedFormula } from "../model/shiftFormula";
import { type Rename, renamedFormula } from "../model/renamedFormula";
import type { Sheet } from "../model/types";
import type { ExcelHost } from "./excelHost";

/** Lets all formulas of the workbook, its names and its calculated columns follow cells that have moved. */
export function followCells(host: ExcelHost, shift: CellShift): void {
  const { names, tables } = host.workbook;
  replaceFormulas(host, (formula, sheet) => shiftedFormula(formula, sheet.name, shift));
  for (const name of names) name.formula = shiftedFormula(name.formula, name.scope?.name ?? "", shift);
  for (const table of tables) {
    for (const column of table.columns) {
      column.calculatedFormula = shiftedFormula(column.calculatedFormula, table.sheet.name, shift);
    }
  }
}

/** Lets them follow a table or a column that was renamed. */
export function followRename(host: ExcelHost, rename: Rename): void {
  const { names, tables } = host.workbook;
  replaceFormulas(host, (formula, sheet, row, column) => {
    const own = tables.find((table) => table.sheet === sheet && holdsCell(table.area, row, column));
    return renamedFormula(formula, own?.name ?? "", rename);
  });
  for (const name of names) name.formula = renamedFormula(name.formula, "", rename);
  for (const table of tables) {
    for (const column of table.columns) column.calculatedFormula = renamedFormula(column.calculatedFormula, table.name, rename);
  }
}

function replaceFormulas({ workbook }: ExcelHost, replaced: (formula: string, sheet: Sheet, row: number, column: number) => string): void {
  for (const sheet of workbook.sheets) {
    const used = sheet.usedArea();
    if (!used || !sheet.hasFormulas(used)) continue;
    for (const row of sheet.rowNumbers()) {
      for (const column of sheet.columnsOfRow(row)) {
        const formula = sheet.formula(row, column);
        if (formula === "") continue;
        const now = replaced(formula, sheet, row, column);
        if (now !== formula) sheet.setFormula(row, column, now, sheet.value(row, column));
      }
    }
  }
}
