import type { ExcelHost } from "../host/excelHost";
import { sheetColumns, sheetRows } from "../model/area";
import type { Area, Sheet } from "../model/types";
import { textArgument, rangeArgument, wholeArgument } from "./arguments";
import type { Arguments } from "./hostClass";
import { hostClass } from "./hostClass";
import type { RangeState } from "./objectTypes";
import { rangeAt } from "./worksheet";

/** The frozen part of a sheet: rows, columns, or the corner of both. */
function frozenArea({ frozenRows, frozenColumns }: Sheet): Area | null {
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return { row: 0, column: 0, rows: frozenRows || sheetRows, columns: frozenColumns || sheetColumns };
}

function freeze(sheet: Sheet, rows: number, columns: number): null {
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  return null;
}

function corner(sheet: Sheet, args: Arguments, host: ExcelHost): Area {
  const range = rangeArgument(args[0]);
  const location = "WorksheetFreezePanes.freezeAt";
  return host.areaOf(range ?? (rangeAt(host, sheet, textArgument(args, 0, location), location).state as RangeState));
}

export const freezePanesClass = hostClass("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, wholeArgument(args, 0, "WorksheetFreezePanes.freezeRows", 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, wholeArgument(args, 0, "WorksheetFreezePanes.freezeColumns", 1)),
    FreezeAt: (sheet, args, host) => {
      const { rows, columns } = corner(sheet, args, host);
      return freeze(sheet, rows === sheetRows ? 0 : rows, columns === sheetColumns ? 0 : columns);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocationOrNullObject: (sheet, _args, host) => {
      const area = frozenArea(sheet);
      return area && host.range(sheet, area, "WorksheetFreezePanes.getLocationOrNullObject");
    },
  },
});
