import { amountToBill } from "../domain/amountToBill";
import { type InvoiceStatus, type InvoiceStyle, type LineType, styles } from "../domain/book";
import { type Day, parseDay } from "../domain/day";
import type { IndexedBook } from "../domain/indexed";
import { jobBalance } from "../domain/jobBalance";
import type { BillRequest } from "../domain/judgeBill";
import { type Amount, plus, zero } from "../domain/money";
import { readAmount } from "../domain/notation";
import type { RowAdded } from "../domain/plan";
import type { Refusal } from "../domain/refusal";
import { billingRows } from "./billingView";
import type { BalanceMove } from "./consequences";
import type { Preview } from "./preview";
import type { OpenBook } from "./readBook";
import type { Debtor } from "./writeOffForm";
import { asTyped } from "./typing";

export const billStyles = styles;

/** The bill form as it was filled. Texts are as they were typed. */
export interface BillDraft {
  readonly jobs: readonly string[];
  readonly style: InvoiceStyle;
  readonly date: string;
  /** "" is up to the date of the bill. */
  readonly upTo: string;
  /** By job, what is billed now; before tax. A job that is not here is billed whole. */
  readonly billNow: Readonly<Record<string, string>>;
}

export const newBill = (jobs: readonly string[], upTo: string, today: Day): BillDraft => ({ jobs, style: "Detailed", date: today, upTo, billNow: {} });

export const billRequestOf = (opened: OpenBook, { jobs, style, date, upTo, billNow }: BillDraft, desk: { readonly operation: string; readonly by: string; readonly at: string }): BillRequest => ({
  ...desk, style, date, upTo, jobs: jobs.map((job) => ({ job, billNow: asTyped(opened, billNow[job] ?? "") })),
});

/** A line of an invoice, as it will stand in the sheet. */
export interface LineOnPaper {
  readonly id: string;
  readonly type: LineType;
  readonly entry: string | null;
  readonly description: string;
  readonly net: Amount;
  readonly tax: Amount;
  readonly gross: Amount;
}

/** An invoice of a run with its very lines, and what it makes of its job. */
export interface BillOnPaper {
  readonly id: string;
  readonly job: string;
  readonly status: InvoiceStatus;
  readonly due: Day | null;
  readonly lines: readonly LineOnPaper[];
  readonly totals: BillTotals;
  readonly moves: readonly BalanceMove[];
}

export interface BillTotals {
  readonly net: Amount;
  readonly tax: Amount;
  readonly total: Amount;
}

/** The invoices that a preview of a run will write, or has written: taken from the very rows that go to the sheet. */
export function billsOf({ opened: { book: before }, proposed: { plan, after } }: Preview): readonly BillOnPaper[] {
  const lines = new Map<string, LineOnPaper[]>();
  for (const { table, values } of plan.added) {
    if (table !== "invoiceLines") continue;
    const invoice = String(values["invoice"]);
    lines.set(invoice, [...(lines.get(invoice) ?? []), values as unknown as LineOnPaper]);
  }
  const invoices = plan.added.filter(({ table }) => table === "invoices");
  return invoices.map((row) => onPaper(row, lines.get(row.key) ?? [], before, after ?? before));
}

function onPaper({ key, values }: RowAdded, lines: readonly LineOnPaper[], before: IndexedBook, after: IndexedBook): BillOnPaper {
  const { job, status, due, net, tax, total } = values as unknown as Omit<BillOnPaper, "totals"> & BillTotals;
  return { id: key, job, status, due, lines, totals: { net, tax, total }, moves: movesOf(job, before, after) };
}

/** What the bill makes of the job: what it owes in all is the same as before, and is shown for that. */
function movesOf(id: string, before: IndexedBook, after: IndexedBook): readonly BalanceMove[] {
  const [was, will] = [before.jobOf.get(id), after.jobOf.get(id)];
  if (!was || !will) return [];
  const [bill, next] = [amountToBill(before, was, null), amountToBill(after, will, null)];
  const moves: readonly BalanceMove[] = [
    { what: "to bill", id, before: bill.toBill, after: next.toBill },
    { what: "broughtForward", id, before: was.broughtForward, after: will.broughtForward },
    { what: "carried", id, before: bill.carried, after: next.carried },
  ];
  return [...moves.filter((move) => move.before !== move.after), { what: "job owes", id, before: jobBalance(before, was), after: jobBalance(after, will) }];
}

export const totalsOfRun = (bills: readonly BillOnPaper[]): BillTotals =>
  bills.reduce<BillTotals>((all, { totals }) => ({ net: plus(all.net, totals.net), tax: plus(all.tax, totals.tax), total: plus(all.total, totals.total) }), { net: zero, tax: zero, total: zero });

/** A job as the form shows it: whose it is, and what could be billed of it up to the day. */
export interface JobToBillNow {
  readonly id: string;
  readonly customer: string;
  readonly toBill: Amount;
}

export function jobsToBill({ book }: OpenBook, { jobs, date, upTo }: Pick<BillDraft, "jobs" | "date" | "upTo">): readonly JobToBillNow[] {
  const day = parseDay(upTo.trim() === "" ? date : upTo) ?? null;
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  return jobs.map((id) => {
    const job = book.jobOf.get(id);
    return { id, customer: job ? names.get(job.customer) || job.customer : "", toBill: job ? amountToBill(book, job, day).toBill : zero };
  });
}

/** Whether there is a job that a new invoice for this debtor could bill. */
export const hasJobs = ({ book }: OpenBook, { customer, job }: Debtor): boolean => job !== null || book.jobs.some((other) => other.customer === customer);

/** The jobs of a customer that a run up to the day makes a bill of. */
export const jobsOfCustomer = (opened: OpenBook, customer: string, upTo: Day): readonly JobToBillNow[] =>
  jobsToBill(opened, { jobs: billingRows(opened, upTo).filter((row) => row.customer === customer && row.isBillable).map(({ job }) => job), date: upTo, upTo });

/** The place in the run of the job whose amount a refusal is about; -1 where it is about no amount. */
export function placeOfRefusal({ jobs, billNow }: BillDraft, refusal: Refusal, opened: OpenBook): number {
  const typed = (job: string) => (billNow[job] ?? "").trim();
  switch (refusal.code) {
    case "AMOUNT_MISSING":
      return jobs.findIndex((job) => typed(job) !== "" && typed(job) === refusal.typed);
    case "AMOUNT_ZERO":
      return jobs.findIndex((job) => readAmount(asTyped(opened, typed(job)), opened.book.policies.decimals) === 0);
    case "BILL_TOO_MUCH":
      return jobs.indexOf(refusal.id);
    default:
      return -1;
  }
}
