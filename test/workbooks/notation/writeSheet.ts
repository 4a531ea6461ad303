import type { Sheet, Workbook } from "../../excel-host/model/types";
import { columnLetters, writeAddress, writeArea } from "./addresses";
import { formatOf } from "./formats";
import { readCell } from "./readCell";
import { escapeText } from "./rows";
import { writeCell } from "./writeCell";
import { writeTable } from "./writeTable";

/** Writes a sheet: what is said of it, the cells that lie in no table, then its tables from the top down. */
export function writeSheet(workbook: Workbook, sheet: Sheet): string[] {
  const tables = workbook.tables
    .filter((table) => table.sheet === sheet)
    .sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
  const inTable = (row: number, column: number) =>
    tables.some(
      ({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  const cells = sheet
    .rowNumbers()
    .flatMap((row) => sheet.columnsOfRow(row).filter((column) => !inTable(row, column)).map((column) => ({ row, column })))
    .flatMap(({ row, column }) => looseCell(workbook, sheet, row, column));
  const hiddenRows = [...sheet.hiddenRows].filter(
    (row) => !tables.some(({ area, showTotals }) => row > area.row && row < area.row + area.rows - (showTotals ? 1 : 0)),
  );
  return [
    `sheet ${escapeText(sheet.name)}`,
    ...sheetOptions(workbook, sheet),
    ...list("hidden rows", hiddenRows.sort((one, other) => one - other).map((row) => String(row + 1))),
    ...cells,
    ...tables.flatMap((table) => ["", ...writeTable(workbook, table)]),
  ];
}

const list = (name: string, items: readonly string[]) => (items.length > 0 ? [`${name} ${items.join(", ")}`] : []);

const ascending = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other);

function sheetOptions(workbook: Workbook, sheet: Sheet): string[] {
  const { sheet: _on, ...protection } = sheet.protection?.options ?? {};
  return [
    ...(sheet.visibility === "Hidden" ? ["hidden"] : sheet.visibility === "VeryHidden" ? ["very hidden"] : []),
    ...(sheet === workbook.activeSheet && sheet !== workbook.sheets[0] ? ["active"] : []),
    ...(sheet.protection ? [["protected", ...Object.entries(protection).map(([key, value]) => `${key}=${value}`)].join(" ")] : []),
    ...(sheet.frozenRows > 0 ? [`frozen rows ${sheet.frozenRows}`] : []),
    ...(sheet.frozenColumns > 0 ? [`frozen columns ${sheet.frozenColumns}`] : []),
    ...list("widths", ascending(sheet.columnWidths.keys()).map((column) => `${columnLetters(column)} ${sheet.columnWidths.get(column) ?? 0}`)),
    ...list("hidden columns", ascending(sheet.hiddenColumns).map(columnLetters)),
    ...sheet.merged.map((area) => `merged ${writeArea(area)}`),
  ];
}

function looseCell(workbook: Workbook, sheet: Sheet, row: number, column: number): string[] {
  const style = workbook.styles[sheet.style(row, column)];
  const format = style?.numberFormat ?? "General";
  const text = writeCell(sheet.value(row, column), sheet.formula(row, column), format, workbook.date1904);
  const looks = [
    ...(style?.bold ? [" bold"] : []),
    ...(style?.italic ? [" italic"] : []),
    ...(style?.wrapText ? [" wrap"] : []),
    ...(style?.locked === false ? [" unlocked"] : []),
  ].join("");
  if (text === "" && looks === "") return [];
  const isFound = formatOf(readCell(text, workbook.date1904), false) === format;
  return [`cell ${writeAddress({ row, column })}${looks}${isFound ? "" : ` format ${format}`} | ${text}`.trimEnd()];
}
