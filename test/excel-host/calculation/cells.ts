import type { Area, CellError, CellValue } from "../model/types";
import { isError, numberOf, Place, Block } from "./values";
import type { Scalar, Value } from "./values";

/** Visits the cells of a place that hold something, row by row. A visitor that gives false ends the visit. */
export function eachCell({ sheet, area }: Place, visit: (value: CellValue, row: number, column: number) => boolean | void): void {
  const lastRow = Math.min(area.row + area.rows, sheet.rowCount);
  for (let row = area.row; row < lastRow; row++) {
    const values = sheet.rowValues(row);
    const last = Math.min(area.column + area.columns, values.length);
    for (let column = area.column; column < last; column++) {
      const value = values[column] ?? "";
      if (value !== "" && visit(value, row, column) === false) return;
    }
  }
}

/** A place without the rows below the last one that holds anything: what a formula over whole columns need look at. */
export const clipped = (place: Place): Place => {
  const { sheet, area } = place;
  const rows = Math.max(1, Math.min(area.rows, sheet.rowCount - area.row));
  return rows === area.rows ? place : new Place(sheet, { ...area, rows } satisfies Area);
};

/**
 * Visits the numbers among some arguments: in cells and blocks texts and truth values are passed over, but given
 * by themselves they count. Gives the first error met.
 */
export function eachNumber(args: readonly Value[], visit: (number: number) => void): CellError | undefined {
  let failure: CellError | undefined;
  const take = (value: Scalar | CellValue): boolean => {
    if (typeof value === "number") visit(value);
    else if (typeof value === "object" && value !== null) failure = value;
    return failure === undefined;
  };
  for (const arg of args) {
    if (arg instanceof Place) eachCell(arg, take);
    else if (arg instanceof Block) for (const cell of arg.cells.flat()) take(cell);
    else if (isError(arg)) failure = arg;
    else if (arg !== null) take(numberOf(arg));
    if (failure) return failure;
  }
  return undefined;
}

/** Every value of some arguments, empty cells left out. */
export function eachValue(args: readonly Value[], visit: (value: Scalar) => void): void {
  for (const arg of args) {
    if (arg instanceof Place) eachCell(arg, (value) => void visit(value));
    else if (arg instanceof Block) arg.cells.flat().forEach(visit);
    else visit(arg);
  }
}
