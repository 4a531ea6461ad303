import { contains } from "../model/area";
import type { Area, CellValue, Sheet } from "../model/types";
import { addressOf } from "./a1";
import { eventType, wholeWorkbook } from "./eventQueue";
import type { ExcelHost } from "./excelHost";
import { tablesOf, tablesTouching } from "./tableAreas";

/** Tells the listeners of a sheet, of its tables and of the whole workbook what has changed. */
export function tellChanged(
  host: ExcelHost,
  sheet: Sheet,
  area: Area,
  changeType: string,
  shiftDirection: string,
): void {
  const { source, trigger } = host.actor;
  const details = {
    changeType,
    source,
    triggerSource: trigger,
    worksheetId: sheet.id,
    address: addressOf(area),
    shiftDirection,
    referenceId: "",
    ...valueAfter(sheet, area, changeType),
  };
  host.events.tell(eventType.worksheetChanged, [sheet.id, wholeWorkbook], details);
  for (const table of tablesTouching(host.workbook.tables, sheet, area)) {
    host.events.tell(eventType.tableChanged, [table.id, sheet.id, wholeWorkbook], { ...details, tableId: table.id });
  }
}

/** Excel says what a single edited cell now holds, and nothing of the kind for larger ranges. */
function valueAfter(sheet: Sheet, area: Area, changeType: string): Readonly<Record<string, unknown>> {
  if (changeType !== "RangeEdited" || area.rows * area.columns !== 1) return {};
  const value = sheet.value(area.row, area.column);
  return { valueAfter: readable(value), valueTypeAfter: valueType(value) };
}

/** A cell's value as programs read it: errors are their texts. */
export const readable = (value: CellValue): string | number | boolean =>
  typeof value === "object" ? value.error : value;

export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Tells that the selection has moved, and whether it is inside a table. */
export function tellSelected(host: ExcelHost, sheet: Sheet, area: Area): void {
  const address = addressOf(area);
  host.events.tell(eventType.worksheetSelectionChanged, [sheet.id, wholeWorkbook], { worksheetId: sheet.id, address });
  for (const table of tablesOf(host.workbook.tables, sheet)) {
    const inside = contains(table.area, area);
    host.events.tell(eventType.tableSelectionChanged, [table.id], {
      worksheetId: sheet.id,
      tableId: table.id,
      address: inside ? address : "",
    });
  }
}
