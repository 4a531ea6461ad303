import { exact, sum, withTax, written, zero, type Exact } from "./arithmetic";
import { creditsOf } from "./billLines";
import type { Book } from "./book";
import { entriesOf, isUnbilled, jobOf, rateOfJob } from "./entries";
import { isCompleted, sharesOf } from "./invoices";
import { allocatedWriteOffs, jobWriteOffs, openForBalance } from "./openWriteOffs";
import { runOf, type Run } from "./run";

export interface JobAnswer {
  readonly job: string;
  readonly timesheet: string;
  readonly materials: string;
  readonly broughtForward: string;
  readonly writtenOff: string;
  readonly carried: string;
  readonly toBill: string;
  readonly staysUnbilled: string;
  readonly balance: string;
}

/** A job as the next run without a cut-off would find it, before tax, and what it owes in all, with tax. */
export function jobAnswer(book: Book, job: string): JobAnswer {
  const run = nextRun(book, job);
  const text = (amount: Exact) => written(amount, book.policies.decimals);
  return {
    job,
    timesheet: text(run.left.labour.plus(run.left.plant)),
    materials: text(run.left.materials),
    broughtForward: text(run.left.broughtForward),
    writtenOff: text(run.consumed),
    carried: text(run.excess),
    toBill: text(run.amountToBill),
    staysUnbilled: text(run.staysUnbilled),
    balance: text(jobBalance(book, job)),
  };
}

const nextRun = (book: Book, job: string): Run => runOf(book, job, undefined, book.policies.excess);

/**
 * What a job owes: its unbilled work with tax, less its open write-offs with tax, plus its shares of invoices, less what was
 * paid for it on no invoice. What a run consumed is inside an invoice already.
 */
export function jobBalance(book: Book, job: string): Exact {
  const unbilled = entriesOf(book, job).filter((entry) => isUnbilled(book, entry));
  const work = sum(unbilled.map(({ net, tax }) => net.plus(tax)));

  let invoiced = zero;
  for (const invoice of book.invoices)
    for (const share of sharesOf(book, invoice)) if (share.job === job) invoiced = invoiced.plus(share.owing);

  const payments = book.payments.filter((row) => row.job === job && row.invoice === undefined && isCompleted(row));
  const paid = sum(payments.map((row) => exact(row.amount)));
  return work.plus(broughtForwardWithTax(book, job)).minus(openWriteOffs(book, job)).plus(invoiced).minus(paid);
}

/** What an earlier part bill carried forward, with the tax of the job's rate. */
export const broughtForwardWithTax = (book: Book, job: string): Exact =>
  withTax(exact(jobOf(book, job).broughtForward ?? "0"), rateOfJob(book, job), book.policies.decimals);

/**
 * The open write-offs of a job with tax. What the next run would consume has the tax of the entries that bear it, as the
 * Credit lines would; everything else has the job's rate, each write-off rounded on its own.
 */
function openWriteOffs(book: Book, job: string): Exact {
  const { decimals } = book.policies;
  const credits = creditsOf(nextRun(book, job), rateOfJob(book, job), decimals);
  const allocated = allocatedWriteOffs(book, job, undefined);
  let total = zero;
  for (const writeOff of jobWriteOffs(book, job)) {
    let rest = openForBalance(book, writeOff);
    for (const credit of credits) {
      if (credit.writeOff !== writeOff.writeOff || !allocated.includes(writeOff)) continue;
      total = total.plus(credit.amount).plus(credit.tax);
      rest = rest.minus(credit.amount);
    }
    total = total.plus(withTax(rest, rateOfJob(book, job), decimals));
  }
  return total;
}
