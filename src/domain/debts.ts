import { ageOf, type DatedCharge } from "./age";
import { amountToBill } from "./amountToBill";
import type { Invoice, Job } from "./book";
import { chargesOfDebt, shareTotal } from "./chargesOfDebt";
import { type Day, latest } from "./day";
import type { IndexedBook } from "./indexed";
import { isIncomplete } from "./incomplete";
import { invoiceShares } from "./invoiceShares";
import { invoiceState, isOpenOrSent, isOwed } from "./invoiceState";
import { jobBalance } from "./jobBalance";
import { type Amount, minus, sum, zero } from "./money";
import { order } from "./order";

/** Money owing: one row a job, or one a customer for invoices without a job. */
export interface Debt {
  readonly job: string | null;
  readonly customer: string;
  /** Whole days since the oldest charge that is left unpaid; null where nothing is dated. */
  readonly age: number | null;
  /** Tax inclusive, above zero. */
  readonly balance: Amount;
  /** Before tax. */
  readonly toBill: Amount;
  /** The Open and Sent invoices with a balance, oldest first. */
  readonly invoices: readonly string[];
  readonly lastActivity: Day | null;
  readonly incomplete: boolean;
}

/** Everything owed as of a day, the oldest debt first. A job that owes nothing has no row. */
export function debts(book: IndexedBook, today: Day): readonly Debt[] {
  const ofJobs = book.jobs.map((job) => debtOfJob(book, job, today));
  const rows = [...ofJobs, ...debtsWithoutJob(book, today)].filter(({ balance }) => balance > 0);
  return rows.sort((a, b) => (b.age ?? -1) - (a.age ?? -1) || b.balance - a.balance || order(a.job ?? a.customer, b.job ?? b.customer));
}

export const totalDebt = (rows: readonly Debt[]): Amount => sum(rows.map(({ balance }) => balance));

export function debtOfJob(book: IndexedBook, job: Job, today: Day): Debt {
  const balance = jobBalance(book, job);
  const invoices = book.invoicesOfJob(job.id);
  return {
    job: job.id,
    customer: job.customer,
    age: balance > 0 ? ageOf(chargesOfDebt(book, job), balance, today, book.policies.ageing) : null,
    balance,
    toBill: amountToBill(book, job, null).toBill,
    invoices: balance > 0 ? owing(book, invoices, job.id) : [],
    lastActivity: balance > 0 ? lastActivity(book, job.id, invoices) : null,
    incomplete: isIncomplete(book, "jobs", job.id),
  };
}

function owing(book: IndexedBook, invoices: readonly Invoice[], job: string | null): readonly string[] {
  const owed = invoices.filter(
    (invoice) =>
      isOpenOrSent(invoiceState(book, invoice)) &&
      invoiceShares(book, invoice).some((share) => share.job === job && share.balance > 0),
  );
  return [...owed].sort((a, b) => order(a.date, b.date) || order(a.id, b.id)).map(({ id }) => id);
}

function debtsWithoutJob(book: IndexedBook, today: Day): readonly Debt[] {
  return accountsWithoutJob(book).map(({ customer, invoices, balance, charges }) => ({
    job: null,
    customer,
    age: ageOf(charges(), balance, today, book.policies.ageing),
    balance,
    toBill: zero,
    invoices: owing(book, invoices, null),
    lastActivity: latest(invoices.flatMap((invoice) => daysOfInvoice(book, invoice))),
    incomplete: isIncomplete(book, "customers", customer) || invoices.some(({ id }) => book.unreadable.invoices.has(id)),
  }));
}

/** What is owed in one place: on a job, or by a customer on invoices without one. */
export interface Account {
  readonly customer: string;
  /** Tax inclusive; below zero for a credit. */
  readonly balance: Amount;
  readonly charges: () => readonly DatedCharge[];
}

/** Every place where money may be owed, in any order. */
export const accountsOf = (book: IndexedBook): readonly Account[] => [
  ...book.jobs.map((job): Account => ({ customer: job.customer, balance: jobBalance(book, job), charges: () => chargesOfDebt(book, job) })),
  ...accountsWithoutJob(book),
];

function accountsWithoutJob(book: IndexedBook): readonly (Account & { readonly invoices: readonly Invoice[] })[] {
  const byCustomer = new Map<string, Invoice[]>();
  for (const invoice of book.invoices) {
    if (!invoiceShares(book, invoice).some((share) => share.job === null)) continue;
    const group = byCustomer.get(invoice.customer);
    if (group) group.push(invoice);
    else byCustomer.set(invoice.customer, [invoice]);
  }
  const ownShares = (invoice: Invoice) => invoiceShares(book, invoice).filter((share) => share.job === null);
  return [...byCustomer].map(([customer, invoices]) => {
    const onAccount = book.paymentsOnAccount(customer).filter(({ status }) => status === "Completed");
    return {
      customer, invoices,
      balance: minus(sum(invoices.flatMap(ownShares).map((share) => share.balance)), sum(onAccount.map(({ amount }) => amount))),
      charges: () => invoices.filter((invoice) => isOwed(invoiceState(book, invoice))).map((invoice) => ({ date: invoice.date, gross: shareTotal(book, invoice, null) })),
    };
  });
}

const daysOfInvoice = (book: IndexedBook, invoice: Invoice): readonly Day[] => [
  invoice.date,
  ...book.paymentsOfInvoice(invoice.id).map(({ date }) => date),
  ...book.writeOffsOfInvoice(invoice.id).map(({ date }) => date),
];

const lastActivity = (book: IndexedBook, job: string, invoices: readonly Invoice[]) =>
  latest([
    ...book.chargesOfJob(job).map(({ date }) => date),
    ...book.writeOffsOfJob(job).map(({ date }) => date),
    ...book.paymentsOfJob(job).map(({ date }) => date),
    ...invoices.flatMap((invoice) => daysOfInvoice(book, invoice)),
  ]);
