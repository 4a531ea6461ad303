import type { Invoice } from "./book";
import type { Day } from "./day";
import { byDay, type HistoryEvent, type HistoryStep, inSteps, type Move } from "./history";
import type { IndexedBook } from "./indexed";
import { invoiceShares, onlyJob, sharesAfter } from "./invoiceShares";
import { invoiceState, isOwed } from "./invoiceState";
import { isPaid } from "./invoiceSums";
import { type Amount, minus, negated, plus, sum, zero } from "./money";
import { counts } from "./openWriteOffs";

/** What happened to an invoice: its total, payments and write-offs. The last balance is the invoice's own. */
export function invoiceHistory(book: IndexedBook, invoice: Invoice): readonly HistoryStep[] {
  const { status, total } = invoiceState(book, invoice);
  const settled = settlementsOf(book, invoice, true).map(({ event, date, amount }) => ({ event, date, effect: negated(amount) }));
  return inSteps([{ event: { kind: "invoice", invoice, status, total }, date: invoice.date, effect: total }, ...settled]);
}

/** What happened to a customer's invoices without a job, and what was paid on account. The last balance is what is owed on them. */
export function customerHistory(book: IndexedBook, customer: string): readonly HistoryStep[] {
  const invoices = book.invoices.filter((invoice) => invoice.customer === customer && invoiceShares(book, invoice).some(({ job }) => job === null));
  const onAccount = book.paymentsOnAccount(customer).map((payment) => paidMove({ kind: "payment", payment }));
  const billed = invoices.map((invoice): Move => {
    const share = shareOf(book, invoice, null);
    return { event: { kind: "invoice", invoice, ...share }, date: invoice.date, effect: share.owed };
  });
  return inSteps([...onAccount, ...billed, ...invoices.flatMap((invoice) => settledFor(book, invoice, null))]);
}

/** The part of an invoice that a job has, or no job: what it comes to, and what of that is owed before anything settles it. */
export function shareOf(book: IndexedBook, invoice: Invoice, job: string | null) {
  const state = invoiceState(book, invoice);
  const total = invoiceShares(book, invoice).find((share) => share.job === job)?.total ?? zero;
  return { status: state.status, total, owed: isOwed(state) ? total : zero };
}

export const paidMove = (event: Extract<HistoryEvent, { readonly kind: "payment" }>): Move => ({
  event,
  date: event.payment.date,
  effect: isPaid(event.payment) ? negated(event.payment.amount) : zero,
});

/**
 * What payments and write-offs of an invoice did to the part of one job. On an invoice for several jobs a payment does
 * to each what it changes in the shares of all, in the order of the days: what is too much for one goes to the next.
 */
export function settledFor(book: IndexedBook, invoice: Invoice, job: string | null): readonly Move[] {
  const state = invoiceState(book, invoice);
  const settlements = settlementsOf(book, invoice, isOwed(state));
  const only = onlyJob(book, invoice);
  if (only !== undefined) return only !== job ? [] : settlements.map(({ event, date, amount }) => ({ event, date, effect: negated(amount) }));

  const settled = new Map<string | null, Amount>();
  const owed = () => sum(sharesAfter(book, invoice, state, settled).filter((share) => share.job === job).map(({ balance }) => balance));
  let before = owed();
  return settlements.flatMap(({ event, date, job: named, amount }): Move[] => {
    settled.set(named, plus(settled.get(named) ?? zero, amount));
    const effect = minus(owed(), before);
    before = plus(before, effect);
    return effect !== 0 || (amount === 0 && (named === null || named === job)) ? [{ event, date, effect }] : [];
  });
}

interface Settlement {
  readonly event: HistoryEvent;
  readonly date: Day;
  readonly job: string | null;
  /** Zero for what does not count, such as a payment that is pending. */
  readonly amount: Amount;
}

/** The payments and write-offs of an invoice, the oldest first. */
function settlementsOf(book: IndexedBook, invoice: Invoice, writeOffsCount: boolean): readonly Settlement[] {
  const { id, date } = invoice;
  const payments = book.paymentsOfInvoice(id).map((payment): Settlement => (
    { event: { kind: "payment", payment }, date: payment.date, job: payment.job, amount: isPaid(payment) ? payment.amount : zero }));
  const { paid } = invoiceState(book, invoice);
  const stated: readonly Settlement[] = paid === 0 ? [] : [{ event: { kind: "paid", invoice }, date, job: null, amount: paid }];
  const writeOffs = book.writeOffsOfInvoice(id).map((writeOff): Settlement => (
    { event: { kind: "write-off", writeOff }, date: writeOff.date, job: writeOff.job, amount: writeOffsCount && counts(writeOff) ? writeOff.amount : zero }));
  return [...(book.has.has("payments") ? payments : stated), ...writeOffs].sort(byDay);
}
