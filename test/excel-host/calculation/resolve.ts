import { dataArea, headingArea, totalsArea } from "../host/tableAreas";
import { intersection, sheetColumns, sheetRows } from "../model/area";
import type { Area, CellError, DefinedName, Sheet, Table, Workbook } from "../model/types";
import type { Edge, Expression, TablePart } from "./expression";
import { errors, Place } from "./values";

/** Where a formula stands, and how far from the cell that its references were read for. */
export interface Standing {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rowsMoved: number;
  readonly columnsMoved: number;
}

type AreaExpression = Extract<Expression, { kind: "area" }>;
type TableExpression = Extract<Expression, { kind: "table" }>;
type NameExpression = Extract<Expression, { kind: "name" }>;

const same = (one: string, other: string) => one === other || one.toLowerCase() === other.toLowerCase();

export const sheetNamed = (workbook: Workbook, name: string): Sheet | undefined => workbook.sheets.find((sheet) => same(sheet.name, name));
export const tableNamed = (workbook: Workbook, name: string): Table | undefined => workbook.tables.find((table) => same(table.name, name));

const edge = ({ at, isFixed }: Edge, moved: number) => (isFixed ? at : at + moved);

/** The cells of a reference such as B2:C9 or Jobs!A:A. */
export function placeOfArea({ sheet: name, top, left, bottom, right }: AreaExpression, standing: Standing): Place | CellError {
  const sheet = name === undefined ? standing.sheet : sheetNamed(standing.workbook, name);
  if (!sheet) return errors.reference;
  const rows = [edge(top, standing.rowsMoved), edge(bottom, standing.rowsMoved)] as const;
  const columns = [edge(left, standing.columnsMoved), edge(right, standing.columnsMoved)] as const;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  const isOn = row >= 0 && column >= 0 && row + area.rows <= sheetRows && column + area.columns <= sheetColumns;
  return isOn ? new Place(sheet, area) : errors.reference;
}

/** The cells of a structured reference such as Jobs[To bill] or [@Rate]. */
export function placeOfTable({ table: name, parts, columns }: TableExpression, standing: Standing): Place | CellError {
  const table = name === "" ? tableAround(standing) : tableNamed(standing.workbook, name);
  if (!table) return errors.reference;
  const rows = rowsOf(table, parts, standing);
  if ("error" in rows) return rows;
  const [first, last = first] = columns;
  if (first === undefined || last === undefined) return new Place(table.sheet, rows);
  const places = [first, last].map((wanted) => table.columns.findIndex((column) => same(column.name, wanted)));
  const [from = -1, to = -1] = places;
  if (from < 0 || to < 0) return errors.reference;
  const left = Math.min(from, to);
  return new Place(table.sheet, { ...rows, column: table.area.column + left, columns: Math.abs(to - from) + 1 });
}

/** The table in which a cell lies. */
export const tableAround = ({ workbook, sheet, row, column }: Pick<Standing, "workbook" | "sheet" | "row" | "column">): Table | undefined =>
  workbook.tables.find((table) => table.sheet === sheet && intersection(table.area, { row, column, rows: 1, columns: 1 }));

function rowsOf(table: Table, parts: readonly TablePart[], { sheet, row }: Standing): Area | CellError {
  const data = dataArea(table);
  const areas = (parts.length === 0 ? (["data"] as const) : parts).map((part): Area | CellError => {
    if (part === "all") return table.area;
    if (part === "headers") return table.showHeaders ? headingArea(table) : errors.reference;
    if (part === "totals") return table.showTotals ? totalsArea(table) : errors.reference;
    if (part === "data") return data;
    const isIn = sheet === table.sheet && row >= data.row && row < data.row + data.rows;
    return isIn ? { ...data, row, rows: 1 } : errors.value;
  });
  return areas.reduce((one, other) => {
    if ("error" in one) return one;
    if ("error" in other) return other;
    const top = Math.min(one.row, other.row);
    return { ...one, row: top, rows: Math.max(one.row + one.rows, other.row + other.rows) - top };
  });
}

/** What a name stands for: a defined name's formula, or the data of the table that is called so. */
export function meaningOf({ name, sheet }: NameExpression, standing: Standing): DefinedName | Table | undefined {
  const { workbook } = standing;
  const home = sheet === undefined ? standing.sheet : sheetNamed(workbook, sheet);
  const named = workbook.names.filter((defined) => same(defined.name, name));
  return named.find(({ scope }) => scope === home) ?? named.find(({ scope }) => scope === null) ?? tableNamed(workbook, name);
}

export const isTable = (meaning: DefinedName | Table): meaning is Table => "columns" in meaning;
