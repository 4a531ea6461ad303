import { type ExcelHost, user } from "../../excel-host/host/excelHost";
import type { WorkbookSnapshot } from "../../excel-host/model/types";
import { differences, valuesOfSheets } from "./difference";

/** Puts the workbook of an Excel to what it was, and tells programs which cells that has changed. */
export function bringBack(host: ExcelHost, snapshot: WorkbookSnapshot): void {
  const { sheets } = host.workbook;
  const before = valuesOfSheets(sheets);
  host.restore(snapshot);
  const changes = differences(before, valuesOfSheets(sheets));
  host.as(user, () => changes.forEach(({ sheet, area }) => host.changed(sheet, area)));
}
