import { isIncomplete } from "../domain/incomplete";
import type { Invoice } from "../domain/book";
import type { HistoryStep } from "../domain/history";
import { invoiceHistory } from "../domain/invoiceHistory";
import { type InvoiceState, invoiceState, isOpenOrSent } from "../domain/invoiceState";
import { type SettledLine, settleLines } from "../domain/lineSettlement";
import { jobsOnInvoice } from "../domain/touched";
import type { OpenBook } from "./readBook";

/** All that is known of one invoice. */
export interface InvoiceFacts {
  readonly invoice: Invoice;
  /** The customer's name. */
  readonly name: string;
  readonly jobs: readonly string[];
  readonly state: InvoiceState;
  /** Whether a write-off can go against it. */
  readonly isOpenOrSent: boolean;
  readonly lines: readonly SettledLine[];
  readonly steps: readonly HistoryStep[];
  /** Rows that could not be read are missing from the figures. */
  readonly incomplete: boolean;
}

/** Null when the book has no such invoice, or no more. */
export function invoiceFacts({ book }: OpenBook, id: string): InvoiceFacts | null {
  const invoice = book.invoiceOf.get(id);
  if (!invoice) return null;
  const state = invoiceState(book, invoice);
  return {
    invoice, state,
    name: book.customers.find((customer) => customer.id === invoice.customer)?.name || invoice.customer,
    jobs: jobsOnInvoice(book, invoice),
    isOpenOrSent: isOpenOrSent(state),
    lines: settleLines(book, invoice),
    steps: invoiceHistory(book, invoice),
    incomplete: isIncomplete(book, "invoices", id),
  };
}
