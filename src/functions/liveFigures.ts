import { type AmountToBill, amountToBill } from "../domain/amountToBill";
import { total } from "../domain/consumeWriteOffs";
import type { Day } from "../domain/day";
import { foldKey } from "../domain/key";
import { invoiceState } from "../domain/invoiceState";
import { jobBalance } from "../domain/jobBalance";
import { type Amount, plus } from "../domain/money";
import { billingRows } from "../session/billingView";
import { day } from "../tables/dayKinds";
import { unreadable } from "../tables/kind";
import { billingHeadings, functionWords } from "../words/functions";
import { type Answer, type Failure, invalid, isFailure, notAvailable, numberOf, type Value } from "./answer";
import { failureOf, type Figures, incompleteness } from "./figures";

/** What a cell or a person may hand to a function. Excel gives nothing for an argument that is left out. */
export type Argument = string | number | boolean | null | undefined;

/** What of an amount to bill a function shows; before tax. */
type Part = (amount: AmountToBill) => Amount;

export const parts = {
  toBill: ({ toBill }) => toBill,
  timesheet: ({ left }) => plus(left.timesheet, left.plant),
  materials: ({ left }) => left.materials,
  unbilled: ({ unbilled }) => total(unbilled),
} as const satisfies Record<string, Part>;

/** A part of what the next billing run would bill for a job, with the work up to a day. */
export function ofJob(figures: Figures, job: Argument, upTo: Argument, part: Part): Answer {
  const { book, jobs } = figures;
  const id = jobs.get(keyOf(job));
  const row = id === undefined ? undefined : book.jobOf.get(id);
  if (!row) return unknown(job, functionWords.noJob, figures, "jobs");
  const until = dayOf(figures, upTo);
  if (isFailure(until)) return until;
  return incompleteness(figures, "jobs", row.id) ?? show(figures, part(amountToBill(book, row, until)));
}

export function balanceOfInvoice(figures: Figures, invoice: Argument): Answer {
  const { book, invoices } = figures;
  const id = invoices.get(keyOf(invoice));
  const row = id === undefined ? undefined : book.invoiceOf.get(id);
  if (!row) return unknown(invoice, functionWords.noInvoice, figures, "invoices");
  return incompleteness(figures, "invoices", row.id) ?? show(figures, invoiceState(book, row).balance);
}

/** What a job or a customer owes in all. An id that is both is the job's. */
export function debtOf(figures: Figures, owner: Argument): Answer {
  const { book, jobs, customers, opened } = figures;
  const job = jobs.get(keyOf(owner));
  const row = job === undefined ? undefined : book.jobOf.get(job);
  if (row) return incompleteness(figures, "jobs", row.id) ?? show(figures, jobBalance(book, row));
  const customer = customers.get(keyOf(owner));
  if (customer === undefined) return unknown(owner, functionWords.noJobOrCustomer, figures, "jobs");
  const incomplete = figures.incompleteCustomers();
  if (book.unreadable.everything || incomplete.has(customer)) return failureOf(opened, incomplete.get(customer));
  return show(figures, figures.balanceOf(customer) ?? (0 as Amount));
}

/** The jobs that a run would bill, with headings, each with the parts that make up its amount. */
export function billing(figures: Figures, upTo: Argument): Answer {
  const until = dayOf(figures, upTo);
  if (isFailure(until)) return until;
  const amount = (value: Amount) => show(figures, value);
  const rows = billingRows(figures.opened, until ?? lastDay).filter(({ isBillable }) => isBillable);
  return [
    billingHeadings,
    ...rows.map(({ job, customer, left, toBill }): readonly Value[] => {
      const failure = incompleteness(figures, "jobs", job);
      return failure ? [job, customer, failure, failure, failure, failure] : [job, customer, amount(plus(left.timesheet, left.plant)), amount(left.materials), amount(left.broughtForward), amount(toBill)];
    }),
  ];
}

/** The last that Excel knows. */
const lastDay = "9999-12-31" as Day;

const keyOf = (argument: Argument) => foldKey(String(argument ?? ""));

const show = ({ book }: Figures, amount: Amount) => numberOf(amount, book.policies.decimals);

// A row that cannot be read has an id all the same: that it is unknown would be untrue.
function unknown(argument: Argument, words: (id: string) => string, { opened }: Figures, whose: "jobs" | "invoices"): Failure {
  const text = String(argument ?? "").trim();
  if (text === "") return notAvailable(functionWords.nothingNamed);
  const { firstProblems } = opened.decoded;
  for (const [id, problem] of firstProblems[whose]) if (foldKey(id) === foldKey(text)) return failureOf(opened, problem);
  return notAvailable(words(text));
}

/** A date of Excel's, or null for all that was entered so far. */
function dayOf({ opened }: Figures, argument: Argument): Day | null | Failure {
  if (argument === null || argument === undefined || argument === "") return null;
  const read = day.read(argument, opened.decoded.dialect);
  return read === unreadable ? invalid(functionWords.noDay) : read;
}
