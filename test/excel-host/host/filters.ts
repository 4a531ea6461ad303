import type { CellValue, Sheet, Table } from "../model/types";
import type { ExcelHost } from "./excelHost";
import { dataArea } from "./tableAreas";
import { textOf } from "./textOf";

/** The filter of one column, as the Excel API describes it. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

/** Filters by the column's place in the filtered range. */
export type ColumnFilters = Map<number, FilterCriteria>;

/** Puts a filter on one column of a table and hides the rows that do not pass. */
export function filterColumn(host: ExcelHost, table: Table, place: number, criteria: FilterCriteria): void {
  const filters = host.filters.get(table) ?? new Map<number, FilterCriteria>();
  filters.set(place, criteria);
  host.filters.set(table, filters);
  table.showFilterButton = true;
  applyFilters(host, table);
}

/** Takes away the filter of one column, or all of them, and shows the rows again. */
export function clearFilters(host: ExcelHost, table: Table, place?: number): void {
  const filters = host.filters.get(table);
  if (place === undefined) filters?.clear();
  else filters?.delete(place);
  applyFilters(host, table);
}

/** Hides the rows that fail a filter. A filter that came with the file is known only by the rows it hides. */
export function applyFilters(host: ExcelHost, table: Table): void {
  const { sheet } = table;
  const data = dataArea(table);
  const filters = [...(host.filters.get(table) ?? [])];
  for (let row = data.row; row < data.row + data.rows; row++) {
    const passes = filters.every(([place, criteria]) => pass(host, sheet, row, data.column + place, criteria));
    if (passes) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  table.filterActive = filters.length > 0;
}

function pass(host: ExcelHost, sheet: Sheet, row: number, column: number, criteria: FilterCriteria): boolean {
  const value = sheet.value(row, column);
  const text = textOf(value, host.workbook.styles[sheet.style(row, column)]?.numberFormat ?? "General", host.workbook.date1904);
  const values = criteria["values"];
  if (criteria["filterOn"] === "Values" && Array.isArray(values)) return values.some((wanted) => String(wanted) === text);
  const first = typeof criteria["criterion1"] === "string" ? compare(value, text, criteria["criterion1"]) : true;
  if (typeof criteria["criterion2"] !== "string") return first;
  const second = compare(value, text, criteria["criterion2"]);
  return criteria["operator"] === "Or" ? first || second : first && second;
}

/** Judges ">=100", "<>x", "=x" or a bare text with * and ?. */
function compare(value: CellValue, text: string, criterion: string): boolean {
  const [, operator = "=", wanted = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/.exec(criterion) ?? [];
  const number = wanted === "" ? NaN : Number(wanted);
  if (operator === "=" || operator === "<>") {
    const escaped = wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
    const same = Number.isNaN(number) ? new RegExp(`^${escaped}$`, "i").test(text) : value === number;
    return operator === "=" ? same : !same;
  }
  if (typeof value !== "number" || Number.isNaN(number)) return false;
  if (operator === "<") return value < number;
  if (operator === "<=") return value <= number;
  return operator === ">" ? value > number : value >= number;
}

