import type { CellShift } from "../model/shiftFormula";
import { shiftedFormula } from "../model/shiftFormula";
import type { ExcelHost } from "./excelHost";

/** Lets all formulas of the workbook, its names and its calculated columns follow cells that have moved. */
export function followCells(host: ExcelHost, shift: CellShift): void {
  const { sheets, names, tables } = host.workbook;
  for (const sheet of sheets) {
    const used = sheet.usedArea();
    if (!used || !sheet.hasFormulas(used)) continue;
    for (const row of sheet.rowNumbers()) {
      for (const column of sheet.columnsOfRow(row)) {
        const formula = sheet.formula(row, column);
        if (formula === "") continue;
        const moved = shiftedFormula(formula, sheet.name, shift);
        if (moved !== formula) sheet.setFormula(row, column, moved, sheet.value(row, column));
      }
    }
  }
  for (const name of names) name.formula = shiftedFormula(name.formula, name.scope?.name ?? "", shift);
  for (const table of tables) {
    for (const column of table.columns) {
      column.calculatedFormula = shiftedFormula(column.calculatedFormula, table.sheet.name, shift);
    }
  }
}
