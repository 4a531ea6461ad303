import { addressOf, quotedName } from "../host/a1";
import { tellSelected } from "../host/changes";
import type { ExcelHost } from "../host/excelHost";
import { tablesTouching } from "../host/tableAreas";
import { contains, sheetColumns, sheetRows } from "../model/area";
import type { Table } from "../model/types";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";
import type { RangeState } from "./objectTypes";
import { rangeChanges } from "./rangeChanges";
import { rangeContents } from "./rangeContents";
import { rangeNeighbours } from "./rangeNeighbours";

const address = (range: RangeState, host: ExcelHost) =>
  `${quotedName(range.sheet.name)}!${addressOf(host.areaOf(range))}`;

function select(range: RangeState, host: ExcelHost): null {
  host.workbook.activeSheet = range.sheet;
  host.selection = host.references.track(range.sheet, host.areaOf(range));
  tellSelected(host, range.sheet, host.areaOf(range));
  return null;
}

/** The tables of which a range holds any cell, or, when asked so, only those that lie wholly within it. */
function tablesAt(range: RangeState, isFullyContained: boolean, host: ExcelHost): readonly Table[] {
  const area = host.areaOf(range);
  const touching = tablesTouching(host.workbook.tables, range.sheet, area);
  return isFullyContained ? touching.filter((table) => contains(area, table.area)) : touching;
}

export const rangeClass = hostClass("Range", {
  properties: {
    _ReferenceId: { get: ({ reference }) => reference },
    Address: { get: address },
    AddressLocal: { get: address },
    CellCount: {
      get: (range, host) => {
        const { rows, columns } = host.areaOf(range);
        // Beyond 2^31 - 1 cells Excel answers -1.
        return rows * columns > 2 ** 31 - 1 ? -1 : rows * columns;
      },
    },
    ColumnCount: { get: (range, host) => host.areaOf(range).columns },
    ColumnIndex: { get: (range, host) => host.areaOf(range).column },
    RowCount: { get: (range, host) => host.areaOf(range).rows },
    RowIndex: { get: (range, host) => host.areaOf(range).row },
    IsEntireColumn: { get: (range, host) => host.areaOf(range).rows === sheetRows },
    IsEntireRow: { get: (range, host) => host.areaOf(range).columns === sheetColumns },
    ...rangeContents,
  },
  onlyWhenAsked: ["_ReferenceId", "IsEntireColumn", "IsEntireRow"],
  navigations: {
    Format: (range) => objectOf("RangeFormat", range),
    Sort: (range) => objectOf("RangeSort", range),
    Worksheet: ({ sheet }) => objectOf("Worksheet", sheet),
  },
  methods: {
    GetTables: (range, [isFullyContained], host) => objectOf("TableScopedCollection", tablesAt(range, isFullyContained === true, host)),
    Select: (range, _args, host) => select(range, host),
    Calculate: (_range, _args, host) => host.recalculate("asked"),
    _KeepReference: (range, _args, host) => host.references.keepIfTracked(objectOf("Range", range)),
    // office.js asks this before it sends a large array in parts.
    _ValidateArraySize: () => null,
    ...rangeNeighbours,
    ...rangeChanges,
  },
});
