import { addressOf, parseAddress } from "../host/a1";
import { eventType, wholeWorkbook } from "../host/eventQueue";
import type { ExcelHost } from "../host/excelHost";
import { followRename } from "../host/followCells";
import { applyFilters, clearFilters } from "../host/filters";
import { refuseIfProtected } from "../host/protection";
import { dataArea, headingArea, tablesTouching, totalsArea } from "../host/tableAreas";
import { contains, intersection } from "../model/area";
import { newColumn } from "../model/tableColumns";
import type { Area, Table } from "../model/types";
import { HostError, invalidArgument } from "../protocol/errors";
import { rangeArgument, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { listening } from "./listening";
import { objectOf } from "./objectTypes";
import { checkTableName } from "./tableCollection";
import { showTotals } from "./tableTotals";

/** Takes the table away but leaves its cells. */
function convertToRange(host: ExcelHost, table: Table) {
  refuseIfProtected(host, table.sheet, "Table.convertToRange");
  const { sheet, area } = table;
  clearFilters(host, table);
  host.workbook.removeTable(table);
  return host.range(sheet, area, "Table.convertToRange");
}

/** Deletes the table with all that stands in it. */
function remove(host: ExcelHost, table: Table): null {
  const { sheet, area } = table;
  convertToRange(host, table);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.setValue(row, column, "");
      sheet.setStyle(row, column, 0);
    }
  }
  const details = { source: host.actor.source, tableId: table.id, tableName: table.name, worksheetId: sheet.id };
  host.events.tell(eventType.tableDeleted, [sheet.id, wholeWorkbook], details);
  return null;
}

/** Gives the table other edges. Its headings must stay in their row, and it needs one row of data. */
function resize(host: ExcelHost, table: Table, asked: unknown): null {
  const location = "Table.resize";
  refuseIfProtected(host, table.sheet, location);
  const range = rangeArgument(asked);
  const area: Area | undefined = range ? host.areaOf(range) : parseAddress(textArgument([asked], 0, location))?.area;
  if (!area || (range && range.sheet !== table.sheet)) throw invalidArgument(location);
  const overlapping = tablesTouching(host.workbook.tables, table.sheet, area).some((other) => other !== table);
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  const headingStays = area.row === table.area.row && area.rows >= least;
  const sameColumns = area.column < table.area.column + table.area.columns && table.area.column < area.column + area.columns;
  if (overlapping || !headingStays || !sameColumns) {
    throw invalidArgument(location, `The table cannot be given the cells ${addressOf(area)}.`);
  }
  if (table.showTotals && !contains(area, totalsArea(table))) throw new HostError("InvalidOperation", location);
  if (table.sheet.merged.some((merged) => intersection(merged, area))) throw new HostError("MergedRangeConflict", location);
  fitColumns(table, area);
  table.area = area;
  host.changed(table.sheet, area, "RangeEdited");
  return null;
}

/** Keeps the columns that stay, and names those that come after their headings. */
function fitColumns(table: Table, area: Area): void {
  const before = new Map(table.columns.map((column, place) => [table.area.column + place, column]));
  const columns = Array.from({ length: area.columns }, (_none, place) => before.get(area.column + place) ?? newColumn(""));
  table.columns.splice(0, table.columns.length, ...columns);
  table.area = area;
  columns.forEach((column, place) => {
    const at = area.column + place;
    if (!before.has(at)) table.sheet.setValue(area.row, at, table.sheet.value(area.row, at));
  });
}

const flag = (name: "bandedRows" | "showFilterButton") => ({
  get: (table: Table) => table[name],
  set: (table: Table, value: unknown) => {
    table[name] = value === true;
  },
});

export const tableClass = hostClass("Table", {
  properties: {
    Id: { get: (table) => table.id },
    LegacyId: { get: (table) => table.id },
    Name: {
      get: (table) => table.name,
      set: (table, value, host) => {
        const name = textArgument([value], 0, "Table.name");
        checkTableName(host, name, table, "Table.name");
        const before = table.name;
        table.name = name;
        followRename(host, { table: before, tableTo: name });
      },
    },
    ShowBandedRows: flag("bandedRows"),
    ShowFilterButton: flag("showFilterButton"),
    ShowHeaders: { get: (table) => table.showHeaders },
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value, host) => showTotals(host, table, value === true),
    },
    Style: {
      get: (table) => table.style,
      set: (table, value) => {
        table.style = textArgument([value], 0, "Table.style");
      },
    },
  },
  navigations: {
    AutoFilter: (table) => objectOf("AutoFilter", table),
    Columns: (table) => objectOf("TableColumnCollection", table),
    Rows: (table) => objectOf("TableRowCollection", table),
    Sort: (table) => objectOf("TableSort", table),
    Worksheet: (table) => objectOf("Worksheet", table.sheet),
  },
  methods: {
    ClearFilters: (table, _args, host) => clearFilters(host, table),
    ConvertToRange: (table, _args, host) => convertToRange(host, table),
    Delete: (table, _args, host) => remove(host, table),
    GetDataBodyRange: (table, _args, host) => host.range(table.sheet, dataArea(table), "Table.getDataBodyRange"),
    GetHeaderRowRange: (table, _args, host) => {
      if (!table.showHeaders) throw new HostError("InvalidOperation", "Table.getHeaderRowRange");
      return host.range(table.sheet, headingArea(table), "Table.getHeaderRowRange");
    },
    GetRange: (table, _args, host) => host.range(table.sheet, table.area, "Table.getRange"),
    GetTotalRowRange: (table, _args, host) => {
      if (!table.showTotals) throw new HostError("ItemNotFound", "Table.getTotalRowRange");
      return host.range(table.sheet, totalsArea(table), "Table.getTotalRowRange");
    },
    ReapplyFilters: (table, _args, host) => applyFilters(host, table),
    Resize: (table, args, host) => resize(host, table, args[0]),
    ...listening<Table>("DataChangedEvent", eventType.tableChanged, (table) => table.id),
    ...listening<Table>("SelectionChangedEvent", eventType.tableSelectionChanged, (table) => table.id),
  },
});
