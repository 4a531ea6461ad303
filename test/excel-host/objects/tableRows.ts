import { readable } from "../host/changes";
import type { ExcelHost } from "../host/excelHost";
import { deleteCellsUp, insertCellsDown } from "../host/insertDelete";
import { refuseIfProtected } from "../host/protection";
import { dressNewRows } from "../host/tableGrowth";
import { dataArea, rowBelow } from "../host/tableAreas";
import { writeCells } from "../host/writeCells";
import type { Area, Table } from "../model/types";
import { HostError, wrongSize } from "../protocol/errors";
import { found, isLeftOut, wholeArgument } from "./arguments";
import type { Arguments } from "./hostClass";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";
import type { TableRowState } from "./objectTypes";

const countOf = (table: Table): number => dataArea(table).rows;

/** The cells of one row. A program may hold a row that has been deleted since. */
function areaOf({ table, index }: TableRowState): Area {
  const data = dataArea(table);
  if (index >= data.rows) throw new HostError("InvalidReference", "TableRow");
  return { ...data, row: data.row + index, rows: 1 };
}

/** The values of rows.add: one row as a flat list, several as lists, or none for an empty row. */
function rowsGiven(values: unknown, columns: number): readonly (readonly unknown[])[] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) throw wrongSize("TableRowCollection.add");
  const rows: readonly unknown[] = Array.isArray(values[0]) ? values : [values];
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw wrongSize("TableRowCollection.add");
    return row;
  });
}

/** Puts rows into a table, at the end where no place is given. What lies below moves down. */
function add(host: ExcelHost, table: Table, args: Arguments) {
  const location = "TableRowCollection.add";
  refuseIfProtected(host, table.sheet, location);
  const rows = rowsGiven(args[1], table.area.columns);
  const data = dataArea(table);
  const asked = isLeftOut(args, 0) ? -1 : wholeArgument(args, 0, location);
  if (asked > data.rows) throw new HostError("InvalidArgument", location);
  const index = asked < 0 ? data.rows : asked;
  const area = { ...data, row: data.row + index, rows: rows.length };
  const below = index === data.rows && !table.showTotals;
  if (!below) insertCellsDown(host, table.sheet, area, location);
  else {
    if (isOccupied(table, rows.length)) insertCellsDown(host, table.sheet, area, location);
    table.area = { ...table.area, rows: table.area.rows + rows.length };
    dressNewRows(host, table, area);
    host.changed(table.sheet, area, "RowInserted", "ShiftCellDown");
  }
  writeCells(host, table.sheet, area, rows, location);
  return objectOf("TableRow", { table, index });
}

const isOccupied = (table: Table, rows: number): boolean =>
  table.sheet.valuesOf({ ...table.area, row: rowBelow(table), rows }).some((row) => row.some((value) => value !== ""));

/** Deletes one row of data. The last one is only emptied: a table always has one. */
function remove(host: ExcelHost, state: TableRowState): null {
  const area = areaOf(state);
  if (countOf(state.table) > 1) deleteCellsUp(host, state.table.sheet, area, "TableRow.delete");
  else writeCells(host, state.table.sheet, area, "", "TableRow.delete");
  return null;
}

export const tableRowCollectionClass = hostClass("TableRowCollection", {
  properties: { Count: { get: countOf } },
  items: (table) => Array.from({ length: countOf(table) }, (_none, index) => objectOf("TableRow", { table, index })),
  methods: {
    Add: (table, args, host) => add(host, table, args),
    GetCount: countOf,
    GetItemAt: (table, args) => {
      const location = "TableRowCollection.getItemAt";
      const index = wholeArgument(args, 0, location);
      found(index >= 0 && index < countOf(table) ? index : null, location);
      return objectOf("TableRow", { table, index });
    },
  },
});

export const tableRowClass = hostClass("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (state) => state.table.sheet.valuesOf(areaOf(state)).map((row) => row.map(readable)),
      set: (state, value, host) => writeCells(host, state.table.sheet, areaOf(state), value, "TableRow.values"),
    },
  },
  methods: {
    Delete: (state, _args, host) => remove(host, state),
    GetRange: (state, _args, host) => host.range(state.table.sheet, areaOf(state), "TableRow.getRange"),
  },
});
