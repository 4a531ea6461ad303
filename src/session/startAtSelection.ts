import type { NothingSelected } from "../domain/nothingSelected";
import type { Selection } from "../workbook/selection";
import { openBook } from "./openBook";
import { isOpen, type OpenBook } from "./readBook";
import { selectedDebt } from "./selectedDebt";
import type { Debtor } from "./writeOffForm";

/** Where a form starts that was asked for from Excel, on a book that was read anew; or why none does. */
export type Start =
  | { readonly kind: "debt"; readonly debtor: Debtor; readonly opened: OpenBook }
  | { readonly kind: "nothing"; readonly because: NothingSelected; readonly where: readonly string[]; readonly opened: OpenBook }
  | { readonly kind: "no-tables" }
  | { readonly kind: "newer-mapping" };

/** Reads the book and finds the debt that is selected: of several rows so far that of the first. */
export async function startAtSelection(selection: Selection): Promise<Start> {
  const opened = await openBook();
  if (!isOpen(opened)) return opened.kind === "no-tables" ? { kind: "no-tables" } : opened;
  const found = selectedDebt(opened, selection, selection.rows[0]);
  if (found.kind === "debt") return { ...found, opened };
  const { jobs, invoices } = opened.found;
  return { kind: "nothing", because: found, where: [jobs, invoices].flatMap((table) => table?.name ?? []), opened };
}
