import { amountToBill } from "../domain/amountToBill";
import { type Job, type Ledger, ledgers } from "../domain/book";
import type { Unbilled } from "../domain/consumeWriteOffs";
import { type Day, parseDay } from "../domain/day";
import { isIncomplete } from "../domain/incomplete";
import type { IndexedBook } from "../domain/indexed";
import { isBillable } from "../domain/judgeBill";
import { type Amount, plus, sum, zero } from "../domain/money";
import { order } from "../domain/order";
import { sheetNameOf } from "../tables/mapping";
import { nameIn } from "./debtsView";
import type { OpenBook } from "./readBook";

/** What a job would be billed, for a run up to a day. All before tax. */
export interface BillingRow {
  readonly job: string;
  readonly customer: string;
  readonly description: string;
  /** What the write-offs leave in each ledger. */
  readonly left: Unbilled;
  /** What the write-offs take, and what the write ups add. */
  readonly writtenOff: Amount;
  readonly writtenUp: Amount;
  readonly toBill: Amount;
  /** What stays open on the write-offs for another bill. */
  readonly carried: Amount;
  /** Below zero where balancing entries exceed the charges. */
  readonly staysUnbilled: Amount;
  /** Whether a run makes a bill of it; it may be one of 0.00. */
  readonly isBillable: boolean;
  readonly incomplete: boolean;
}

export const billingSortings = ["job", "to bill", "customer"] as const;
export type BillingSorting = (typeof billingSortings)[number];

/** Which jobs are wanted, and in which order. A customer of null is all of them, a day of null is today. */
export interface BillingView {
  readonly search: string;
  readonly customer: string | null;
  readonly sorting: BillingSorting;
  readonly upTo: string | null;
}

export const allJobs: BillingView = { search: "", customer: null, sorting: "job", upTo: null };

/** The day that is meant: today, until a day was typed whole. */
export const dayMeant = ({ upTo }: Pick<BillingView, "upTo">, today: Day): Day => (upTo === null ? today : (parseDay(upTo) ?? today));

/** What is seen of the jobs with something to bill: the sums are those of the rows that are seen. */
export interface BillingSeen {
  readonly rows: readonly BillingRow[];
  readonly sums: BillingSums;
}

export type BillingSums = Readonly<Record<Ledger | "writtenOff" | "staysUnbilled" | "toBill", Amount>>;

/** The name under which the table of jobs is looked for, where the workbook has none: then nothing can be billed. */
export const jobsTableWanted = ({ found, mapping }: OpenBook): string | null => (found.jobs ? null : sheetNameOf(mapping, "jobs"));

/** Every job with something to bill, brought forward, or written off and waiting, as the workbook lists them. */
export function billingRows({ book }: OpenBook, upTo: Day): readonly BillingRow[] {
  // Where nothing is dated later than the day, the sums over everything are the same, and far quicker.
  const day = isAllUpTo(book, upTo) ? null : upTo;
  return book.jobs.map((job) => rowOf(book, job, day)).filter(hasSomething);
}

const isAllUpTo = ({ charges, writeOffs }: IndexedBook, day: Day) => charges.every(({ date }) => date <= day) && writeOffs.every(({ date }) => date <= day);

function rowOf(book: IndexedBook, job: Job, upTo: Day | null): BillingRow {
  const amount = amountToBill(book, job, upTo);
  const { left, consumed, writtenUp, toBill, carried, staysUnbilled } = amount;
  return {
    job: job.id, customer: job.customer, description: job.description, left, writtenOff: consumed, writtenUp, toBill, carried, staysUnbilled,
    isBillable: isBillable(amount),
    incomplete: isIncomplete(book, "jobs", job.id),
  };
}

const hasSomething = ({ left, writtenOff, writtenUp, carried }: BillingRow) =>
  writtenOff !== 0 || writtenUp !== 0 || carried !== 0 || Object.values(left).some((amount) => amount !== 0);

/** The ledgers that are shown: plant only where there is any. */
export const ledgersOf = (rows: readonly BillingRow[]): readonly Ledger[] =>
  ledgers.filter((ledger) => ledger !== "plant" || rows.some(({ left }) => left.plant !== 0));

export function billingSeen(rows: readonly BillingRow[], names: ReadonlyMap<string, string>, { search, customer, sorting }: BillingView): BillingSeen {
  const wanted = search.trim().toLowerCase();
  const texts = ({ customer: id, job, description }: BillingRow) => [nameIn(names, id), id, job, description].join("\n").toLowerCase();
  const seen = rows.filter((row) => (customer === null || row.customer === customer) && (wanted === "" || texts(row).includes(wanted)));
  return { rows: sorted(seen, names, sorting), sums: sumsOf(seen) };
}

// They come as the workbook lists them, and a sort keeps the order of those that are equal.
function sorted(rows: readonly BillingRow[], names: ReadonlyMap<string, string>, sorting: BillingSorting): readonly BillingRow[] {
  if (sorting === "job") return rows;
  if (sorting === "to bill") return [...rows].sort((a, b) => b.toBill - a.toBill);
  const name = (row: BillingRow) => nameIn(names, row.customer).toLowerCase();
  return [...rows].sort((a, b) => order(name(a), name(b)) || order(a.customer, b.customer));
}

const sumsOf = (rows: readonly BillingRow[]): BillingSums => ({
  timesheet: sum(rows.map(({ left }) => left.timesheet)),
  plant: sum(rows.map(({ left }) => left.plant)),
  materials: sum(rows.map(({ left }) => left.materials)),
  broughtForward: sum(rows.map(({ left }) => left.broughtForward)),
  writtenOff: sum(rows.map(({ writtenOff }) => writtenOff)),
  staysUnbilled: sum(rows.map(({ staysUnbilled }) => staysUnbilled)),
  toBill: sum(rows.map(({ toBill }) => toBill)),
});

/** What the chosen ones of the jobs come to; those that a run makes no bill of are never among them. */
export function chosenOf(rows: readonly BillingRow[], chosen: ReadonlySet<string>): { readonly jobs: readonly string[]; readonly toBill: Amount } {
  const found = rows.filter((row) => row.isBillable && chosen.has(row.job));
  return { jobs: found.map(({ job }) => job), toBill: found.reduce((all, { toBill }) => plus(all, toBill), zero) };
}
