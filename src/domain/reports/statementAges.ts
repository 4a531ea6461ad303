import { agedParts, type DatedCharge } from "../age";
import type { Invoice } from "../book";
import { chargesInvoiced, shareTotal } from "../chargesOfDebt";
import type { Day } from "../day";
import { dueDay } from "../dueDay";
import type { IndexedBook } from "../indexed";
import { settledFor, shareOf } from "../invoiceHistory";
import { invoiceShares } from "../invoiceShares";
import { invoiceState, isOwed } from "../invoiceState";
import { type Amount, minus, sum, zero } from "../money";
import { activitiesByCustomer } from "./activity";
import { added, type AgedBalance, agedBalance, agedColumns, nothingAged } from "./agedBalance";

/** What is owed on invoices by age, and what the customer has to their credit elsewhere, which lowers none of it. */
export interface StatementAges extends AgedBalance {
  readonly credit: Amount;
}

/**
 * How old what a customer owes on invoices is on a day, by the rule of the aged debts: each job by itself, and the
 * invoices without one together; from the day of the work; whatever lowered the debt went to its oldest charges. So what
 * is taken back of a write-off is as old as the debt that it brings back. Null where nothing is owed.
 *
 * By due dates it counts from the day on which each invoice falls due, and what is not due yet is left out.
 */
export function statementAges(book: IndexedBook, customer: string, to: Day, by: "transaction" | "due"): StatementAges | null {
  const dayOf = (invoice: Invoice): Day => (by === "due" ? (invoice.due ?? dueDay(invoice.date, book.policies)) : invoice.date);
  let ages: AgedBalance = nothingAged;
  let credit: Amount = zero;
  for (const [job, { invoices, onNone }] of accountsInvoiced(book, customer)) {
    const shown = invoices.filter((invoice) => dayOf(invoice) <= to);
    const billed = sum(shown.map((invoice) => shareOf(book, invoice, job).owed));
    const settled = invoices.flatMap((invoice) => settledFor(book, invoice, job)).filter(({ date }) => date === null || date <= to);
    const balance = sum([billed, ...settled.map(({ effect }) => effect), ...onNone.filter(({ date }) => date <= to).map(({ amount }) => amount)]);
    if (balance < 0) credit = minus(credit, balance);
    if (balance > 0) ages = added(ages, agedBalance(agedParts(chargesOf(book, job, shown, by === "due" ? dayOf : null), balance, book.policies.ageing), to));
  }
  return agedColumns.every((column) => ages[column] === 0) ? null : { ...ages, credit };
}

interface AccountInvoiced {
  readonly invoices: readonly Invoice[];
  /** What was paid on none of them. */
  readonly onNone: readonly { readonly date: Day; readonly amount: Amount }[];
}

/** Where a customer owes on invoices: on each job, and without one. */
function accountsInvoiced(book: IndexedBook, customer: string): ReadonlyMap<string | null, AccountInvoiced> {
  const accounts = new Map<string | null, { invoices: Invoice[]; onNone: { date: Day; amount: Amount }[] }>();
  const accountOf = (job: string | null) => {
    const known = accounts.get(job) ?? { invoices: [], onNone: [] };
    accounts.set(job, known);
    return known;
  };
  const activities = activitiesByCustomer(book).get(customer) ?? [];
  for (const id of new Set(activities.map(({ invoice }) => invoice))) {
    const invoice = id === null ? undefined : book.invoiceOf.get(id);
    if (invoice) for (const { job } of invoiceShares(book, invoice)) accountOf(job).invoices.push(invoice);
  }
  for (const { invoice, job, date, amount } of activities) {
    if (invoice === null) accountOf(job !== null && book.jobOf.has(job) ? job : null).onNone.push({ date, amount });
  }
  return accounts;
}

function chargesOf(book: IndexedBook, id: string | null, invoices: readonly Invoice[], dueOf: ((invoice: Invoice) => Day) | null): readonly DatedCharge[] {
  const job = id === null ? undefined : book.jobOf.get(id);
  if (job && dueOf === null) return chargesInvoiced(book, job, invoices);
  return invoices
    .filter((invoice) => isOwed(invoiceState(book, invoice)))
    .map((invoice) => ({ date: dueOf?.(invoice) ?? invoice.date, gross: shareTotal(book, invoice, id) }));
}
