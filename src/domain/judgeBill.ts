import { type AmountToBill, amountToBill, unbilledCharges } from "./amountToBill";
import type { Charge, InvoiceStyle, Job } from "./book";
import { type Day, parseDay } from "./day";
import { incompleteRefusal, unreadablePolicy } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { findJob } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import { type Amount, minus } from "./money";
import { readAmount, textOf, type Typed, unreadAmount } from "./notation";
import { type Judged, type Refusal, refused } from "./refusal";

/** A job on a billing run as a person asks for it. */
export interface JobToBill {
  readonly job: string;
  /** Bill this much and leave the rest for the next run; "" bills all. Before tax. */
  readonly billNow: Typed;
}

/** A billing run of one or many jobs. */
export interface BillRequest {
  readonly operation: string;
  readonly jobs: readonly JobToBill[];
  readonly style: InvoiceStyle;
  readonly date: string;
  /** Charges and write-offs up to this day; "" means up to the date of the bill. */
  readonly upTo: string;
  readonly by: string;
  readonly at: string;
}

/** One job's bill as it will be written. */
export interface JudgedBill {
  readonly job: Job;
  readonly charges: readonly Charge[];
  readonly amount: AmountToBill;
  readonly billNow: Amount;
  /** What could be billed now and is left for the next run. */
  readonly carriedForward: Amount;
}

export interface JudgedRun {
  readonly date: Day;
  readonly bills: readonly JudgedBill[];
  /** Jobs of a run of many that have nothing to bill. */
  readonly skipped: readonly Refusal[];
}

/**
 * Judges a billing run. Checks stand in order of precedence, job by job; in a run of many, jobs with nothing to bill
 * are left out, and any other refusal refuses the whole run.
 */
export function judgeBill(book: IndexedBook, request: BillRequest): Judged<JudgedRun> {
  if (request.jobs.length === 0) return refused({ code: "TARGET_MISSING" });
  const date = judgeDate(book, request.date);
  if (typeof date !== "string") return refused(date);
  const upTo = request.upTo.trim() === "" ? date : parseDay(request.upTo);
  if (upTo === undefined) return refused({ code: "DATE_UNREADABLE", typed: request.upTo });

  const bills: JudgedBill[] = [];
  const skipped: Refusal[] = [];
  const seen = new Set<string>();
  for (const asked of request.jobs) {
    const judged = judgeJob(book, asked, upTo);
    if (!("code" in judged)) {
      if (!seen.has(judged.job.id)) bills.push(judged);
      seen.add(judged.job.id);
    } else if (judged.code === "NOTHING_TO_BILL") skipped.push(judged);
    else return refused(judged);
  }
  const [first] = skipped;
  if (bills.length === 0 && first) return refused(first);
  const policy = unreadablePolicy(book);
  return policy ? refused(policy) : { kind: "accepted", date, bills, skipped };
}

function judgeJob(book: IndexedBook, { job: id, billNow }: JobToBill, upTo: Day): JudgedBill | Refusal {
  const { decimals, excess } = book.policies;
  const asked = textOf(billNow).trim() === "" ? null : readAmount(billNow, decimals);
  if (asked === undefined) return unreadAmount(billNow);
  if (asked === 0) return { code: "AMOUNT_ZERO" };

  const job = findJob(book, id);
  if ("code" in job) return job;

  const charges = unbilledCharges(book, job.id, upTo);
  const amount = amountToBill(book, job, upTo);
  if (!isBillable(amount)) return { code: "NOTHING_TO_BILL", id: job.id, stays: amount.staysUnbilled };
  if (excess === "block" && amount.carried > 0) return { code: "EXCESS_WRITE_OFF", id: job.id, excess: amount.carried };
  if (asked !== null && (asked > amount.toBill || asked < 0)) return { code: "BILL_TOO_MUCH", id: job.id, asked, toBill: amount.toBill };
  const early = tooEarly(job, charges);
  if (early) return early;
  const incomplete = incompleteRefusal(book, "jobs", job.id);
  if (incomplete) return incomplete;
  const now = asked ?? amount.toBill;
  return { job, charges, amount, billNow: now, carriedForward: minus(amount.toBill, now) };
}

/** Whether a run makes a bill of it: of nothing only where write-offs cancelled the charges, so that those leave the work in progress. */
export const isBillable = ({ toBill, consumed }: AmountToBill): boolean => toBill !== 0 || consumed > 0;

/** A negative entry corrects a charge that was billed, so it belongs after that bill. */
function tooEarly({ lastBilled }: Job, charges: readonly Charge[]): Refusal | undefined {
  if (lastBilled === null) return undefined;
  const early = charges.find(({ net, date }) => net < 0 && date <= lastBilled);
  return early && { code: "BALANCING_TOO_EARLY", entry: early.id, date: early.date, lastBilled };
}
