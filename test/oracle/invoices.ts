import { exact, notBelowZero, smaller, sum, written, zero, type Exact } from "./arithmetic";
import type { Book, InvoiceRow, InvoiceStatus, PaymentRow } from "./book";
import { counts } from "./openWriteOffs";

export interface InvoiceAnswer {
  readonly invoice: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly paid: string;
  readonly writtenOff: string;
  readonly balance: string;
  readonly status: InvoiceStatus;
}

/** What one job (null: no job at all) was charged on an invoice, and what of it is still owing. */
export interface Share {
  readonly job: string | null;
  readonly charged: Exact;
  readonly owing: Exact;
}

/** Drafts and cancelled invoices owe nothing; money paid on them stays a credit. */
export const owes = (invoice: InvoiceRow): boolean => invoice.status !== "Draft" && invoice.status !== "Cancelled";

export const isCompleted = (payment: PaymentRow): boolean => (payment.status ?? "Completed") === "Completed";

const linesOf = (book: Book, invoice: InvoiceRow) => book.lines.filter((line) => line.invoice === invoice.invoice);

/** What was paid on the invoice and what was written off it, each with the job it names, if any. */
function receiptsOf(book: Book, invoice: InvoiceRow) {
  const payments = book.payments.filter((row) => row.invoice === invoice.invoice && isCompleted(row));
  const writeOffs = book.writeOffs.filter((row) => row.invoice === invoice.invoice && counts(row));
  return { payments, writeOffs };
}

/** Net, tax and total come from the lines where there are lines, else from the invoice's own columns. */
function amountsOf(book: Book, invoice: InvoiceRow): { readonly net: Exact; readonly tax: Exact; readonly total: Exact } {
  const lines = linesOf(book, invoice);
  if (lines.length === 0) {
    const total = exact(invoice.total ?? "0");
    const tax = exact(invoice.tax ?? "0");
    return { net: invoice.net === undefined ? total.minus(tax) : exact(invoice.net), tax, total };
  }
  return {
    net: sum(lines.map((line) => exact(line.net))),
    tax: sum(lines.map((line) => exact(line.tax))),
    total: sum(lines.map((line) => exact(line.gross))),
  };
}

/** The invoice as recalculated from its lines, payments and write-offs. */
export function invoiceAnswer(book: Book, invoice: InvoiceRow): InvoiceAnswer {
  const { payments, writeOffs } = receiptsOf(book, invoice);
  const { net, tax, total } = amountsOf(book, invoice);
  const paid = sum(payments.map((row) => exact(row.amount)));
  const writtenOff = sum(writeOffs.map((row) => exact(row.amount)));
  const balance = (owes(invoice) ? total : zero).minus(paid).minus(writtenOff);
  const text = (amount: Exact) => written(amount, book.policies.decimals);
  return {
    invoice: invoice.invoice,
    net: text(net),
    tax: text(tax),
    total: text(total),
    paid: text(paid),
    writtenOff: text(writtenOff),
    balance: text(balance),
    status: statusOf(book, invoice, paid, writtenOff, balance),
  };
}

function statusOf(book: Book, invoice: InvoiceRow, paid: Exact, writtenOff: Exact, balance: Exact): InvoiceStatus {
  if (!owes(invoice)) return invoice.status;
  if (balance.isZero()) {
    if (!paid.isZero()) return writtenOff.isZero() ? "Paid" : "Settled";
    if (!writtenOff.isZero()) return "Written Off";
    // Nothing was paid or written off: an invoice that a run's write-offs emptied, or one that came to nothing by itself.
    const isEmptied = book.writeOffs.some(
      (row) => counts(row) && row.billedOn?.some((part) => part.invoice === invoice.invoice && exact(part.amount).greaterThan(0)),
    );
    return isEmptied ? "Written Off" : "Paid";
  }
  if (balance.isNegative()) return "Credit balance";
  if (invoice.status === "Open" || invoice.status === "Sent") return invoice.status;
  // It reopens: as Sent if it was sent, or if the workbook does not say.
  return invoice.sent === null ? "Open" : "Sent";
}

/**
 * Divides an invoice among its jobs, in the order of its lines. Payments and write-offs that name a job go to that job's
 * lines up to what they owe; what is over joins those that name none and goes to the jobs in order; what is left even then
 * is a credit on the first. Below zero (refunds, write ups) they raise the job that they name, else the first.
 */
export function sharesOf(book: Book, invoice: InvoiceRow): readonly Share[] {
  const charged = new Map<string | null, Exact>();
  for (const line of linesOf(book, invoice)) {
    const job = line.job ?? invoice.job ?? null;
    charged.set(job, (charged.get(job) ?? zero).plus(exact(line.gross)));
  }
  if (charged.size === 0) charged.set(invoice.job ?? null, amountsOf(book, invoice).total);
  if (!owes(invoice)) for (const job of charged.keys()) charged.set(job, zero);

  const owing = new Map(charged);
  const owed = (job: string | null) => owing.get(job) ?? zero;
  const lower = (job: string | null, amount: Exact) => owing.set(job, owed(job).minus(amount));
  const jobs = [...charged.keys()];

  const { payments, writeOffs } = receiptsOf(book, invoice);
  const receipts = [...payments, ...writeOffs];
  let unnamed = zero;
  for (const { job, amount } of receipts) if (job === undefined || !charged.has(job)) unnamed = unnamed.plus(exact(amount));
  for (const job of jobs) {
    const named = sum(receipts.filter((row) => row.job !== undefined && row.job === job).map((row) => exact(row.amount)));
    const taken = named.isNegative() ? named : smaller(named, notBelowZero(owed(job)));
    lower(job, taken);
    unnamed = unnamed.plus(named.minus(taken));
  }
  if (!unnamed.isNegative())
    for (const job of jobs) {
      const taken = smaller(unnamed, notBelowZero(owed(job)));
      lower(job, taken);
      unnamed = unnamed.minus(taken);
    }
  const [first] = jobs;
  if (first !== undefined) lower(first, unnamed);

  return jobs.map((job) => ({ job, charged: charged.get(job) ?? zero, owing: owed(job) }));
}
