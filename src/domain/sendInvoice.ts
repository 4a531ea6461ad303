import type { Invoice } from "./book";
import type { Day } from "./day";
import { unreadablePolicy } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { invoiceState } from "./invoiceState";
import { findInvoice } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import type { CellChanged, ChangePlan } from "./plan";
import { earliest, type Judged, refused } from "./refusal";

/** Judges the sending of an invoice: one that is Open. It changes no amount. */
export function judgeSending(book: IndexedBook, typed: string, on: string): Judged<{ readonly invoice: Invoice; readonly date: Day }> {
  const date = judgeDate(book, on);
  if (typeof date !== "string") return refused(date);
  const invoice = findInvoice(book, typed);
  if ("code" in invoice) return refused(invoice);
  const { id } = invoice;
  const { status } = invoiceState(book, invoice);
  const refusal = earliest([
    status !== "Open" && { code: "INVOICE_CLOSED", id, status, wanted: "Open" },
    book.unreadable.invoices.has(id) && { code: "UNREADABLE", table: "invoices", id },
    unreadablePolicy(book),
  ]);
  return refusal ? refused(refusal) : { kind: "accepted", invoice, date };
}

/** The plan of a sending: the status, and the day where the sheet keeps it. */
export function planSending(operation: string, { id, stored, sent }: Invoice, date: Day): ChangePlan {
  const status: CellChanged = { table: "invoices", key: id, field: "status", from: stored.status ?? null, to: "Sent" };
  const day: readonly CellChanged[] = sent === undefined ? [] : [{ table: "invoices", key: id, field: "sent", from: sent, to: date }];
  return { operation, kind: "send", added: [], removed: [], changed: [status, ...day] };
}
