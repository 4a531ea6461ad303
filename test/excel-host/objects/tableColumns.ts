import { readable } from "../host/changes";
import type { ExcelHost } from "../host/excelHost";
import { dataArea, headingArea, totalsArea } from "../host/tableAreas";
import { writeCells } from "../host/writeCells";
import type { Area, Table, TableColumn } from "../model/types";
import { HostError } from "../protocol/errors";
import { found, textArgument, wholeArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";
import type { TableColumnState } from "./objectTypes";

const columnObject = (table: Table, column: TableColumn) => objectOf("TableColumn", { table, column });

/** A column by its id, which counts from one, or by its heading, whatever the case. */
function findColumn(table: Table, key: unknown): TableColumn | undefined {
  if (typeof key === "number") return table.columns[key - 1];
  return table.columns.find((column) => column.name.toLowerCase() === String(key).toLowerCase());
}

/** Where a column stands now. A program may hold one that has been deleted since. */
export function placeOfColumn({ table, column }: TableColumnState): number {
  const place = table.columns.indexOf(column);
  if (place < 0) throw new HostError("InvalidReference", "TableColumn");
  return place;
}

const cut = (state: TableColumnState, area: Area): Area => ({
  ...area,
  column: area.column + placeOfColumn(state),
  columns: 1,
});

export const tableColumnCollectionClass = hostClass("TableColumnCollection", {
  properties: { Count: { get: (table) => table.columns.length } },
  item: (table, key) => columnObject(table, found(findColumn(table, key), "TableColumnCollection.getItem")),
  items: (table) => table.columns.map((column) => columnObject(table, column)),
  methods: {
    GetCount: (table) => table.columns.length,
    GetItemAt: (table, args) => {
      const location = "TableColumnCollection.getItemAt";
      return columnObject(table, found(table.columns[wholeArgument(args, 0, location)], location));
    },
    GetItemOrNullObject: (table, args) => {
      const column = findColumn(table, args[0]);
      return column ? columnObject(table, column) : null;
    },
  },
});

const valuesOf = ({ table }: TableColumnState, area: Area) =>
  table.sheet.valuesOf(area).map((row) => row.map(readable));

export const tableColumnClass = hostClass("TableColumn", {
  properties: {
    Id: { get: (state) => placeOfColumn(state) + 1 },
    Index: { get: placeOfColumn },
    Name: {
      get: ({ column }) => column.name,
      set: (state, value, host) => {
        const name = textArgument([value], 0, "TableColumn.name");
        writeCells(host, state.table.sheet, cut(state, headingArea(state.table)), name, "TableColumn.name");
      },
    },
    Values: {
      get: (state) => valuesOf(state, cut(state, state.table.area)),
      set: (state, value, host) =>
        writeCells(host, state.table.sheet, cut(state, state.table.area), value, "TableColumn.values"),
    },
  },
  onlyWhenAsked: ["Values"],
  navigations: { Filter: (state) => objectOf("Filter", state) },
  methods: {
    GetDataBodyRange: (state, _args, host) => partOf(host, state, dataArea(state.table), "getDataBodyRange"),
    GetHeaderRowRange: (state, _args, host) => partOf(host, state, headingArea(state.table), "getHeaderRowRange"),
    GetRange: (state, _args, host) => partOf(host, state, state.table.area, "getRange"),
    GetTotalRowRange: (state, _args, host) => {
      if (!state.table.showTotals) throw new HostError("ItemNotFound", "TableColumn.getTotalRowRange");
      return partOf(host, state, totalsArea(state.table), "getTotalRowRange");
    },
  },
});

const partOf = (host: ExcelHost, state: TableColumnState, area: Area, method: string) =>
  host.range(state.table.sheet, cut(state, area), `TableColumn.${method}`);
