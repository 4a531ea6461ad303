import { type AmountToBill, amountToBill, unbilledCharges } from "./amountToBill";
import { type Borne, bornAtOneRate, bornAtRates } from "./bearWriteOffs";
import type { Job, WriteOff } from "./book";
import { total } from "./consumeWriteOffs";
import type { IndexedBook } from "./indexed";
import { invoiceShares } from "./invoiceShares";
import { type Amount, minus, plus, sum, sumAt, zero } from "./money";
import { nobody } from "./numbering";
import { counts, openOf } from "./openWriteOffs";
import { taxOf } from "./quantity";
import { rateOfJob, withTax } from "./tax";

/**
 * What a job owes in all, tax inclusive: its unbilled work with tax, less its open job write-offs with tax (allocated or
 * not), plus its shares of the invoices, less payments that name the job but no invoice. A write-off that a bill has
 * consumed is inside that invoice and is not subtracted again.
 */
export const jobBalance = (book: IndexedBook, job: Job): Amount => book.jobBalanceKept?.(job) ?? jobBalanceReckoned(book, job);

/** The same from all rows of the job, whatever the book has kept. */
export function jobBalanceReckoned(book: IndexedBook, job: Job): Amount {
  const payments = book.paymentsOfJob(job.id).filter(({ status }) => status === "Completed");
  return minus(
    plus(unbilledWithTax(book, job), plus(minus(zero, openWriteOffsWithTax(book, job)), invoiced(book, job.id))),
    sum(payments.map(({ amount }) => amount)),
  );
}

function unbilledWithTax(book: IndexedBook, job: Job): Amount {
  const { timesheet, plant, materials, tax, drafted } = book.chargeSums();
  const number = book.numberOfJob(job.id) ?? nobody;
  const work = plus(plus(sumAt(timesheet, number), sumAt(plant, number)), plus(sumAt(materials, number), sumAt(tax, number)));
  return plus(plus(work, sumAt(drafted, number)), withTax(job.broughtForward, rateOfJob(job, book.policies)));
}

/**
 * Open job write-offs with tax. What the next run would consume has the tax of the entries that bear it, so that the
 * balance does not change when it is billed; what waits longer has the job's rate.
 */
export const openWriteOffsWithTax = (book: IndexedBook, job: Job): Amount => sum(openWithTax(book, job).values());

/** The same of each write-off, by its id. */
export function openWithTax(book: IndexedBook, job: Job): ReadonlyMap<string, Amount> {
  const open = new Map<string, Amount>();
  const writeOffs = book.writeOffsOfJob(job.id);
  if (writeOffs.length === 0) return open;
  const rate = rateOfJob(job, book.policies);
  const bill = amountToBill(book, job, null);
  const { takes } = bill;
  const borne = takes.length === 0 ? [] : borneBy(book, job, bill);
  const taken = new Map<string, Amount>();
  for (const { writeOff, amount } of takes) taken.set(writeOff, plus(taken.get(writeOff) ?? zero, amount));
  for (const writeOff of writeOffs) {
    const waiting = minus(plus(openOf(book, writeOff), drafted(book, writeOff)), taken.get(writeOff.id) ?? zero);
    open.set(writeOff.id, withTax(waiting, rate));
  }
  for (const { writeOff, amount, tax } of borne) open.set(writeOff, plus(open.get(writeOff) ?? zero, plus(amount, tax)));
  return open;
}

function borneBy(book: IndexedBook, job: Job, { takes, unbilled }: AmountToBill): readonly Borne[] {
  const { tax, ratesDiffer } = book.chargeSums();
  const number = book.numberOfJob(job.id) ?? nobody;
  const { broughtForward } = job;
  if (ratesDiffer[number] === 1)
    return bornAtRates({ takes, charges: unbilledCharges(book, job.id, null), broughtForward, job, policies: book.policies });
  const rate = rateOfJob(job, book.policies);
  return bornAtOneRate(takes, rate, { net: total(unbilled), tax: plus(sumAt(tax, number), taxOf(broughtForward, rate)) });
}

/** What a Draft has taken from a write-off: a Draft is no bill, and its charges still count as unbilled. */
const drafted = (book: IndexedBook, writeOff: WriteOff): Amount =>
  !counts(writeOff) ? zero : sum(writeOff.billedOn.filter(({ invoice }) => book.notBilling.get(invoice) === "Draft").map(({ amount }) => amount));

/** What is owed on the job's lines of all invoices. */
export function invoiced(book: IndexedBook, job: string): Amount {
  let owed = zero;
  for (const invoice of book.invoicesOfJob(job))
    for (const share of invoiceShares(book, invoice)) if (share.job === job) owed = plus(owed, share.balance);
  return owed;
}
