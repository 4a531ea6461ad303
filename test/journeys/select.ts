import { parseAddress } from "../excel-host/host/a1";
import type { LocalExcel } from "../excel-host/openExcel";

/** Selects cells, such as Jobs!A2 or 'Notes to self'!B4:B7; the first of them is the active one. */
export function select({ host }: LocalExcel, address: string): void {
  const { sheet, area } = parseAddress(address) ?? {};
  const found = host.workbook.sheets.find(({ name }) => name === sheet);
  if (!found || !area) throw new Error(`There is no cell ${address}.`);
  host.workbook.activeSheet = found;
  host.selection = host.references.track(found, area);
}
