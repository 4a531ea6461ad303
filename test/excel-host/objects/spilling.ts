import type { ExcelHost } from "../host/excelHost";
import { contains } from "../model/area";
import type { Area, Sheet } from "../model/types";
import { HostError } from "../protocol/errors";
import type { HostObject, RangeState } from "./objectTypes";

/** The area that a formula in this cell fills, if it fills more than the cell. */
function filledFrom(sheet: Sheet, row: number, column: number): Area | undefined {
  const size = sheet.formula(row, column) === "" ? undefined : sheet.spillSize(row, column);
  return size && { row, column, ...size };
}

/** The area to which a cell belongs that a formula fills, the formula's own cell included. */
function areaOver(sheet: Sheet, row: number, column: number): Area | undefined {
  const own = filledFrom(sheet, row, column);
  if (own || !sheet.isSpilledInto(row, column)) return own;
  for (let up = row; up >= 0; up--) {
    for (let left = column; left >= 0; left--) {
      const area = filledFrom(sheet, up, left);
      if (area && contains(area, { row, column, rows: 1, columns: 1 })) return area;
    }
  }
  return undefined;
}

function oneCell(range: RangeState, host: ExcelHost, location: string): Area {
  const area = host.areaOf(range);
  if (area.rows !== 1 || area.columns !== 1) throw new HostError("InvalidArgument", location);
  return area;
}

/** The cell of the formula that fills this one. */
export function spillParent(range: RangeState, host: ExcelHost, location: string): HostObject | null {
  const { row, column } = oneCell(range, host, location);
  const area = areaOver(range.sheet, row, column);
  return area ? host.range(range.sheet, { ...area, rows: 1, columns: 1 }, location) : null;
}

/** The cells that the formula in this one fills. */
export function spillingTo(range: RangeState, host: ExcelHost, location: string): HostObject | null {
  const { row, column } = oneCell(range, host, location);
  const area = filledFrom(range.sheet, row, column);
  return area ? host.range(range.sheet, area, location) : null;
}

/** Whether all, none or (null) some of the cells belong to what a formula fills. */
export function hasSpill(range: RangeState, host: ExcelHost): boolean | null {
  const { row, column, rows, columns } = host.areaOf(range);
  let found = 0;
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) if (areaOver(range.sheet, row + down, column + right)) found += 1;
  }
  return found === 0 ? false : found === rows * columns ? true : null;
}
