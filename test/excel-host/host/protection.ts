import { intersection } from "../model/area";
import type { Area, Sheet } from "../model/types";
import { HostError } from "../protocol/errors";
import type { ExcelHost } from "./excelHost";

/** Refuses a write that touches a locked cell of a protected sheet. Nothing of it is done then. */
export function refuseIfLocked(host: ExcelHost, sheet: Sheet, area: Area, location: string): void {
  if (host.workbook.readOnly) throw new HostError("AccessDenied", location);
  if (!sheet.protection) return;
  const { styles } = host.workbook;
  const checked = { ...area, rows: Math.min(area.rows, 1_048_576), columns: Math.min(area.columns, 16_384) };
  for (let row = checked.row; row < checked.row + checked.rows; row++) {
    for (let column = checked.column; column < checked.column + checked.columns; column++) {
      if (styles[sheet.style(row, column)]?.locked !== false) throw new HostError("AccessDenied", location);
    }
  }
}

/** Inserting, deleting, sorting, resizing: what a protected sheet refuses whatever its cells say. */
export function refuseIfProtected(host: ExcelHost, sheet: Sheet, location: string): void {
  if (host.workbook.readOnly || sheet.protection) throw new HostError("AccessDenied", location);
}

/** Adding, renaming, moving and deleting sheets: what a workbook with a protected structure refuses. */
export function refuseStructure(host: ExcelHost, location: string): void {
  if (host.workbook.readOnly || host.workbook.structureProtected) throw new HostError("AccessDenied", location);
}

/** Formats may be changed on a protected sheet only where its options allow it. */
export function refuseFormat(host: ExcelHost, sheet: Sheet, location: string): void {
  if (host.workbook.readOnly) throw new HostError("AccessDenied", location);
  // In the file "0" means that the thing is not forbidden.
  if (sheet.protection && sheet.protection.options["formatCells"] !== "0") throw new HostError("AccessDenied", location);
}

/** The part of an area that can hold anything, so that whole columns need not be walked to the end of the sheet. */
export function usedPart(sheet: Sheet, area: Area): Area | null {
  const rows = sheet.rowNumbers();
  const last = rows[rows.length - 1];
  return last === undefined ? null : intersection(area, { row: 0, column: 0, rows: last + 1, columns: 16_384 });
}
