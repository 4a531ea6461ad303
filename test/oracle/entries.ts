import { compareText, exact, rounded, taxOn, type Exact } from "./arithmetic";
import type { Book, InvoiceRow, JobRow } from "./book";

export type EntryKind = "Labour" | "Vehicle" | "Plant" | "Materials";

/** One chargeable entry of either ledger, with what it charges. */
export interface Entry {
  readonly entry: string;
  readonly date: string;
  readonly kind: EntryKind;
  readonly net: Exact;
  readonly rate: Exact;
  readonly tax: Exact;
  readonly invoice: string | undefined;
}

export function jobOf(book: Book, job: string): JobRow {
  const found = book.jobs.find((row) => row.job === job);
  if (!found) throw new Error(`There is no job ${job} in the book.`);
  return found;
}

export function invoiceOf(book: Book, invoice: string): InvoiceRow {
  const found = book.invoices.find((row) => row.invoice === invoice);
  if (!found) throw new Error(`There is no invoice ${invoice} in the book.`);
  return found;
}

/** The tax rate of a job: its own, else the policy's, else none. */
export const rateOfJob = (book: Book, job: string): Exact => exact(jobOf(book, job).taxRate ?? book.policies.taxRate ?? "0");

/** The chargeable entries of a job, billed or not, oldest first, those of one day by id. */
export function entriesOf(book: Book, job: string): readonly Entry[] {
  const { decimals } = book.policies;
  const found: Entry[] = [];

  const add = (
    row: { entry: string; date: string; job: string; charge?: string; chargeable?: boolean; taxRate?: string; invoice?: string },
    kind: EntryKind,
    unrounded: Exact,
  ) => {
    if (row.job !== job || row.chargeable === false) return;
    // A Charge that is there counts, whatever units × rate would be.
    const net = rounded(row.charge === undefined ? unrounded : exact(row.charge), decimals);
    // The entry's own rate, else the job's.
    const rate = row.taxRate === undefined ? rateOfJob(book, job) : exact(row.taxRate);
    found.push({ entry: row.entry, date: row.date, kind, net, rate, tax: taxOn(net, rate, decimals), invoice: row.invoice });
  };

  for (const row of book.timesheet) add(row, row.kind ?? "Labour", exact(row.units).times(exact(row.rate)));
  for (const row of book.materials) add(row, "Materials", exact(row.quantity).times(exact(row.price)));
  return found.sort((a, b) => compareText(a.date, b.date) || compareText(a.entry, b.entry));
}

/** Whether a run may bill the entry: it is on no invoice, or on one that was cancelled. */
export const isToBill = (book: Book, entry: Entry): boolean =>
  entry.invoice === undefined || invoiceOf(book, entry.invoice).status === "Cancelled";

/** Whether the entry counts in the job's balance by itself: to be billed, or on a draft, which owes nothing yet. */
export const isUnbilled = (book: Book, entry: Entry): boolean =>
  isToBill(book, entry) || (entry.invoice !== undefined && invoiceOf(book, entry.invoice).status === "Draft");
