import { ExcelHost, user } from "../host/excelHost";
import { defaultOptions } from "../host/options";
import { loadMetadata } from "../metadata/loadMetadata";
import { createWorkbook } from "../model/workbook";
import type { Sheet } from "../model/types";
import { parseAddress } from "../host/a1";
import { readable } from "../host/changes";
import { fill } from "../seed";

/** A workbook with one table, and a hand at its keyboard; it is 30 April 2026. What is prepared was there when the workbook was opened. */
export function host(prepare: (sheet: Sheet) => void = () => undefined) {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("S");
  const error = { error: "#N/A" };
  const area = fill(sheet, [["Job", "Hours", "Rate", "Note"], ["J-101", 1.5, 40, "paid"], ["J-102", 2, 35, ""], ["J-101", 0.5, 60, "PAID"], ["J-103", "", 20, error]]);
  const table = workbook.addTable(sheet, area, "Work");
  workbook.names.push({ name: "Total", formula: "=SUM(Work[Hours])", scope: null, visible: true });
  workbook.names.push({ name: "Rates", formula: "=S!$C$2:$C$5", scope: null, visible: true });
  prepare(sheet);
  const excel = new ExcelHost(workbook, loadMetadata(), { ...defaultOptions, clock: () => new Date(2026, 3, 30, 12) });
  return { workbook, sheet, table, excel, ...handsOn(excel, sheet) };
}

/** Types into cells by their addresses and tells what they show. */
export function handsOn(excel: ExcelHost, sheet: Sheet) {
  const areaAt = (address: string) => {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`${address} is no cell.`);
    return { sheet: excel.workbook.sheets.find(({ name }) => name === parsed.sheet) ?? sheet, area: parsed.area };
  };
  return {
    type: (address: string, entry: string | number | boolean) => {
      const { sheet: on, area } = areaAt(address);
      excel.as(user, () => excel.enter(on, area, Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => entry))));
    },
    shown: (address: string) => {
      const { sheet: on, area } = areaAt(address);
      return readable(on.value(area.row, area.column));
    },
    /** What a block of cells shows, as text. */
    block: (address: string) => {
      const { sheet: on, area } = areaAt(address);
      return on.valuesOf(area).map((row) => row.map((value) => String(readable(value))).join(" ")).join("; ");
    },
  };
}
