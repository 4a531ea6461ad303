import type { Area, CellValue, Sheet } from "../model/types";
import { refuseIfProtected } from "./protection";
import type { ExcelHost } from "./excelHost";
import { invalidArgument } from "../protocol/errors";

/** One key of a sort: a column counted from the area's first, and its direction. */
interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

function keysFrom(fields: unknown, columns: number, location: string): readonly SortKey[] {
  if (!Array.isArray(fields)) throw invalidArgument(location);
  return fields.map((field: Readonly<Record<string, unknown>>) => {
    const column = field["key"];
    if (typeof column !== "number" || column < 0 || column >= columns) throw invalidArgument(location);
    return { column, ascending: field["ascending"] !== false };
  });
}

/** Excel's order of kinds: numbers, texts, truth values, errors; blanks come last in either direction. */
const rank = (value: CellValue): number => {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
};

function compare(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  const direction = ascending ? 1 : -1;
  if (rank(one) !== rank(other)) return direction * (rank(one) - rank(other));
  const [left, right] = typeof one === "string" && typeof other === "string" ? [one.toLowerCase(), other.toLowerCase()] : [one, other];
  return left === right ? 0 : direction * (left < right ? -1 : 1);
}

/** Sorts the rows of an area with their formulas and looks. Rows that compare equal keep their order. */
export function sortRows(host: ExcelHost, sheet: Sheet, area: Area, fields: unknown, location: string): void {
  refuseIfProtected(host, sheet, location);
  const keys = keysFrom(fields, area.columns, location);
  const values = sheet.valuesOf(area);
  const rows = values.map((row, place) => ({
    values: row,
    formulas: row.map((_value, column) => sheet.formula(area.row + place, area.column + column)),
    styles: row.map((_value, column) => sheet.style(area.row + place, area.column + column)),
  }));
  rows.sort((one, other) => {
    for (const { column, ascending } of keys) {
      const order = compare(one.values[column] ?? "", other.values[column] ?? "", ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((row, place) => {
    row.values.forEach((value, column) => {
      const [at, formula] = [area.column + column, row.formulas[column] ?? ""];
      if (formula === "") sheet.setValue(area.row + place, at, value);
      else sheet.setFormula(area.row + place, at, formula, value);
      sheet.setStyle(area.row + place, at, row.styles[column] ?? 0);
    });
  });
  host.changed(sheet, area);
  host.recalculate();
}
