import type { ExcelHost } from "../host/excelHost";
import { specialCells } from "../host/specialCells";
import { bounding, intersection, sheetColumns, sheetRows } from "../model/area";
import type { Area } from "../model/types";
import { HostError, invalidArgument } from "../protocol/errors";
import { rangeArgument, textArgument, wholeArgument } from "./arguments";
import type { Arguments, Definition } from "./hostClass";
import { objectOf } from "./objectTypes";
import type { HostObject, RangeState } from "./objectTypes";
import { spillingTo, spillParent } from "./spilling";
import { rangeAt } from "./worksheet";

/** A method that gives another range of the same sheet, reckoned from this one. */
const derived =
  (name: string, reckon: (area: Area, number: (place: number, otherwise?: number) => number) => Area) =>
  (range: RangeState, args: Arguments, host: ExcelHost): HostObject => {
    const location = `Range.${name}`;
    const area = reckon(host.areaOf(range), (place, otherwise) => wholeArgument(args, place, location, otherwise));
    return host.range(range.sheet, area, location);
  };

/** The other range of a method with two: given as a range, or as an address on the same sheet. */
function otherArea(range: RangeState, args: Arguments, host: ExcelHost, location: string): Area {
  const given = rangeArgument(args[0]);
  const other = given ?? (rangeAt(host, range.sheet, textArgument(args, 0, location), location).state as RangeState);
  if (other.sheet !== range.sheet) throw invalidArgument(location);
  return host.areaOf(other);
}

function common(range: RangeState, args: Arguments, host: ExcelHost, location: string): HostObject | null {
  const area = intersection(host.areaOf(range), otherArea(range, args, host, location));
  return area && host.range(range.sheet, area, location);
}

/** The smallest block within the range that holds every filled cell of it. */
function usedWithin(range: RangeState, host: ExcelHost): HostObject | null {
  const { sheet } = range;
  const used = sheet.usedArea();
  const area = used && intersection(used, host.areaOf(range));
  if (!area) return null;
  let filled: Area | null = null;
  sheet.valuesOf(area).forEach((values, row) => {
    values.forEach((value, column) => {
      if (value === "" && sheet.formula(area.row + row, area.column + column) === "") return;
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      filled = filled ? bounding(filled, cell) : cell;
    });
  });
  return filled && host.range(sheet, filled, "Range.getUsedRange");
}

function special(range: RangeState, args: Arguments, host: ExcelHost): HostObject | null {
  const areas = specialCells(range.sheet, host.areaOf(range), args[0], args[1]);
  return areas.length === 0 ? null : objectOf("RangeAreas", { sheet: range.sheet, areas, reference: "" });
}

/** The merged blocks that lie at least partly within the range, as one object of several areas. */
function merged(range: RangeState, _args: Arguments, host: ExcelHost): HostObject | null {
  const within = host.areaOf(range);
  const areas = range.sheet.merged.filter((area) => intersection(area, within));
  return areas.length === 0 ? null : objectOf("RangeAreas", { sheet: range.sheet, areas, reference: "" });
}

const refused = (location: string): never => {
  throw new HostError("ItemNotFound", location);
};

/** Methods that lead from one range to another. */
export const rangeNeighbours: NonNullable<Definition<RangeState>["methods"]> = {
  GetCell: derived("getCell", (area, number) => ({ row: area.row + number(0), column: area.column + number(1), rows: 1, columns: 1 })),
  GetRow: derived("getRow", (area, number) => ({ ...area, row: area.row + number(0), rows: 1 })),
  GetColumn: derived("getColumn", (area, number) => ({ ...area, column: area.column + number(0), columns: 1 })),
  GetLastRow: derived("getLastRow", (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: derived("getLastColumn", (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetLastCell: derived("getLastCell", (area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  // A negative count goes the other way and takes its lines from the edge nearest to it.
  GetRowsBelow: derived("getRowsBelow", (area, number) => beyond(area, number(0, 1))),
  GetRowsAbove: derived("getRowsAbove", (area, number) => beyond(area, -number(0, 1))),
  GetColumnsAfter: derived("getColumnsAfter", (area, number) => turned(beyond(turned(area), number(0, 1)))),
  GetColumnsBefore: derived("getColumnsBefore", (area, number) => turned(beyond(turned(area), -number(0, 1)))),
  GetResizedRange: derived("getResizedRange", (area, number) => ({ ...area, rows: area.rows + number(0), columns: area.columns + number(1) })),
  GetAbsoluteResizedRange: derived("getAbsoluteResizedRange", (area, number) => ({ ...area, rows: number(0), columns: number(1) })),
  GetOffsetRange: derived("getOffsetRange", (area, number) => ({ ...area, row: area.row + number(0), column: area.column + number(1) })),
  GetEntireRow: derived("getEntireRow", (area) => ({ ...area, column: 0, columns: sheetColumns })),
  GetEntireColumn: derived("getEntireColumn", (area) => ({ ...area, row: 0, rows: sheetRows })),
  GetBoundingRect: (range, args, host) => {
    const location = "Range.getBoundingRect";
    return host.range(range.sheet, bounding(host.areaOf(range), otherArea(range, args, host, location)), location);
  },
  GetIntersection: (range, args, host) =>
    common(range, args, host, "Range.getIntersection") ?? refused("Range.getIntersection"),
  GetIntersectionOrNullObject: (range, args, host) => common(range, args, host, "Range.getIntersectionOrNullObject"),
  GetUsedRange: (range, _args, host) =>
    usedWithin(range, host) ?? host.range(range.sheet, { ...host.areaOf(range), rows: 1, columns: 1 }, "Range.getUsedRange"),
  GetUsedRangeOrNullObject: (range, _args, host) => usedWithin(range, host),
  GetSpecialCells: (range, args, host) => special(range, args, host) ?? refused("Range.getSpecialCells"),
  GetSpecialCellsOrNullObject: special,
  GetMergedAreasOrNullObject: merged,
  GetSpillParentOrNullObject: (range, _args, host) => spillParent(range, host, "Range.getSpillParentOrNullObject"),
  GetSpillingToRangeOrNullObject: (range, _args, host) => spillingTo(range, host, "Range.getSpillingToRangeOrNullObject"),
};

/** So many rows directly below an area, or above it when the count is negative. */
const beyond = (area: Area, count: number): Area =>
  count >= 0
    ? { ...area, row: area.row + area.rows, rows: count }
    : { ...area, row: area.row + count, rows: -count };

/** Rows for columns and columns for rows. */
const turned = ({ row, column, rows, columns }: Area): Area => ({ row: column, column: row, rows: columns, columns: rows });
