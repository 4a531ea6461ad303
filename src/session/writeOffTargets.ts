import { amountToBill } from "../domain/amountToBill";
import { invoiceState, isOpenOrSent } from "../domain/invoiceState";
import { type Amount, zero } from "../domain/money";
import { order } from "../domain/order";
import type { OpenBook } from "./readBook";
import type { RegisterKind } from "./registerView";
import type { Debtor } from "./writeOffForm";

/** What a write-off can be started from: an invoice that is Open or Sent, or a job. */
export interface WriteOffTarget {
  readonly id: string;
  readonly name: string;
  readonly debtor: Debtor;
  readonly texts: string;
}

/** Everything of one kind that can be written off, of any customer: invoices the oldest first, jobs by id. */
export function targetsOf({ book }: OpenBook, kind: RegisterKind): readonly WriteOffTarget[] {
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  const target = (id: string, debtor: Debtor, more: string): WriteOffTarget => {
    const name = names.get(debtor.customer) || debtor.customer;
    return { id, name, debtor, texts: `${id}\n${name}\n${debtor.customer}\n${more}`.toLowerCase() };
  };
  if (kind === "job") return book.jobs.map(({ id, customer, description }) => target(id, { customer, job: id, invoice: null }, description)).sort((a, b) => order(a.id, b.id));
  return book.invoices
    .filter((invoice) => isOpenOrSent(invoiceState(book, invoice)))
    .sort((a, b) => order(a.date, b.date) || order(a.id, b.id))
    .map(({ id, customer, job }) => target(id, { customer, job, invoice: id }, job ?? ""));
}

/** A list to choose from need not be longer: whoever looks for one of many searches. */
const mostShown = 50;

export function targetsSeen(targets: readonly WriteOffTarget[], search: string): { readonly targets: readonly WriteOffTarget[]; readonly more: number } {
  const wanted = search.trim().toLowerCase();
  const found = wanted === "" ? targets : targets.filter(({ texts }) => texts.includes(wanted));
  return { targets: found.slice(0, mostShown), more: Math.max(0, found.length - mostShown) };
}

/** What is due on an invoice, tax included; what a job would be billed next, before tax. */
export function amountOfTarget({ book }: OpenBook, { debtor }: WriteOffTarget): Amount {
  const invoice = debtor.invoice === null ? undefined : book.invoiceOf.get(debtor.invoice);
  if (invoice) return invoiceState(book, invoice).balance;
  const job = debtor.job === null ? undefined : book.jobOf.get(debtor.job);
  return job ? amountToBill(book, job, null).toBill : zero;
}
