import { intersection, sheetColumns, sheetRows } from "../model/area";
import type { Area, CellValue, Workbook } from "../model/types";
import { clipped } from "./cells";
import { scalarAt, single, sizeOf } from "./evaluate";
import type { FormulaCell } from "./formulaCell";
import { errors, isScalar, Place, shownResult } from "./values";
import type { Value } from "./values";

/** Says that a cell shows another value than before. */
export type Changed = (row: number, column: number) => void;

/** The cells that a formula fills, or would fill if they were free; undefined for its own cell alone. */
interface Filled {
  readonly filled: Area | undefined;
}

const alone: Filled = { filled: undefined };

/** Puts what a formula came to into its cell, and over the cells below and beside it where it is a block. */
export function putResult(workbook: Workbook, cell: FormulaCell, value: Value, changed: Changed): Filled {
  if (isScalar(value)) {
    putSingle(cell, shownResult(value), changed);
    return alone;
  }
  const within = value instanceof Place ? clipped(value) : value;
  const { rows, columns } = sizeOf(within);
  if (rows * columns === 1) {
    putSingle(cell, shownResult(single(within)), changed);
    return alone;
  }
  const area = { row: cell.row, column: cell.column, rows, columns };
  if (isBlocked(workbook, cell, area)) putSingle(cell, errors.spill, changed);
  else spill(cell, Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => shownResult(scalarAt(within, row, column)))), changed);
  return { filled: area };
}

export const isSame = (one: CellValue, other: CellValue): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && one.error === other.error && one.message === other.message);

function putSingle({ sheet, row, column }: FormulaCell, value: CellValue, changed: Changed): void {
  const size = sheet.spillSize(row, column);
  if (size) {
    sheet.spill(row, column, undefined);
    eachCell({ row, column, ...size }, changed);
  }
  if (isSame(sheet.value(row, column), value)) return;
  sheet.setResult(row, column, value);
  changed(row, column);
}

function spill({ sheet, row, column }: FormulaCell, values: readonly (readonly CellValue[])[], changed: Changed): void {
  const size = sheet.spillSize(row, column) ?? { rows: 1, columns: 1 };
  const before = sheet.valuesOf({ row, column, ...size });
  const isSize = size.rows === values.length && size.columns === values[0]?.length;
  if (isSize && values.every((line, down) => line.every((value, right) => isSame(value, before[down]?.[right] ?? "")))) return;
  sheet.spill(row, column, values);
  const rows = Math.max(size.rows, values.length);
  const columns = Math.max(size.columns, values[0]?.length ?? 0);
  eachCell({ row, column, rows, columns }, (atRow, atColumn) => {
    const [down, right] = [atRow - row, atColumn - column];
    if (!isSame(values[down]?.[right] ?? "", before[down]?.[right] ?? "")) changed(atRow, atColumn);
  });
  // A formula that now fills more or fewer cells has changed, though its first value may be the same.
  if (!isSize) changed(row, column);
}

function eachCell(area: Area, visit: Changed): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

/** A formula spills over empty cells only: not beyond the sheet, nor into a table or merged cells. */
function isBlocked(workbook: Workbook, { sheet, row, column }: FormulaCell, area: Area): boolean {
  if (area.row + area.rows > sheetRows || area.column + area.columns > sheetColumns) return true;
  if (workbook.tables.some((table) => table.sheet === sheet && intersection(table.area, area))) return true;
  if (sheet.merged.some((merged) => intersection(merged, area))) return true;
  const own = sheet.spillSize(row, column);
  const isOwn = (atRow: number, atColumn: number) =>
    own !== undefined && atRow < row + own.rows && atColumn < column + own.columns && sheet.isSpilledInto(atRow, atColumn);
  let blocked = false;
  eachCell(area, (atRow, atColumn) => {
    if ((atRow === row && atColumn === column) || isOwn(atRow, atColumn)) return;
    if (sheet.value(atRow, atColumn) !== "" || sheet.formula(atRow, atColumn) !== "" || sheet.isSpilledInto(atRow, atColumn)) blocked = true;
  });
  return blocked;
}
