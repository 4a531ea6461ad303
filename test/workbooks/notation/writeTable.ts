import type { Table, Workbook } from "../../excel-host/model/types";
import { writeAddress } from "./addresses";
import { formatOf, isAmountColumn } from "./formats";
import { readCell } from "./readCell";
import type { NotedCell } from "./readCell";
import { alignRows, escapeText } from "./rows";
import { writeCell } from "./writeCell";

interface WrittenCell {
  readonly text: string;
  readonly right: boolean;
  readonly noted: NotedCell;
  readonly format: string;
}

/** Writes a table as `readTable` reads it: its line, its options, its headings and its rows, aligned. */
export function writeTable(workbook: Workbook, table: Table): string[] {
  const { area, sheet } = table;
  const bodyEnd = area.row + area.rows - (table.showTotals ? 1 : 0);
  const bodyRows = Array.from({ length: bodyEnd - area.row - 1 }, (_, index) => area.row + 1 + index);
  const cellsOf = (row: number) => table.columns.map((_, index) => written(workbook, table, row, index));

  let body = bodyRows.map((row) => ({ row, cells: cellsOf(row) }));
  // A table without entries has one blank row, which goes without saying.
  if (body.length === 1 && body[0]?.cells.every((cell) => cell.text === "")) body = [];

  const headings = table.columns.map((column) => ({ text: writeCell(column.name, "", "General", workbook.date1904), right: false }));
  const rows = [
    headings,
    ...body.map(({ row, cells }) => marked(sheet.hiddenRows.has(row) ? "hidden: " : "", cells)),
    ...(table.showTotals ? [marked("totals: ", table.columns.map((_, index) => total(workbook, table, bodyEnd, index)))] : []),
  ];
  // A heading over numbers stands at their side, but never the first: an indented line would be an option.
  headings.forEach((heading, index) => (heading.right = index > 0 && body.some(({ cells }) => cells[index]?.right)));

  return [
    `table ${table.name} at ${writeAddress(area)}`,
    ...options(workbook, table),
    ...table.columns.flatMap((column, index) => columnOptions(column.name, column.calculatedFormula, body.flatMap(({ cells }) => cells[index] ?? []))),
    ...alignRows(rows).map((line) => (line === "" ? "|" : line)),
  ];
}

function written(workbook: Workbook, table: Table, row: number, index: number): WrittenCell {
  const { sheet, area } = table;
  const column = area.column + index;
  const value = sheet.value(row, column);
  const own = table.columns[index]?.calculatedFormula ?? "";
  const formula = sheet.formula(row, column);
  const format = workbook.styles[sheet.style(row, column)]?.numberFormat ?? "General";
  const text = writeCell(value, formula !== "" && formula === own ? "=" : formula, format, workbook.date1904);
  const noted = readCell(text, workbook.date1904);
  return { text, right: index > 0 && noted.look !== "none" && noted.look !== "day" && noted.look !== "moment", noted, format };
}

function total(workbook: Workbook, table: Table, row: number, index: number): WrittenCell {
  const cell = written(workbook, table, row, index);
  const name = table.columns[index]?.totalsFunction ?? "";
  if (name === "" || name === "custom" || name === "none") return cell;
  const value = table.sheet.value(row, table.area.column + index);
  return { ...cell, text: writeCell(value, `=totals ${name}`, cell.format, workbook.date1904) };
}

const marked = (mark: string, [first, ...rest]: readonly WrittenCell[]) =>
  first ? [{ ...first, text: mark + first.text, right: first.right && mark === "" }, ...rest] : [];

const options = (workbook: Workbook, table: Table): string[] => [
  ...(table.style === "TableStyleMedium2" ? [] : [`  style ${table.style}`]),
  ...(workbook.styles[table.sheet.style(table.area.row, table.area.column)]?.fill ? ["  coloured headings"] : []),
  ...(table.bandedRows ? [] : ["  no bands"]),
  ...(table.showFilterButton ? [] : ["  no filter buttons"]),
  ...(table.filterActive ? ["  filtered"] : []),
];

/** A column says its number format only where reading would not find it, and only when all its numbers agree. */
function columnOptions(heading: string, formula: string, cells: readonly WrittenCell[]): string[] {
  const numbers = cells.filter((cell) => cell.noted.look !== "none");
  const isAmount = isAmountColumn(heading, cells.map((cell) => cell.noted));
  const formats = new Set(numbers.map((cell) => cell.format));
  const isFound = numbers.every((cell) => formatOf(cell.noted, isAmount) === cell.format);
  return [
    ...(!isFound && formats.size === 1 ? [`  format ${heading}: ${[...formats].join("")}`] : []),
    ...(formula === "" ? [] : [`  formula ${heading}: ${escapeText(formula)}`]),
  ];
}
