import { readable } from "../host/changes";
import type { ExcelHost } from "../host/excelHost";
import { deleteCellsUp, insertCellsDown } from "../host/insertDelete";
import { refuseFormat, refuseIfLocked, refuseIfProtected, usedPart } from "../host/protection";
import { textOf } from "../host/textOf";
import { writeCells } from "../host/writeCells";
import { intersection, sheetColumns } from "../model/area";
import type { Area } from "../model/types";
import { HostError, invalidArgument, notImplemented } from "../protocol/errors";
import { rangeArgument, textArgument } from "./arguments";
import type { Arguments, Definition } from "./hostClass";
import type { HostObject, RangeState } from "./objectTypes";
import { rangeAt } from "./worksheet";

/** Empties cells, takes their looks away, or both. */
function clear(range: RangeState, args: Arguments, host: ExcelHost): null {
  const location = "Range.clear";
  const area = host.areaOf(range);
  const applyTo = args[0] ?? "All";
  const part = usedPart(range.sheet, area);
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(String(applyTo))) {
    throw invalidArgument(location);
  }
  if (!part) return null;
  if (applyTo === "All" || applyTo === "Contents") {
    refuseIfLocked(host, range.sheet, part, location);
    eachCell(part, (row, column) => range.sheet.setValue(row, column, ""));
    host.changed(range.sheet, area);
    host.recalculate();
  }
  if (applyTo === "All" || applyTo === "Formats") {
    refuseFormat(host, range.sheet, location);
    eachCell(part, (row, column) => range.sheet.setStyle(row, column, 0));
  }
  return null;
}

function eachCell(area: Area, act: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) act(row, column);
  }
}

function insert(range: RangeState, args: Arguments, host: ExcelHost): HostObject {
  const area = host.areaOf(range);
  if (args[0] !== "Down" && area.columns < sheetColumns) throw notImplemented('Range.insert("Right")');
  const { sheet } = range;
  insertCellsDown(host, sheet, area, "Range.insert");
  return host.range(sheet, area, "Range.insert");
}

function remove(range: RangeState, args: Arguments, host: ExcelHost): null {
  const area = host.areaOf(range);
  if (args[0] !== "Up" && area.columns < sheetColumns) throw notImplemented('Range.delete("Left")');
  deleteCellsUp(host, range.sheet, area, "Range.delete");
  return null;
}

/** Copies a block over the range, as often as it fits. Formulas keep their text. */
function copyFrom(range: RangeState, args: Arguments, host: ExcelHost): null {
  const location = "Range.copyFrom";
  const source = rangeArgument(args[0]) ?? (rangeAt(host, range.sheet, textArgument(args, 0, location), location).state as RangeState);
  const kind = args[1] ?? "All";
  if (kind !== "All" && kind !== "Values" && kind !== "Formulas" && kind !== "Formats") throw invalidArgument(location);
  if (args[3] === true) throw notImplemented("Range.copyFrom (transposed)");
  const from = host.areaOf(source);
  const to = host.areaOf(range);
  const area = { ...to, rows: Math.max(to.rows, from.rows), columns: Math.max(to.columns, from.columns) };
  const cell = (row: number, column: number) => [from.row + (row % from.rows), from.column + (column % from.columns)] as const;
  const copied = Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => {
      const value = readable(source.sheet.value(...cell(row, column)));
      const shown = kind === "Values" ? value : source.sheet.formula(...cell(row, column)) || value;
      return args[2] === true && shown === "" ? null : shown;
    }));
  if (kind !== "Formats") writeCells(host, range.sheet, area, copied, location);
  if (kind === "All" || kind === "Formats") {
    refuseFormat(host, range.sheet, location);
    eachCell(area, (row, column) => range.sheet.setStyle(row, column, source.sheet.style(...cell(row - area.row, column - area.column))));
  }
  return null;
}

/** The first cell, row by row, whose shown text holds the text or is it. */
function find(range: RangeState, args: Arguments, host: ExcelHost): HostObject | null {
  const criteria = (args[1] ?? {}) as Readonly<Record<string, unknown>>;
  const fold = (text: string) => (criteria["matchCase"] === true ? text : text.toLowerCase());
  const wanted = fold(textArgument(args, 0, "Range.find"));
  const used = range.sheet.usedArea();
  const area = used && intersection(used, host.areaOf(range));
  if (!area) return null;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const numberFormat = host.workbook.styles[range.sheet.style(row, column)]?.numberFormat ?? "General";
      const text = fold(textOf(range.sheet.value(row, column), numberFormat, host.workbook.date1904));
      const hit = criteria["completeMatch"] === true ? text === wanted : text.includes(wanted);
      if (hit) return host.range(range.sheet, { row, column, rows: 1, columns: 1 }, "Range.find");
    }
  }
  return null;
}

function merge(range: RangeState, host: ExcelHost): void {
  refuseIfProtected(host, range.sheet, "Range.merge");
  const area = host.areaOf(range);
  range.sheet.merged = [...range.sheet.merged.filter((merged) => !intersection(merged, area)), area];
}

/** Methods that change what is in the cells, or where they are. */
export const rangeChanges: NonNullable<Definition<RangeState>["methods"]> = {
  Clear: clear,
  CopyFrom: copyFrom,
  Delete: remove,
  Find: (range, args, host) => {
    const cell = find(range, args, host);
    if (!cell) throw new HostError("ItemNotFound", "Range.find");
    return cell;
  },
  FindOrNullObject: find,
  Insert: insert,
  Merge: (range, _args, host) => merge(range, host),
  Unmerge: (range, _args, host) => {
    const area = host.areaOf(range);
    range.sheet.merged = range.sheet.merged.filter((merged) => !intersection(merged, area));
  },
};
