import type { Table, Workbook } from "../../excel-host/model/types";
import { putCell } from "./formats";
import type { NotedCell } from "./readCell";

/** The functions of Excel's totals row, by the number that SUBTOTAL knows them by. */
export const totalsFunctions: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** Fills the totals row: "sum ⇒ 12.00" is a function with what it shows, other text is a label. */
export function putTotals(
  workbook: Workbook,
  table: Table,
  cells: readonly NotedCell[],
  formats: readonly ((cell: NotedCell) => string)[],
): void {
  table.showTotals = true;
  const { sheet, area } = table;
  const row = area.row + area.rows - 1;
  table.columns.forEach((column, index) => {
    const cell = cells[index];
    if (!cell) return;
    const put = (noted: NotedCell) =>
      putCell(workbook, sheet, row, area.column + index, noted, formats[index]?.(noted) ?? "General");
    const [, name = ""] = /^=totals (\w+)$/.exec(cell.formula) ?? [];
    const number = totalsFunctions[name];
    if (number !== undefined) {
      column.totalsFunction = name;
      put({ ...cell, formula: subtotal(number, column.name) });
    } else if (cell.formula !== "") {
      column.totalsFunction = "custom";
      put(cell);
    } else if (typeof cell.value === "string") {
      column.totalsLabel = cell.value;
      put(cell);
    } else {
      put(cell);
    }
  });
}

/** In a structured reference an apostrophe goes before the signs that have a meaning there. */
const subtotal = (number: number, heading: string) => `=SUBTOTAL(${number},[${heading.replace(/['#[\]@]/g, "'$&")}])`;
