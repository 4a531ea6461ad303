import { contains, intersection, isWholeRows, sheetRows } from "../model/area";
import type { Area, Sheet } from "../model/types";
import { HostError } from "../protocol/errors";
import type { ExcelHost } from "./excelHost";
import { followCells } from "./followCells";
import { refuseIfProtected } from "./protection";
import { dressNewRows } from "./tableGrowth";
import { dataArea, tablesOf, totalsArea } from "./tableAreas";

const spansColumns = (outer: Area, inner: Area) =>
  outer.column <= inner.column && outer.column + outer.columns >= inner.column + inner.columns;

/** Everything from the first row of an area down, in its columns: what moves when the area does. */
const fromHereDown = (area: Area): Area => ({ ...area, rows: sheetRows - area.row });

/** Moving only some columns of a table or of a merged block would tear it apart; Excel refuses. */
function refuseTearing(host: ExcelHost, sheet: Sheet, area: Area, location: string): void {
  const moved = fromHereDown(area);
  const whole = [...tablesOf(host.workbook.tables, sheet).map((table) => table.area), ...sheet.merged];
  for (const block of whole) {
    if (intersection(moved, block) && !spansColumns(area, block)) {
      throw new HostError("InsertDeleteConflict", location);
    }
  }
}

/** Inserts cells and shifts down what was there. Cells inserted within a table become rows of it. */
export function insertCellsDown(host: ExcelHost, sheet: Sheet, area: Area, location: string): void {
  refuseIfProtected(host, sheet, location);
  refuseTearing(host, sheet, area, location);
  const used = sheet.usedArea();
  const last = used ? intersection({ ...used, row: used.row + used.rows - 1, rows: 1 }, fromHereDown(area)) : null;
  if (last && last.row + area.rows >= sheetRows) throw new HostError("InsertDeleteConflict", location);

  const widened = tablesOf(host.workbook.tables, sheet).filter((table) => {
    const data = dataArea(table);
    return spansColumns(area, table.area) && area.row >= data.row && area.row < table.area.row + table.area.rows;
  });
  sheet.insertDown(area);
  followCells(host, { sheetName: sheet.name, area, kind: "insert" });
  host.references.cellsInserted(sheet, area);
  dressInserted(host, sheet, area);
  for (const table of widened) dressNewRows(host, table, { ...table.area, row: area.row, rows: area.rows });
  host.changed(sheet, area, isWholeRows(area) || widened.length > 0 ? "RowInserted" : "CellInserted", "ShiftCellDown");
  host.recalculate();
}

/** Excel gives inserted cells the looks of those above. Headings are not copied into the rows of their table. */
function dressInserted(host: ExcelHost, sheet: Sheet, area: Area): void {
  if (area.row === 0) return;
  for (const column of sheet.columnsOfRow(area.row - 1)) {
    if (column < area.column || column >= area.column + area.columns) continue;
    if (isHeading(host, sheet, area.row - 1, column)) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      sheet.setStyle(row, column, sheet.style(area.row - 1, column));
    }
  }
}

const isHeading = (host: ExcelHost, sheet: Sheet, row: number, column: number): boolean =>
  tablesOf(host.workbook.tables, sheet).some(({ area, showHeaders }) =>
    showHeaders && area.row === row && column >= area.column && column < area.column + area.columns);

/** Deletes cells and shifts up what is below. A table's headings and its last row of data stay. */
export function deleteCellsUp(host: ExcelHost, sheet: Sheet, area: Area, location: string): void {
  refuseIfProtected(host, sheet, location);
  refuseTearing(host, sheet, area, location);
  for (const table of tablesOf(host.workbook.tables, sheet)) {
    if (!intersection(table.area, area) || contains(area, table.area)) continue;
    const heading = table.showHeaders && intersection({ ...table.area, rows: 1 }, area);
    if (heading) throw new HostError("InsertDeleteConflict", location);
    if (table.showTotals && intersection(totalsArea(table), area)) table.showTotals = false;
    if (contains(area, dataArea(table))) throw new HostError("InsertDeleteConflict", location);
  }
  const inTable = tablesOf(host.workbook.tables, sheet).some((table) => intersection(table.area, area));
  host.changed(sheet, area, isWholeRows(area) || inTable ? "RowDeleted" : "CellDeleted", "ShiftCellUp");
  sheet.deleteUp(area);
  followCells(host, { sheetName: sheet.name, area, kind: "delete" });
  host.references.cellsDeleted(sheet, area);
  host.recalculate();
}
