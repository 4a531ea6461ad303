import type { Invoice, InvoiceStatus } from "./book";
import type { IndexedBook } from "./indexed";
import { type Amount, minus, sumAt, zero } from "./money";
import { nobody } from "./numbering";

/** What an invoice comes to, reckoned from its lines, payments and write-offs. Tax inclusive but for `net`. */
export interface InvoiceState {
  readonly net: Amount;
  readonly tax: Amount;
  readonly total: Amount;
  readonly paid: Amount;
  readonly writtenOff: Amount;
  readonly balance: Amount;
  readonly status: InvoiceStatus;
}

/**
 * Balance = lines − (payments − refunds) − invoice write-offs. An invoice without lines has the total that its row
 * states; in a workbook without payments it is paid what its row states.
 */
export function invoiceState(book: IndexedBook, invoice: Invoice): InvoiceState {
  const { stored } = invoice;
  const sums = book.invoiceSums();
  const number = book.numberOfInvoice(invoice.id) ?? nobody;
  const hasLines = (sums.lines[number] ?? 0) > 0;
  const total = hasLines ? sumAt(sums.total, number) : (stored.total ?? zero);
  const tax = hasLines ? sumAt(sums.tax, number) : (stored.tax ?? zero);
  const paid = book.has.has("payments") ? sumAt(sums.paid, number) : (stored.paid ?? zero);
  const writtenOff = sumAt(sums.writtenOff, number);
  const balance = minus(minus(total, paid), writtenOff);
  const status = statusOf(book, invoice, { total, paid, writtenOff, balance });
  return { net: minus(total, tax), tax, total, paid, writtenOff, balance, status };
}

type Figures = Pick<InvoiceState, "total" | "paid" | "writtenOff" | "balance">;

/**
 * What covers an invoice names its status: payments alone make it Paid, write-offs alone Written Off, both Settled.
 * Draft and Cancelled are a person's word and stay. One that owes again is Sent if it was ever sent, else Open.
 */
function statusOf(book: IndexedBook, invoice: Invoice, { total, paid, writtenOff, balance }: Figures): InvoiceStatus {
  const { status } = invoice.stored;
  if (status === "Draft" || status === "Cancelled") return status;
  if (balance < 0) return "Credit balance";
  if (balance > 0) return status === "Open" || status === "Sent" ? status : reopened(invoice);
  if (paid !== 0 && writtenOff !== 0) return "Settled";
  if (writtenOff !== 0) return "Written Off";
  if (total !== 0) return "Paid";
  return nil(book, invoice);
}

// A blank status is that of an invoice just made: it is Open.
const reopened = ({ stored, sent }: Invoice): InvoiceStatus =>
  stored.status ? (sent === null ? "Open" : "Sent") : sent ? "Sent" : "Open";

/** An invoice of 0.00 that write-offs emptied is Written Off; one that never came to anything keeps its status. */
function nil(book: IndexedBook, invoice: Invoice): InvoiceStatus {
  const { status } = invoice.stored;
  if (book.linesOfInvoice(invoice.id).length === 0) return status ?? "Open";
  return book.invoiceSums().consumers.has(invoice.id) ? "Written Off" : "Paid";
}

/** Only what is Open or Sent is owed; a Credit balance is owed back. A Draft is not billed, a Cancelled one no longer. */
export const isOwed = ({ status }: { readonly status: InvoiceStatus }) => status !== "Draft" && status !== "Cancelled";

/** Whether a write-off can go against the invoice. */
export const isOpenOrSent = ({ status }: { readonly status: InvoiceStatus }) => status === "Open" || status === "Sent";
