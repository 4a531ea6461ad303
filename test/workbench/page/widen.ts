import { refuseFormat } from "../../excel-host/host/protection";
import { words } from "./notices";
import { charactersIn } from "./sheetLayout";
import type { Workbench } from "./workbench";

/** Makes a column so many pixels wide; with none it is hidden from the eye. */
export function widen(workbench: Workbench, column: number, pixels: number): void {
  const { sheet, host } = workbench;
  workbench.act(words.widening, () => {
    refuseFormat(host, sheet, "RangeFormat.columnWidth");
    sheet.columnWidths.set(column, charactersIn(pixels));
  });
}
