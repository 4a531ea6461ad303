import type { Invoice } from "../book";
import { type Day, monthsAfter } from "../day";
import { indexed, type IndexedBook } from "../indexed";
import { invoiceState, isOpenOrSent } from "../invoiceState";
import type { Amount } from "../money";
import { order } from "../order";
import { taxInAustralia, type TaxPart, taxParts } from "./taxShare";

/** An invoice that is a year overdue and still owed. */
export interface OverdueDebt {
  readonly invoice: Invoice;
  readonly owing: Amount;
  readonly tax: Amount;
  readonly parts: readonly TaxPart[];
  /** From when on the tax may be adjusted without a write-off. */
  readonly from: Day;
}

/**
 * Australia also adjusts the tax of what has been overdue for twelve months and is not written off (section 21-5). What
 * was owed on a day, with the tax in it: a figure for the accountant, of which no entry is made. Empty for other schemes.
 */
export function overdueAYear(book: IndexedBook, on: Day): readonly OverdueDebt[] {
  const { taxScheme, taxBasis } = book.policies;
  if (taxScheme !== "au" || taxBasis === "payments") return [];
  const upTo = <Row extends { readonly date: Day }>(rows: readonly Row[]) => rows.filter(({ date }) => date <= on);
  const then = indexed({ ...book, payments: upTo(book.payments), writeOffs: upTo(book.writeOffs) });
  return then.invoices.flatMap((invoice): readonly OverdueDebt[] => {
    const from = monthsAfter(invoice.due ?? invoice.date, 12);
    const state = invoiceState(then, invoice);
    if (from > on || !isOpenOrSent(state) || state.balance <= 0) return [];
    const { balance: owing, writtenOff } = state;
    return [{ invoice, owing, tax: taxInAustralia(then, invoice, owing, writtenOff), parts: taxParts(then, invoice, owing), from }];
  }).sort((a, b) => order(a.from, b.from) || order(a.invoice.id, b.invoice.id));
}
