import type { CellStyle, Sheet, Workbook } from "../../excel-host/model/types";
import type { NotedCell } from "./readCell";

export const moneyFormat = "#,##0.00";
export const dayFormat = "yyyy-mm-dd";
export const momentFormat = "yyyy-mm-dd hh:mm";

const amountHeading =
  /\b(amount|balance|total|net|tax|gross|charge|price|rate|paid|consumed|written off|to bill|brought forward|fee|tip)\b/i;

/** Whether the whole numbers of a column are money: its heading says so, or another of its numbers has decimals. */
export const isAmountColumn = (heading: string, cells: readonly NotedCell[]): boolean =>
  amountHeading.test(heading) || cells.some((cell) => cell.look === "amount");

/** How headings look that have a colour of their own: not every program draws the style of a table. */
export const colouredHeading: Partial<CellStyle> = { bold: true, fontColor: "#FFFFFF", fill: "#1F4E79" };

/** The number format that a cell gets from how it was written. */
export function formatOf(cell: NotedCell, isAmount: boolean): string {
  switch (cell.look) {
    case "none":
      return "General";
    case "whole":
      return isAmount ? moneyFormat : "General";
    case "amount":
      return moneyFormat;
    case "percent":
      return "0%";
    case "finePercent":
      return "0.0%";
    case "day":
      return dayFormat;
    case "moment":
      return momentFormat;
  }
}

/** What a number format shows, as far as the notation tells formats apart. */
export function shownBy(format: string): "day" | "moment" | "percent" | "amount" | "plain" {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/[dyh]/i.test(bare) && !/general/i.test(bare)) return /h/i.test(bare) ? "moment" : "day";
  if (bare.includes("%")) return "percent";
  return /[#0],|0\.0/.test(bare) ? "amount" : "plain";
}

/** Puts a cell where it belongs, in its format and otherwise in the default style with `changes`. */
export function putCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: NotedCell,
  format: string,
  changes: Partial<CellStyle> = {},
): void {
  if (cell.formula !== "") sheet.setFormula(row, column, cell.formula, cell.value);
  else if (cell.value !== "") sheet.setValue(row, column, cell.value);
  if (format === "General" && Object.keys(changes).length === 0) return;
  const [first] = workbook.styles;
  if (!first) throw new Error("The workbook has no default style.");
  sheet.setStyle(row, column, workbook.styleIndex({ ...first, source: -1, base: first.source, ...changes, numberFormat: format }));
}
