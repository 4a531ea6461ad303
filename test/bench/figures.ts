import { amountToBill } from "../../src/domain/amountToBill";
import type { Book } from "../../src/domain/book";
import { indexed } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { chargeOf } from "../../src/domain/quantity";

/** What is asked of every engine, in minor units: one figure a job or invoice, in the order of their rows. */
export interface Figures {
  readonly toBill: readonly number[];
  readonly jobBalances: readonly number[];
  readonly invoiceBalances: readonly number[];
}

/** The product's own answer, from plain decoded rows. */
export function figuresOf(rows: Book): Figures {
  const book = indexed(rows);
  return {
    toBill: book.jobs.map((job) => amountToBill(book, job, null).toBill),
    jobBalances: book.jobs.map((job) => jobBalance(book, job)),
    invoiceBalances: book.invoices.map((invoice) => invoiceState(book, invoice).balance),
  };
}

/** Units × rate of every charge, rounded once each: what a program without a Charge column starts from. */
export function chargesOf({ charges }: Book): number {
  let sum = 0;
  for (const { units, rate } of charges) if (units !== null && rate !== null) sum += chargeOf(units, rate, 2) ?? 0;
  return sum;
}

/** Says where two answers part, by name; the measurements are worth nothing if they do. */
export function assertSame(ours: Figures, theirs: Figures): void {
  for (const name of ["toBill", "jobBalances", "invoiceBalances"] as const) {
    ours[name].forEach((amount, at) => {
      if (amount !== theirs[name][at]) throw new Error(`${name} of row ${at + 1}: ${amount} here, ${String(theirs[name][at])} with decimal.js.`);
    });
  }
}
