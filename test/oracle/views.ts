import { compareText, exact, sum, written, zero, type Exact } from "./arithmetic";
import type { Book } from "./book";
import { invoiceOf } from "./entries";
import { invoiceAnswer, isCompleted, owes } from "./invoices";
import { counts } from "./openWriteOffs";

export interface StatementRow {
  readonly date: string;
  readonly kind: "Invoice" | "Payment" | "Write-off";
  readonly id: string;
  /** What it adds to what the customer owes. */
  readonly amount: string;
}

/** What a customer is shown: invoices, payments and write-offs of invoices. Job write-offs never. */
export function statement(book: Book, customer: string): { readonly rows: readonly StatementRow[]; readonly closing: string } {
  const { decimals } = book.policies;
  const rows: StatementRow[] = [];
  for (const invoice of book.invoices)
    if (invoice.customer === customer && owes(invoice))
      rows.push({ date: invoice.date, kind: "Invoice", id: invoice.invoice, amount: invoiceAnswer(book, invoice).total });
  for (const { payment, date, amount, ...row } of book.payments)
    if (row.customer === customer && isCompleted({ payment, date, amount, ...row }))
      rows.push({ date, kind: "Payment", id: payment, amount: written(exact(amount).negated(), decimals) });
  for (const row of book.writeOffs)
    if (row.invoice !== undefined && row.customer === customer && counts(row))
      rows.push({ date: row.date, kind: "Write-off", id: row.writeOff, amount: written(exact(row.amount).negated(), decimals) });
  rows.sort((a, b) => compareText(a.date, b.date));
  return { rows, closing: written(sum(rows.map(({ amount }) => exact(amount))), decimals) };
}

/** The write-offs of a work in progress report: all of jobs, and those of invoices that are for a job. */
export function workInProgressWriteOffs(book: Book): { readonly writeOffs: readonly string[]; readonly total: string } {
  const shown = book.writeOffs.filter(
    (row) => counts(row) && (row.invoice === undefined || row.job !== undefined || invoiceOf(book, row.invoice).job !== undefined),
  );
  return {
    writeOffs: shown.map(({ writeOff }) => writeOff),
    total: written(sum(shown.map(({ amount }) => exact(amount))), book.policies.decimals),
  };
}

/** Monthly ageing: all activity of a customer in the month in which it was entered, unmatched. */
export function monthlyAgeing(
  activity: readonly { readonly customer: string; readonly month: string; readonly amount: string }[],
  decimals: number,
) {
  const customers = new Map<string, Exact>();
  const months = new Map<string, Exact>();
  let total = zero;
  for (const { customer, month, amount } of activity) {
    customers.set(customer, (customers.get(customer) ?? zero).plus(exact(amount)));
    months.set(month, (months.get(month) ?? zero).plus(exact(amount)));
    total = total.plus(exact(amount));
  }
  return {
    ofCustomer: (customer: string) => written(customers.get(customer) ?? zero, decimals),
    ofMonth: (month: string) => written(months.get(month) ?? zero, decimals),
    total: written(total, decimals),
  };
}
