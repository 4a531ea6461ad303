import { parseAddress } from "../host/a1";
import { eventType, wholeWorkbook } from "../host/eventQueue";
import type { ExcelHost } from "../host/excelHost";
import { refuseStructure } from "../host/protection";
import { sheetColumns, sheetRows } from "../model/area";
import type { Sheet } from "../model/types";
import { HostError, invalidArgument } from "../protocol/errors";
import { textArgument, wholeArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { listening } from "./listening";
import { areaOfName, findName } from "./names";
import { objectOf, objectOrNull } from "./objectTypes";
import { checkSheetName, findSheet } from "./worksheetCollection";

/** The range that an address or a defined name means on a sheet. */
export function rangeAt(host: ExcelHost, sheet: Sheet, address: string, location: string) {
  const parsed = parseAddress(address);
  if (parsed) {
    const named = parsed.sheet === "" ? sheet : findSheet(host, parsed.sheet);
    if (!named) throw new HostError("ItemNotFound", location);
    return host.range(named, parsed.area, location);
  }
  const name = findName(host, address, sheet) ?? findName(host, address, null);
  const place = name && areaOfName(host, name);
  if (!place) throw invalidArgument(location);
  return host.range(place.sheet, place.area, location);
}

function activate(host: ExcelHost, sheet: Sheet): void {
  const before = host.workbook.activeSheet;
  if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "Worksheet.activate");
  if (before === sheet) return;
  host.workbook.activeSheet = sheet;
  host.events.tell(eventType.worksheetDeactivated, [before.id, wholeWorkbook], { worksheetId: before.id });
  host.events.tell(eventType.worksheetActivated, [sheet.id, wholeWorkbook], { worksheetId: sheet.id });
}

function remove(host: ExcelHost, sheet: Sheet): void {
  refuseStructure(host, "Worksheet.delete");
  const others = host.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (others.length === 0 || sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "Worksheet.delete");
  host.workbook.removeSheet(sheet);
  const { source } = host.actor;
  host.events.tell(eventType.worksheetDeleted, [wholeWorkbook], { source, worksheetId: sheet.id });
}

const neighbour = (host: ExcelHost, sheet: Sheet, step: number, visibleOnly: unknown) => {
  const sheets = host.workbook.sheets.filter((other) => visibleOnly !== true || other.visibility === "Visible" || other === sheet);
  return sheets[sheets.indexOf(sheet) + step];
};

const onlyCell = { row: 0, column: 0, rows: 1, columns: 1 };
const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

export const worksheetClass = hostClass("Worksheet", {
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => {
        refuseStructure(host, "Worksheet.name");
        const name = textArgument([value], 0, "Worksheet.name");
        checkSheetName(host, name, "Worksheet.name", sheet);
        sheet.name = name;
      },
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host) => {
        refuseStructure(host, "Worksheet.position");
        const { sheets } = host.workbook;
        const place = wholeArgument([value], 0, "Worksheet.position");
        if (place < 0 || place >= sheets.length) throw invalidArgument("Worksheet.position");
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(place, 0, sheet);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, host) => {
        refuseStructure(host, "Worksheet.visibility");
        const visibility = visibilities.find((known) => known === value);
        if (!visibility) throw invalidArgument("Worksheet.visibility");
        const others = host.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
        if (visibility !== "Visible" && others.length === 0) throw new HostError("InvalidOperation", "Worksheet.visibility");
        sheet.visibility = visibility;
      },
    },
    StandardHeight: { get: () => 15 },
  },
  navigations: {
    Charts: (sheet) => objectOf("ChartCollection", sheet),
    AutoFilter: (sheet) => objectOf("AutoFilter", sheet),
    FreezePanes: (sheet) => objectOf("WorksheetFreezePanes", sheet),
    Names: (sheet) => objectOf("NamedItemCollection", sheet),
    PageLayout: (sheet) => objectOf("PageLayout", sheet),
    Protection: (sheet) => objectOf("WorksheetProtection", sheet),
    Tables: (sheet) => objectOf("TableCollection", sheet),
  },
  methods: {
    Activate: (sheet, _args, host) => activate(host, sheet),
    Calculate: (_sheet, _args, host) => host.recalculate("asked"),
    Delete: (sheet, _args, host) => remove(host, sheet),
    GetCell: (sheet, args, host) => {
      const location = "Worksheet.getCell";
      const [row, column] = [wholeArgument(args, 0, location), wholeArgument(args, 1, location)];
      return host.range(sheet, { row, column, rows: 1, columns: 1 }, location);
    },
    GetRange: (sheet, args, host) =>
      args[0] === null || args[0] === undefined
        ? host.range(sheet, { row: 0, column: 0, rows: sheetRows, columns: sheetColumns }, "Worksheet.getRange")
        : rangeAt(host, sheet, textArgument(args, 0, "Worksheet.getRange"), "Worksheet.getRange"),
    GetRangeByIndexes: (sheet, args, host) => {
      const location = "Worksheet.getRangeByIndexes";
      const [row, column] = [wholeArgument(args, 0, location), wholeArgument(args, 1, location)];
      const [rows, columns] = [wholeArgument(args, 2, location), wholeArgument(args, 3, location)];
      return host.range(sheet, { row, column, rows, columns }, location);
    },
    GetUsedRange: (sheet, _args, host) => host.range(sheet, sheet.usedArea() ?? onlyCell, "Worksheet.getUsedRange"),
    GetUsedRangeOrNullObject: (sheet, _args, host) => {
      const used = sheet.usedArea();
      return used && host.range(sheet, used, "Worksheet.getUsedRangeOrNullObject");
    },
    GetNextOrNullObject: (sheet, args, host) => objectOrNull("Worksheet", neighbour(host, sheet, 1, args[0])),
    GetPreviousOrNullObject: (sheet, args, host) => objectOrNull("Worksheet", neighbour(host, sheet, -1, args[0])),
    ...listening<Sheet>("DataChangedEvent", eventType.worksheetChanged, (sheet) => sheet.id),
    ...listening<Sheet>("ActivatedEvent", eventType.worksheetActivated, (sheet) => sheet.id),
    ...listening<Sheet>("DeactivatedEvent", eventType.worksheetDeactivated, (sheet) => sheet.id),
    ...listening<Sheet>("SelectionChangedEvent", eventType.worksheetSelectionChanged, (sheet) => sheet.id),
    ...listening<Sheet>("ProtectionChangedEvent", eventType.worksheetProtectionChanged, (sheet) => sheet.id),
  },
});
