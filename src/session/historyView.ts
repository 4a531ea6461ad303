import { type AmountToBill, amountToBill } from "../domain/amountToBill";
import type { Job, WriteOff } from "../domain/book";
import type { Day } from "../domain/day";
import { isIncomplete } from "../domain/incomplete";
import type { HistoryStep } from "../domain/history";
import { customerHistory } from "../domain/invoiceHistory";
import { jobHistory } from "../domain/jobHistory";
import { isReversible } from "../domain/judgeReversal";
import { type Amount, plus, zero } from "../domain/money";
import type { OpenBook } from "./readBook";

/** All that is known of a job, or of what a customer owes without one. */
export interface HistoryFacts {
  /** The customer's name. */
  readonly name: string;
  readonly job: Job | null;
  /** What the next bill of the job would be; null without a job. */
  readonly bill: AmountToBill | null;
  /** Tax inclusive. */
  readonly balance: Amount;
  readonly steps: readonly HistoryStep[];
  /** Rows that could not be read are missing from the figures. */
  readonly incomplete: boolean;
}

/** Null when the book has no such job, or no more. */
export function historyFacts({ book }: OpenBook, { job: id, customer }: { readonly job: string | null; readonly customer: string }): HistoryFacts | null {
  const job = id === null ? null : book.jobOf.get(id);
  if (job === undefined) return null;
  const steps = job === null ? customerHistory(book, customer) : jobHistory(book, job);
  return {
    job, steps,
    name: book.customers.find((candidate) => candidate.id === customer)?.name || customer,
    bill: job && amountToBill(book, job, null),
    balance: steps.at(-1)?.balance ?? zero,
    incomplete: job === null ? isIncomplete(book, "customers", customer) : isIncomplete(book, "jobs", job.id),
  };
}

/** What stands in a list: an event by itself, or work that was done between two others, one entry after the next. */
export type HistoryItem =
  | { readonly kind: "step"; readonly step: HistoryStep }
  | { readonly kind: "work"; readonly steps: readonly HistoryStep[]; readonly first: Day | null; readonly last: Day | null; readonly effect: Amount; readonly balance: Amount };

/** Folds entries of work that follow each other: a job has many, and its bills and payments must not be lost among them. */
export function folded(steps: readonly HistoryStep[]): readonly HistoryItem[] {
  const items: HistoryItem[] = [];
  let work: HistoryStep[] = [];
  const close = () => {
    const [first, last] = [work[0], work.at(-1)];
    if (first && last && work.length > 1) {
      const effect = work.reduce((sum, step) => plus(sum, step.effect), zero);
      items.push({ kind: "work", steps: work, first: first.date, last: last.date, effect, balance: last.balance });
    } else items.push(...work.map((step): HistoryItem => ({ kind: "step", step })));
    work = [];
  };
  for (const step of steps) {
    if (step.event.kind === "charge") work.push(step);
    else {
      close();
      items.push({ kind: "step", step });
    }
  }
  close();
  return items;
}

export const canBeReversed = ({ book }: OpenBook, writeOff: WriteOff): boolean => isReversible(book, writeOff);
