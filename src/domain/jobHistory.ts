import { billingOf } from "./billing";
import type { Charge, Invoice, Job, WriteOff } from "./book";
import { type Replaced, replacedBy } from "./replacedBy";
import { type HistoryStep, inSteps, type Move } from "./history";
import type { IndexedBook } from "./indexed";
import { paidMove, settledFor, shareOf } from "./invoiceHistory";
import { openWithTax } from "./jobBalance";
import { type Amount, minus, negated, plus, sum, zero } from "./money";
import { counts } from "./openWriteOffs";
import { rateOfCharge, rateOfJob, withTax } from "./tax";

/**
 * What happened to a job, and what it owed after each event, tax included. The last balance is `jobBalance`.
 *
 * - Work is owed from its own day, billed or not: a charge raises what is owed by its amount with tax.
 * - A job write-off lowers it on its own day by its amount with the tax of the work that bears it.
 * - An invoice takes the place of the work that it bills, of the write-offs that it consumed and of what was brought and
 *   carried forward. So a bill of ours does nothing to what is owed; an invoice for which there are no entries raises it
 *   by its total, and one that differs from its entries by the difference.
 * - Payments, and write-offs of invoices, lower what is owed on their own days.
 * - What was brought forward stands by itself where no line of an invoice tells where it comes from: on the day of the last
 *   bill or, when a bill has taken it, before everything.
 */
export function jobHistory(book: IndexedBook, job: Job): readonly HistoryStep[] {
  const invoices = invoicesOf(book, job);
  const replaced = new Map(invoices.map((invoice) => [invoice.id, replacedBy(book, job, invoice)]));
  return inSteps([
    ...broughtForward(book, job, [...replaced.values()]),
    ...book.chargesOfJob(job.id).map((charge) => chargeMove(book, job, charge)),
    ...writeOffMoves(book, job, replaced),
    ...invoices.map((invoice) => invoiceMove(book, job, invoice, replaced.get(invoice.id))),
    ...invoices.flatMap((invoice) => settledFor(book, invoice, job.id)),
    ...book.paymentsOfJob(job.id).map((payment) => paidMove({ kind: "payment", payment })),
  ]);
}

/** The invoices with lines of the job, and those that bill work of it or consumed a write-off without naming it. */
function invoicesOf(book: IndexedBook, job: Job): readonly Invoice[] {
  const named = [...book.chargesOfJob(job.id).map(({ invoice }) => invoice ?? ""), ...book.writeOffsOfJob(job.id).flatMap(({ billedOn }) => billedOn.map(({ invoice }) => invoice))];
  const others = [...new Set(named)].map((id) => book.invoiceOf.get(id)).filter((invoice) => invoice !== undefined);
  return [...new Set([...book.invoicesOfJob(job.id), ...others])];
}

function broughtForward(book: IndexedBook, job: Job, replaced: readonly Replaced[]): readonly Move[] {
  const now = withTax(job.broughtForward, rateOfJob(job, book.policies));
  const effect = plus(now, sum(replaced.map(({ forward }) => forward)));
  // A bill that took some of it came later, whichever day the last bill is of.
  const date = replaced.some(({ forward }) => forward !== 0) ? null : job.lastBilled;
  return effect === 0 ? [] : [{ event: { kind: "brought forward" }, date, effect }];
}

function chargeMove(book: IndexedBook, job: Job, charge: Charge): Move {
  const isFree = billingOf(book.notBilling, charge) === "free";
  return { event: { kind: "charge", charge }, date: charge.date, effect: isFree ? zero : withTax(charge.net, rateOfCharge(charge, job, book.policies)) };
}

function writeOffMoves(book: IndexedBook, job: Job, replaced: ReadonlyMap<string, Replaced>): readonly Move[] {
  const open = openWithTax(book, job);
  const taken = (writeOff: WriteOff): Amount => sum([...replaced.values()].map(({ writtenOff }) => writtenOff.get(writeOff.id) ?? zero));
  return book.writeOffsOfJob(job.id).map((writeOff) => {
    const effect = counts(writeOff) ? negated(plus(open.get(writeOff.id) ?? zero, taken(writeOff))) : zero;
    return { event: { kind: "write-off", writeOff }, date: writeOff.date, effect };
  });
}

function invoiceMove(book: IndexedBook, job: Job, invoice: Invoice, replaced: Replaced | undefined): Move {
  const { status, total, owed } = shareOf(book, invoice, job.id);
  const { work = zero, forward = zero, writtenOff = new Map<string, Amount>() } = replaced ?? {};
  const effect = plus(minus(minus(owed, work), forward), sum(writtenOff.values()));
  return { event: { kind: "invoice", invoice, status, total }, date: invoice.date, effect };
}
