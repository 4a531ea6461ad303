import type { NothingSelected } from "../domain/nothingSelected";
import { mostRows, type Selection } from "../workbook/selection";
import { openBook } from "./openBook";
import { isOpen, type OpenBook } from "./readBook";
import { selectedDebt } from "./selectedDebt";
import type { Debtor } from "./writeOffForm";

/** Where a form starts that was asked for from Excel, on a book that was read anew; or why none does. */
export type Start =
  | { readonly kind: "debt"; readonly debtor: Debtor; readonly opened: OpenBook }
  /** Several rows: the debts of those that stand for one, and how many do not. */
  | { readonly kind: "debts"; readonly debtors: readonly Debtor[]; readonly leftOut: number; readonly opened: OpenBook }
  | { readonly kind: "nothing"; readonly because: NothingSelected; readonly where: readonly string[]; readonly opened: OpenBook }
  | { readonly kind: "no-tables" }
  | { readonly kind: "newer-mapping" };

/** Reads the book and finds the debts that are selected. Of several rows, those that stand for none are left out. */
export async function startAtSelection(selection: Selection, before?: OpenBook): Promise<Start> {
  const opened = await openBook(before);
  if (!isOpen(opened)) return opened.kind === "no-tables" ? { kind: "no-tables" } : opened;
  const { jobs, invoices } = opened.found;
  const where = [jobs, invoices].flatMap((table) => table?.name ?? []);
  if (selection.tooMany !== null) return { kind: "nothing", because: { kind: "too-many", rows: selection.tooMany, most: mostRows }, where, opened };
  const found = selection.rows.map((row) => selectedDebt(opened, selection, row));
  const debtors = found.flatMap((each) => (each.kind === "debt" ? [each.debtor] : []));
  const [first] = debtors;
  if (debtors.length > 1) return { kind: "debts", debtors, leftOut: found.length - debtors.length, opened };
  if (first) return { kind: "debt", debtor: first, opened };
  const [because] = found;
  return { kind: "nothing", because: because?.kind === "debt" || !because ? { kind: "outside", sheet: selection.sheet, row: selection.rows[0].row + 1 } : because, where, opened };
}
