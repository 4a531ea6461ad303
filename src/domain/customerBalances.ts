import type { IndexedBook } from "./indexed";
import { invoiceShares } from "./invoiceShares";
import { isPaid } from "./invoiceSums";
import { jobBalance } from "./jobBalance";
import { type Amount, minus, plus, zero } from "./money";

/**
 * What each customer owes in all, tax inclusive and below zero for a credit: the balances of their jobs, their invoices
 * without a job, and what they paid on account. A job counts for the customer of the job.
 */
export function customerBalances(book: IndexedBook): ReadonlyMap<string, Amount> {
  const balances = new Map<string, Amount>(book.customers.map(({ id }) => [id, zero]));
  const add = (customer: string, amount: Amount) => void balances.set(customer, plus(balances.get(customer) ?? zero, amount));
  for (const job of book.jobs) add(job.customer, jobBalance(book, job));
  for (const invoice of book.invoices) for (const { job, balance } of invoiceShares(book, invoice)) if (job === null) add(invoice.customer, balance);
  for (const payment of book.payments) {
    const { customer, job, invoice, amount } = payment;
    if (customer !== null && job === null && invoice === null && isPaid(payment)) add(customer, minus(zero, amount));
  }
  return balances;
}
