import { applyFilters, clearFilters, filterColumn } from "../host/filters";
import type { FilterCriteria } from "../host/filters";
import type { ExcelHost } from "../host/excelHost";
import { tablesTouching } from "../host/tableAreas";
import type { Sheet, Table } from "../model/types";
import { invalidArgument, notImplemented } from "../protocol/errors";
import { isLeftOut, rangeArgument, wholeArgument } from "./arguments";
import type { Arguments } from "./hostClass";
import { hostClass } from "./hostClass";
import type { TableColumnState } from "./objectTypes";
import { placeOfColumn } from "./tableColumns";

/** Filters live on tables here; a sheet's own filter, outside any table, is not kept. */
const isTable = (state: Table | Sheet): state is Table => "columns" in state;

function tableBehind(state: Table | Sheet, member: string): Table {
  if (!isTable(state)) throw notImplemented(`AutoFilter.${member} of a sheet`);
  return state;
}

const criteriaOf = (host: ExcelHost, table: Table): readonly (FilterCriteria | null)[] => {
  const filters = host.filters.get(table);
  return table.columns.map((_column, place) => filters?.get(place) ?? null);
};

function apply(host: ExcelHost, state: Table | Sheet, args: Arguments): null {
  const range = rangeArgument(args[0]);
  const touched = range ? tablesTouching(host.workbook.tables, range.sheet, host.areaOf(range))[0] : undefined;
  const table = isTable(state) ? state : touched;
  if (!table) throw notImplemented("AutoFilter.apply outside a table");
  table.showFilterButton = true;
  if (!isLeftOut(args, 1)) {
    const place = wholeArgument(args, 1, "AutoFilter.apply");
    if (place < 0 || place >= table.columns.length) throw invalidArgument("AutoFilter.apply");
    filterColumn(host, table, place, (args[2] ?? {}) as FilterCriteria);
  }
  return null;
}

export const autoFilterClass = hostClass("AutoFilter", {
  properties: {
    Enabled: { get: (state) => isTable(state) && state.showFilterButton },
    IsDataFiltered: { get: (state) => isTable(state) && state.filterActive },
    Criteria: { get: (state, host) => (isTable(state) ? criteriaOf(host, state) : []) },
  },
  methods: {
    Apply: (state, args, host) => apply(host, state, args),
    ClearCriteria: (state, _args, host) => clearFilters(host, tableBehind(state, "clearCriteria")),
    ClearColumnCriteria: (state, args, host) =>
      clearFilters(host, tableBehind(state, "clearColumnCriteria"), wholeArgument(args, 0, "AutoFilter.clearColumnCriteria")),
    Reapply: (state, _args, host) => applyFilters(host, tableBehind(state, "reapply")),
    GetRangeOrNullObject: (state, _args, host) =>
      isTable(state) && state.showFilterButton ? host.range(state.sheet, state.area, "AutoFilter.getRangeOrNullObject") : null,
    Remove: (state, _args, host) => {
      const table = tableBehind(state, "remove");
      clearFilters(host, table);
      table.showFilterButton = false;
    },
  },
});

const put = (host: ExcelHost, state: TableColumnState, criteria: FilterCriteria) =>
  filterColumn(host, state.table, placeOfColumn(state), criteria);

export const filterClass = hostClass("Filter", {
  properties: {
    Criteria: { get: (state, host) => host.filters.get(state.table)?.get(placeOfColumn(state)) ?? null },
  },
  methods: {
    Apply: (state, args, host) => put(host, state, (args[0] ?? {}) as FilterCriteria),
    ApplyValuesFilter: (state, args, host) => put(host, state, { filterOn: "Values", values: args[0] }),
    ApplyCustomFilter: (state, args, host) =>
      put(host, state, { filterOn: "Custom", criterion1: args[0], criterion2: args[1], operator: args[2] }),
    Clear: (state, _args, host) => clearFilters(host, state.table, placeOfColumn(state)),
  },
});
