import type { ExcelHost } from "../host/excelHost";
import { insertCellsDown } from "../host/insertDelete";
import { refuseIfProtected } from "../host/protection";
import { rowBelow, totalsArea } from "../host/tableAreas";
import type { Table } from "../model/types";

/** Shows or hides the totals row. Cells below move down to make room, and up again. */
export function showTotals(host: ExcelHost, table: Table, shown: boolean): void {
  if (table.showTotals === shown) return;
  refuseIfProtected(host, table.sheet, "Table.showTotals");
  const { sheet } = table;
  if (!shown) {
    const { row, column, columns } = totalsArea(table);
    for (let place = 0; place < columns; place++) sheet.setValue(row, column + place, "");
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    return;
  }
  const place = { ...table.area, row: rowBelow(table), rows: 1 };
  const occupied = sheet.valuesOf(place).some((row) => row.some((value) => value !== ""));
  if (occupied) insertCellsDown(host, sheet, place, "Table.showTotals");
  table.area = { ...table.area, rows: table.area.rows + 1 };
  table.showTotals = true;
  sheet.setValue(place.row, place.column, table.columns[0]?.totalsLabel || "Total");
}
