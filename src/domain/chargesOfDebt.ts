import type { DatedCharge } from "./age";
import type { Charge, Invoice, Job } from "./book";
import type { IndexedBook } from "./indexed";
import { invoiceShares } from "./invoiceShares";
import { invoiceState, isOwed } from "./invoiceState";
import { type Amount, minus, plus, sum, zero } from "./money";
import { rateOfCharge, rateOfJob, withTax } from "./tax";

/**
 * The job's charges with their days, tax inclusive, by which the age of its debt is told. Work that was billed keeps the
 * day on which it was done, in either style of invoice; what an invoice charges beyond its entries has the invoice's day.
 */
export function chargesOfDebt(book: IndexedBook, job: Job): readonly DatedCharge[] {
  const forward = job.lastBilled === null ? [] : [{ date: job.lastBilled, gross: withTax(job.broughtForward, rateOfJob(job, book.policies)) }];
  return [...datedWork(book, job, book.chargesOfJob(job.id)), ...beyondWork(book, job, book.invoicesOfJob(job.id)), ...forward];
}

/** The same of the work that is on these invoices, and nothing of what is not invoiced. */
export function chargesInvoiced(book: IndexedBook, job: Job, invoices: readonly Invoice[]): readonly DatedCharge[] {
  const owed = new Set(invoices.filter((invoice) => isOwed(invoiceState(book, invoice))).map(({ id }) => id));
  const work = book.chargesOfJob(job.id).filter(({ invoice }) => invoice !== null && owed.has(invoice));
  return [...datedWork(book, job, work), ...beyondWork(book, job, invoices)];
}

const datedWork = (book: IndexedBook, job: Job, charges: readonly Charge[]): readonly DatedCharge[] =>
  charges.filter(({ chargeable }) => chargeable).map((charge) => ({ date: charge.date, gross: grossOf(book, job, charge) }));

function beyondWork(book: IndexedBook, job: Job, invoices: readonly Invoice[]): readonly DatedCharge[] {
  const billed = new Map<string, Amount>();
  for (const charge of book.chargesOfJob(job.id)) {
    if (charge.chargeable && charge.invoice !== null) billed.set(charge.invoice, plus(billed.get(charge.invoice) ?? zero, grossOf(book, job, charge)));
  }
  return invoices
    .filter((invoice) => isOwed(invoiceState(book, invoice)))
    .map((invoice) => ({ date: invoice.date, gross: minus(shareTotal(book, invoice, job.id), billed.get(invoice.id) ?? zero) }));
}

const grossOf = (book: IndexedBook, job: Job, charge: Charge): Amount => withTax(charge.net, rateOfCharge(charge, job, book.policies));

/** What the lines of a job on an invoice come to; null for those of no job. */
export const shareTotal = (book: IndexedBook, invoice: Invoice, job: string | null): Amount =>
  sum(invoiceShares(book, invoice).filter((share) => share.job === job).map((share) => share.total));
