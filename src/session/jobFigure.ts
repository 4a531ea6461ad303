import { amountToBill, unbilledCharges } from "../domain/amountToBill";
import { type Ledger, ledgerOf, ledgers } from "../domain/book";
import type { Take } from "../domain/consumeWriteOffs";
import { customerBalances } from "../domain/customerBalances";
import type { Day } from "../domain/day";
import { isIncomplete } from "../domain/incomplete";
import { jobBalance } from "../domain/jobBalance";
import { type Amount, minus, negated, sum, zero } from "../domain/money";
import { order } from "../domain/order";
import { nameIn } from "./debtsView";
import type { JobFigureId } from "./explainFigure";
import type { OpenBook } from "./readBook";

/** An entry that is part of a figure. */
export interface FigureLine {
  readonly table: "timesheet" | "materials";
  readonly key: string;
  readonly date: Day;
  readonly description: string;
  readonly amount: Amount;
}

/** What a write-off does to a figure: below zero where it lowers it. */
export interface FigureTake {
  readonly writeOff: string;
  readonly ledger: Ledger;
  readonly amount: Amount;
}

/** A figure of a job, with everything that it adds up from. Before tax. */
export interface JobFigure {
  readonly customer: string;
  /** The ledgers that are part of it, with their entries; the oldest first. */
  readonly ledgers: readonly { readonly ledger: Ledger; readonly lines: readonly FigureLine[]; readonly sum: Amount }[];
  readonly takes: readonly FigureTake[];
  /** What they come to. */
  readonly taken: Amount;
  /** What is kept back where balancing entries exceed the charges: it raises the figure to zero. */
  readonly keptBack: Amount;
  readonly figure: Amount;
  readonly incomplete: boolean;
}

const parts: Readonly<Record<JobFigureId, readonly Ledger[]>> = {
  AMOUNTTOBILL: ledgers, UNBILLED: ledgers, TIMESHEETTOBILL: ["timesheet", "plant"], MATERIALSTOBILL: ["materials"],
};

/** What a figure of a job adds up from; null when the book has no such job. */
export function jobFigure({ book }: Pick<OpenBook, "book">, id: JobFigureId, job: string, upTo: Day | null): JobFigure | null {
  const row = book.jobOf.get(job);
  if (!row) return null;
  const { unbilled, takes, staysUnbilled } = amountToBill(book, row, upTo);
  const charges = [...unbilledCharges(book, job, upTo)].sort((one, other) => order(one.date, other.date) || order(one.id, other.id));
  const own = parts[id];
  const taken = id === "UNBILLED" ? [] : joined(takes.filter(({ ledger }) => own.includes(ledger)));
  const keptBack = id === "AMOUNTTOBILL" ? negated(staysUnbilled) : zero;
  return {
    customer: row.customer,
    ledgers: own.map((ledger) => ({
      ledger, sum: unbilled[ledger],
      lines: charges.filter(({ kind }) => ledgerOf(kind) === ledger).map(({ id: key, kind, date, description, net }): FigureLine => ({ table: kind === "Materials" ? "materials" : "timesheet", key, date, description, amount: net })),
    })),
    takes: taken, taken: sum(taken.map(({ amount }) => amount)), keptBack,
    figure: sum([...own.map((ledger) => unbilled[ledger]), ...taken.map(({ amount }) => amount), keptBack]),
    incomplete: isIncomplete(book, "jobs", job),
  };
}

/** What each write-off takes from each ledger in all: it may take what the ledger holds and, as a credit, more than that. */
function joined(takes: readonly Take[]): readonly FigureTake[] {
  const found = new Map<string, FigureTake>();
  for (const { writeOff, ledger, amount } of takes) {
    const key = `${ledger} ${writeOff}`;
    found.set(key, { writeOff, ledger, amount: minus(found.get(key)?.amount ?? zero, amount) });
  }
  return [...found.values()];
}

/** What a customer owes in all, job by job; tax included. */
export interface CustomerFigure {
  readonly name: string;
  readonly jobs: readonly { readonly job: string; readonly balance: Amount }[];
  /** Invoices without a job, less what was paid on account. */
  readonly withoutJob: Amount;
  readonly figure: Amount;
  readonly incomplete: boolean;
}

export function customerFigure({ book }: Pick<OpenBook, "book">, customer: string): CustomerFigure {
  const jobs = book.jobs.filter((job) => job.customer === customer).map((job) => ({ job: job.id, balance: jobBalance(book, job) })).filter(({ balance }) => balance !== 0);
  const figure = customerBalances(book).get(customer) ?? zero;
  return {
    name: nameIn(new Map(book.customers.map(({ id, name }) => [id, name])), customer), jobs, figure,
    withoutJob: minus(figure, sum(jobs.map(({ balance }) => balance))),
    incomplete: isIncomplete(book, "customers", customer),
  };
}
