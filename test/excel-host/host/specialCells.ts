import { intersection } from "../model/area";
import type { Area, CellValue, Sheet } from "../model/types";
import { notImplemented } from "../protocol/errors";

const kindOf = (value: CellValue): string => {
  if (typeof value === "object") return "Errors";
  if (typeof value === "number") return "Numbers";
  return typeof value === "boolean" ? "Logical" : "Text";
};

/** The cells of a kind within an area: formulas, constants, blanks or visible ones, as blocks one row high. */
export function specialCells(sheet: Sheet, area: Area, kind: unknown, valueKind: unknown): readonly Area[] {
  if (!["Formulas", "Constants", "Blanks", "Visible"].includes(String(kind))) {
    throw notImplemented(`Range.getSpecialCells("${String(kind)}")`);
  }
  const used = sheet.usedArea();
  const searched = used && intersection(used, area);
  if (!searched) return [];
  const wanted = (row: number, column: number): boolean => {
    const value = sheet.value(row, column);
    const isFormula = sheet.formula(row, column) !== "";
    const fits = typeof valueKind !== "string" || valueKind === "All" || valueKind.includes(kindOf(value));
    if (kind === "Formulas") return isFormula && fits;
    if (kind === "Constants") return !isFormula && value !== "" && fits;
    return kind === "Blanks" ? !isFormula && value === "" : !sheet.hiddenRows.has(row);
  };
  const found: Area[] = [];
  for (let row = searched.row; row < searched.row + searched.rows; row++) {
    let from = -1;
    for (let column = searched.column; column <= searched.column + searched.columns; column++) {
      const inside = column < searched.column + searched.columns && wanted(row, column);
      if (inside && from < 0) from = column;
      if (!inside && from >= 0) {
        found.push({ row, column: from, rows: 1, columns: column - from });
        from = -1;
      }
    }
  }
  return found;
}
