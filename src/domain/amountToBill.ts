import { billingOf } from "./billing";
import { type Charge, type Job, type Ledger, ledgerOf, ledgers, type WriteOff } from "./book";
import { consumeWriteOffs, leftAfter, type OpenWriteOff, type Take, takenDown, takenUp, total, type Unbilled } from "./consumeWriteOffs";
import type { Day } from "./day";
import type { IndexedBook } from "./indexed";
import { type Amount, greatest, least, minus, plus, sum, sumAt, zero } from "./money";
import { nobody } from "./numbering";
import { openOf, reachesBilling } from "./openWriteOffs";

/** What the next billing run of a job would bill, and why. All before tax. */
export interface AmountToBill {
  /** The charges, and what was brought forward. */
  readonly unbilled: Unbilled;
  /** What each write-off takes out of which ledger, in the order taken. */
  readonly takes: readonly Take[];
  /** What the takes leave in each ledger. */
  readonly left: Unbilled;
  readonly writtenUp: Amount;
  readonly consumed: Amount;
  /** What stays open on the write-offs for another run. */
  readonly carried: Amount;
  /** Never below zero, but for a credit that the policy allows. */
  readonly toBill: Amount;
  /** Below zero where balancing entries exceed the charges: they stay unbilled and lower the next run. */
  readonly staysUnbilled: Amount;
}

/** Chargeable work that no live invoice has billed. A cancelled invoice has released its charges. */
export const isUnbilled = (book: IndexedBook, charge: Charge) => billingOf(book.notBilling, charge) === "unbilled";

/** The job's charges that a run up to `upTo` (all, when null) would bill, in any order. */
export const unbilledCharges = (book: IndexedBook, job: string, upTo: Day | null): readonly Charge[] =>
  book.chargesOfJob(job).filter((charge) => isUnbilled(book, charge) && (upTo === null || charge.date <= upTo));

/** The job's write-offs that a run up to `upTo` would consume: allocated, posted, not yet consumed in full. */
export function writeOffsForRun(book: IndexedBook, job: string, upTo: Day | null): readonly OpenWriteOff[] {
  const allocated = (writeOff: WriteOff) =>
    writeOff.nextBillingRun && reachesBilling(writeOff) && (upTo === null || writeOff.date <= upTo);
  return book
    .writeOffsOfJob(job)
    .filter(allocated)
    .map((writeOff) => ({ id: writeOff.id, date: writeOff.date, open: openOf(book, writeOff) }))
    .filter(({ open }) => open !== 0);
}

/** The amount to bill of a job, for a run up to `upTo` or, when that is null, over everything entered so far. */
export function amountToBill(book: IndexedBook, job: Job, upTo: Day | null): AmountToBill {
  // Stryker disable next-line ConditionalExpression: the sums are made once for all jobs, and come to the same.
  const unbilled = upTo === null ? unbilledByLedger(book, job) : sumByLedger(unbilledCharges(book, job.id, upTo), job.broughtForward);
  return billable(unbilled, writeOffsForRun(book, job.id, upTo), book.policies.excess);
}

/** The same from bare figures, for whoever has no book. */
export function billable(unbilled: Unbilled, writeOffs: readonly OpenWriteOff[], excess: "carry" | "credit" | "block"): AmountToBill {
  // With every ledger at zero the write-offs stay open: there is nothing that they could lower.
  // Stryker disable next-line ConditionalExpression: without write-offs there is nothing to take, which need not be found out.
  const takes = writeOffs.length === 0 || isNothing(unbilled, writeOffs) ? [] : consumeWriteOffs(unbilled, writeOffs, excess);
  const left = leftAfter(unbilled, takes);
  const consumed = takenDown(takes);
  const asked = sum(writeOffs.map(({ open }) => greatest(zero, open)));
  const net = total(left);
  return {
    unbilled,
    takes,
    left,
    writtenUp: takenUp(takes),
    consumed,
    carried: minus(asked, consumed),
    toBill: excess === "credit" ? net : greatest(zero, net),
    staysUnbilled: excess === "credit" ? zero : least(zero, net),
  };
}

const isNothing = (unbilled: Unbilled, writeOffs: readonly OpenWriteOff[]) =>
  ledgers.every((ledger) => unbilled[ledger] === 0) && !writeOffs.some(({ open }) => open < 0);

function unbilledByLedger(book: IndexedBook, { id, broughtForward }: Job): Unbilled {
  const { timesheet, plant, materials } = book.chargeSums();
  const number = book.numberOfJob(id) ?? nobody;
  return { timesheet: sumAt(timesheet, number), plant: sumAt(plant, number), materials: sumAt(materials, number), broughtForward };
}

export function sumByLedger(charges: readonly Charge[], broughtForward: Amount): Unbilled {
  const sums: Record<Ledger, Amount> = { timesheet: zero, plant: zero, materials: zero, broughtForward };
  for (const { kind, net } of charges) sums[ledgerOf(kind)] = plus(sums[ledgerOf(kind)], net);
  return sums;
}
