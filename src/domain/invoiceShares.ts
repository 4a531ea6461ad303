import type { Invoice } from "./book";
import type { IndexedBook } from "./indexed";
import { type InvoiceState, invoiceState, isOwed } from "./invoiceState";
import { type Amount, greatest, least, minus, negated, plus, zero } from "./money";
import { nobody } from "./numbering";
import { counts } from "./openWriteOffs";
import { order } from "./order";

/** What one job's lines of an invoice come to, and what is still owed on them; tax inclusive. */
export interface InvoiceShare {
  readonly job: string | null;
  readonly total: Amount;
  readonly balance: Amount;
}

/**
 * Splits an invoice's balance over the jobs on it. Payments and write-offs of a job go to that job's lines first, then
 * to the rest; those without a job go to the lines in the order of their ids. What covers more than all lines is a credit on the first.
 * The order of payments and write-offs does not matter, and the shares always add up to the invoice's balance.
 */
export function invoiceShares(book: IndexedBook, invoice: Invoice): readonly InvoiceShare[] {
  const state = invoiceState(book, invoice);
  const only = onlyJob(book, invoice);
  // One job has all of it, whatever the payments and write-offs name.
  if (only !== undefined) return [{ job: only, total: state.total, balance: isOwed(state) ? state.balance : negated(state.paid) }];
  return sharesAfter(book, invoice, state, settlements(book, invoice, state));
}

/** The shares of an invoice with lines of several jobs once these amounts have settled it, by the job that they name. */
export function sharesAfter(book: IndexedBook, invoice: Invoice, state: InvoiceState, settled: ReadonlyMap<string | null, Amount>): readonly InvoiceShare[] {
  const shares = sharesOfLines(book, invoice);
  // Nothing is owed on a Draft or a Cancelled invoice, but money paid on it is.
  if (!isOwed(state)) for (const share of shares) share.balance = zero;

  let common = zero;
  for (const [job, amount] of settled) {
    const own = job === null ? undefined : shares.find((share) => share.job === job);
    const part = own ? least(amount, greatest(zero, own.balance)) : zero;
    if (own) own.balance = minus(own.balance, part);
    common = plus(common, minus(amount, part));
  }
  for (const share of shares) {
    const part = least(common, greatest(zero, share.balance));
    share.balance = minus(share.balance, part);
    common = minus(common, part);
  }
  const [first] = shares;
  if (first) first.balance = minus(first.balance, common);
  return shares;
}

/** The job of all lines, null for none; undefined where they differ. */
export function onlyJob(book: IndexedBook, invoice: Invoice): string | null | undefined {
  const { jobs, jobsDiffer } = book.invoiceSums();
  const number = book.numberOfInvoice(invoice.id) ?? nobody;
  if (jobsDiffer[number] === 1) return undefined;
  const job = jobs[number];
  return job === undefined ? invoice.job : job;
}

interface OpenShare {
  readonly job: string | null;
  total: Amount;
  balance: Amount;
}

function sharesOfLines(book: IndexedBook, invoice: Invoice): OpenShare[] {
  const lines = book.linesOfInvoice(invoice.id);
  const shares = new Map<string | null, OpenShare>();
  const firstLine = new Map<string | null, string>();
  for (const line of lines) {
    const job = line.job ?? invoice.job;
    const share = shares.get(job) ?? { job, total: zero, balance: zero };
    share.total = plus(share.total, line.gross);
    share.balance = share.total;
    shares.set(job, share);
    const first = firstLine.get(job);
    if (first === undefined || line.id < first) firstLine.set(job, line.id);
  }
  // In the order of the lines' ids: sorting the sheet must not move what is owed from one job to another.
  return [...shares.values()].sort((a, b) => order(firstLine.get(a.job) ?? "", firstLine.get(b.job) ?? ""));
}

/** Net payments and write-offs by the job that they name; null for those that name none. Made of sums, so order is lost on purpose. */
function settlements(book: IndexedBook, invoice: Invoice, state: InvoiceState): ReadonlyMap<string | null, Amount> {
  const sums = new Map<string | null, Amount>();
  const add = (job: string | null, amount: Amount) => sums.set(job, plus(sums.get(job) ?? zero, amount));
  if (book.has.has("payments")) {
    for (const { job, amount, status } of book.paymentsOfInvoice(invoice.id)) if (status === "Completed") add(job, amount);
  } else add(null, state.paid);
  if (isOwed(state)) for (const writeOff of book.writeOffsOfInvoice(invoice.id)) if (counts(writeOff)) add(writeOff.job, writeOff.amount);
  return sums;
}
