import { ageOf, type Charge } from "./age";
import { sum, written, zero, type Exact } from "./arithmetic";
import type { Book } from "./book";
import { entriesOf, isUnbilled, jobOf } from "./entries";
import { invoiceAnswer, owes, sharesOf } from "./invoices";
import { broughtForwardWithTax, jobAnswer, jobBalance } from "./jobs";

export interface DebtAnswer {
  /** Null for what a customer owes on invoices without a job. */
  readonly job: string | null;
  readonly customer: string;
  readonly age: number;
  readonly balance: string;
  readonly toBill: string;
  /** The Open and Sent invoices on which something of this debt is owing. */
  readonly invoices: readonly string[];
}

/** One row per job that owes money, then one per customer who owes some on invoices without a job. */
export function debts(book: Book, asOf: string): readonly DebtAnswer[] {
  const { decimals } = book.policies;
  const rows: DebtAnswer[] = [];
  for (const { job, customer } of book.jobs) {
    const balance = jobBalance(book, job);
    if (!balance.greaterThan(0)) continue;
    rows.push({
      job,
      customer,
      age: ageOf(chargesOfJob(book, job), balance, asOf),
      balance: written(balance, decimals),
      toBill: jobAnswer(book, job).toBill,
      invoices: openInvoices(book, (share) => share === job),
    });
  }

  const customers = [...new Set(book.invoices.map(({ customer }) => customer))];
  for (const customer of customers) {
    const charges: Charge[] = [];
    let balance = zero;
    for (const invoice of book.invoices) {
      if (invoice.customer !== customer) continue;
      for (const share of sharesOf(book, invoice)) {
        if (share.job !== null) continue;
        balance = balance.plus(share.owing);
        charges.push({ date: invoice.date, gross: share.charged });
      }
    }
    if (!balance.greaterThan(0)) continue;
    rows.push({
      job: null,
      customer,
      age: ageOf(charges, balance, asOf),
      balance: written(balance, decimals),
      toBill: written(zero, decimals),
      invoices: openInvoices(book, (share, of) => share === null && of === customer),
    });
  }
  return rows;
}

function openInvoices(book: Book, isOurs: (job: string | null, customer: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (const invoice of book.invoices) {
    const { status } = invoiceAnswer(book, invoice);
    if (status !== "Open" && status !== "Sent") continue;
    const isOwing = sharesOf(book, invoice).some(({ job, owing }) => isOurs(job, invoice.customer) && owing.greaterThan(0));
    if (isOwing) found.push(invoice.invoice);
  }
  return found;
}

/**
 * Everything a job was ever charged: its entries at their own dates, whether billed or not; what its invoices charged
 * beside entries, at the invoice's date; what was brought forward, at the last billed date.
 */
export function chargesOfJob(book: Book, job: string): readonly Charge[] {
  const charges: Charge[] = [];
  const entries = entriesOf(book, job);
  for (const { date, net, tax } of entries) charges.push({ date, gross: net.plus(tax) });

  for (const invoice of book.invoices) {
    if (!owes(invoice)) continue;
    const share = sharesOf(book, invoice).find((candidate) => candidate.job === job);
    if (!share) continue;
    const onInvoice = entries.filter((entry) => entry.invoice === invoice.invoice && !isUnbilled(book, entry));
    const ofEntries: Exact = sum(onInvoice.map(({ net, tax }) => net.plus(tax)));
    charges.push({ date: invoice.date, gross: share.charged.minus(ofEntries) });
  }

  const { lastBilled } = jobOf(book, job);
  if (lastBilled !== undefined) charges.push({ date: lastBilled, gross: broughtForwardWithTax(book, job) });
  return charges;
}
