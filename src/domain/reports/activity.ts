import type { Invoice, Payment, WriteOff } from "../book";
import type { Day } from "../day";
import { dueDay } from "../dueDay";
import type { IndexedBook } from "../indexed";
import { invoiceState, isOwed } from "../invoiceState";
import { type Amount, negated } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";

/** In the order in which those of one day are shown: what was charged before what lowered it. */
export const activityKinds = ["Invoice", "Write up", "Refund", "Payment", "Write-off"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Something that changed what a customer owes on invoices. */
export interface Activity {
  readonly customer: string;
  readonly date: Day;
  /** When an invoice falls due; null for everything else. */
  readonly due: Day | null;
  readonly kind: ActivityKind;
  readonly id: string;
  readonly job: string | null;
  /** The invoice itself, or the one that was paid or written off; null for a payment that names none. */
  readonly invoice: string | null;
  /** What the book says of it: how it was paid, why it was written off, what the job is. */
  readonly details: string;
  /** Tax inclusive: what it adds to what is owed, below zero for what lowers it. */
  readonly amount: Amount;
}

/**
 * All that customers were invoiced, have paid and were let off, the oldest first. A Draft or Cancelled invoice is not
 * billed, and nothing can be written off it; money paid on it was received all the same. Job write-offs are no part of
 * this: they are inside the invoices that consumed them.
 *
 * In a workbook without payments what an invoice says is paid counts as one payment on the invoice's day.
 */
export function activityOf(book: IndexedBook): readonly Activity[] {
  const billed = book.invoices.filter((invoice) => isOwed(invoiceState(book, invoice)));
  const receipts = book.has.has("payments")
    ? book.payments.flatMap((payment) => received(book, payment))
    : book.invoices.flatMap((invoice) => statedAsPaid(book, invoice));
  const all = [...billed.map((invoice) => bill(book, invoice)), ...receipts, ...book.writeOffs.flatMap((writeOff) => letOff(book, writeOff))];
  return all.sort((a, b) => order(a.date, b.date) || activityKinds.indexOf(a.kind) - activityKinds.indexOf(b.kind) || order(a.id, b.id));
}

const known = new WeakMap<IndexedBook, ReadonlyMap<string, readonly Activity[]>>();

/** The same by customer: made once for a book, because statements are asked for by the hundred. */
export function activitiesByCustomer(book: IndexedBook): ReadonlyMap<string, readonly Activity[]> {
  const before = known.get(book);
  if (before) return before;
  const byCustomer = new Map<string, Activity[]>();
  for (const activity of activityOf(book)) {
    const theirs = byCustomer.get(activity.customer);
    if (theirs) theirs.push(activity);
    else byCustomer.set(activity.customer, [activity]);
  }
  known.set(book, byCustomer);
  return byCustomer;
}

const bill = (book: IndexedBook, invoice: Invoice): Activity => {
  const { customer, date, id, job } = invoice;
  const details = job === null ? "" : (book.jobOf.get(job)?.description ?? "");
  return { customer, date, due: invoice.due ?? dueDay(date, book.policies), kind: "Invoice", id, job, invoice: id, details, amount: invoiceState(book, invoice).total };
};

// The invoice says whose it is, then the job; only a payment that names neither speaks for itself.
function received(book: IndexedBook, { id, date, status, amount, method, reference, ...named }: Payment): readonly Activity[] {
  const invoice = named.invoice === null ? undefined : book.invoiceOf.get(named.invoice);
  const job = named.job === null ? undefined : book.jobOf.get(named.job);
  const customer = invoice?.customer ?? job?.customer ?? named.customer;
  // What was paid on an invoice that cannot be read is left out with it: the totals are marked as incomplete.
  if (status !== "Completed" || customer === null || (named.invoice !== null && !invoice)) return [];
  const details = [method, reference].filter((part) => part !== "").join(", ");
  return [{ customer, date, due: null, kind: amount < 0 ? "Refund" : "Payment", id, job: named.job, invoice: named.invoice, details, amount: negated(amount) }];
}

function statedAsPaid(book: IndexedBook, invoice: Invoice): readonly Activity[] {
  const { paid } = invoiceState(book, invoice);
  const { customer, date, id, job } = invoice;
  return paid === 0 ? [] : [{ customer, date, due: null, kind: paid < 0 ? "Refund" : "Payment", id, job, invoice: id, details: "", amount: negated(paid) }];
}

function letOff(book: IndexedBook, writeOff: WriteOff): readonly Activity[] {
  const { id, date, job, amount, description } = writeOff;
  const invoice = writeOff.invoice === null ? undefined : book.invoiceOf.get(writeOff.invoice);
  if (!invoice || !counts(writeOff) || !isOwed(invoiceState(book, invoice))) return [];
  return [{ customer: invoice.customer, date, due: null, kind: amount < 0 ? "Write up" : "Write-off", id, job, invoice: invoice.id, details: description, amount: negated(amount) }];
}

/** Whether rows that could not be read may be missing from what is told of a customer. */
export function isIncomplete({ unreadable, invoices }: IndexedBook, customer: string): boolean {
  const ofTheirs = invoices.some((invoice) => invoice.customer === customer && unreadable.invoices.has(invoice.id));
  return unreadable.anywhere || unreadable.everything === true || unreadable.customers.has(customer) || ofTheirs;
}
