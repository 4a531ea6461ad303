import { approvalLimitFor, type HeldLimit } from "./approvalLimit";
import { amountToBill, unbilledCharges } from "./amountToBill";
import { type AmountAsked, amountMeant, parseAmountAsked } from "./amountAsked";
import type { Invoice, Job } from "./book";
import { datedBefore } from "./datedBefore";
import { type Day, parseDay } from "./day";
import { incompleteRefusal, unreadablePolicy } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { invoiceState, isOpenOrSent } from "./invoiceState";
import { jobBalance } from "./jobBalance";
import { findByKey, foldKey, hasKey } from "./key";
import { type Amount, absolute } from "./money";
import { type Typed, unreadAmount } from "./notation";
import { pendingOn } from "./pendingOn";
import { firstOpenDay, lockedThrough } from "./policies";
import { codeRefusal, isUnknownCode } from "./reasonCode";
import { longestReason, saysSomething, storedText } from "./reason";
import { type Judged, type Refusal, refused } from "./refusal";
import { rateOfJob, withTax } from "./tax";
import { jobsOnInvoice } from "./touched";
import type { Warning } from "./warning";

/** A write-off as a person asks for it: texts as they were typed. */
export interface WriteOffRequest {
  /** Made when the form opens: the second posting of one operation is none. */
  readonly operation: string;
  readonly job: string | null;
  readonly invoice: string | null;
  /** Where the request names the customer, the invoice must be that customer's. */
  readonly customer: string | null;
  /** "300.00", "all", "50%"; a minus sign writes up. Before tax for a job, tax inclusive for an invoice. */
  readonly amount: Typed;
  readonly date: string;
  readonly reasonCode: string;
  readonly reason: string;
  /** Null leaves it to the book: yes if the job has unbilled charges. */
  readonly nextBillingRun: boolean | null;
  /** What of the reason code is asked for: that there is one, as soon as the workbook keeps any; or nothing, where it stands in the register already. */
  readonly code?: "required" | "kept";
  readonly by: string;
  /** When it was posted, as "2026-04-30T10:15:00". */
  readonly at: string;
}

/** A write-off that may be posted, resolved to the book's rows. */
export interface JudgedWriteOff {
  readonly job: Job | null;
  readonly invoice: Invoice | null;
  readonly customer: string;
  readonly amount: Amount;
  readonly date: Day;
  readonly reason: string;
  readonly nextBillingRun: boolean;
  /** The approval limit that it is above: then it waits for somebody else's word and changes no balance. */
  readonly above: HeldLimit | null;
  readonly warnings: readonly Warning[];
}

/** Judges a write-off of either kind. Checks stand in order of precedence: the first that fails answers. */
export function judgeWriteOff(book: IndexedBook, request: WriteOffRequest): Judged<JudgedWriteOff> {
  if (request.job === null && request.invoice === null) return refused({ code: "TARGET_MISSING" });

  const typed = judgeTyped(book, request);
  if ("code" in typed) return refused(typed);
  const found = findTargets(book, request);
  if ("code" in found) return refused(found);

  const { job, invoice } = found;
  const target = { ...request, ...typed };
  return invoice ? judgeAgainstInvoice(book, target, invoice, job) : job ? judgeAgainstJob(book, target, job) : refused({ code: "TARGET_MISSING" });
}

/** What was typed, read; or the first of it that cannot stand. */
export function judgeTyped(book: IndexedBook, request: Pick<WriteOffRequest, "amount" | "reason" | "reasonCode" | "code" | "date">): { asked: AmountAsked; reason: string; date: Day } | Refusal {
  const asked = parseAmountAsked(request.amount, book.policies.decimals);
  if (asked === undefined) return unreadAmount(request.amount);
  if (asked.kind === "exactly" ? asked.amount === 0 : asked.kind === "percent" && asked.percent.isZero()) return { code: "AMOUNT_ZERO" };

  const reason = storedText(request.reason);
  if (!saysSomething(reason)) return { code: "REASON_MISSING" };
  const codes = request.code === "kept" ? null : codeRefusal(book.reasonCodes, request.reasonCode, request.code === "required");
  if (codes) return codes;
  if (reason.length > longestReason) return { code: "REASON_TOO_LONG", length: reason.length, longest: longestReason };

  const date = judgeDate(book, request.date);
  return typeof date === "string" ? { asked, reason, date } : date;
}

/** A day that can be posted on, or why it cannot. Shared by every posting. */
export function judgeDate(book: IndexedBook, typed: string): Day | Refusal {
  const date = parseDay(typed);
  if (date === undefined) return { code: "DATE_UNREADABLE", typed };
  const locked = lockedThrough(book.policies);
  return locked !== null && date <= locked ? { code: "DATE_LOCKED", date, lockedThrough: locked, firstOpen: firstOpenDay(locked) } : date;
}

/** Finds the invoice and the job that a request names. Keys that stand twice, and rows that cannot be read, are no targets. */
function findTargets(book: IndexedBook, { job: jobId, invoice: invoiceId }: WriteOffRequest): { job: Job | null; invoice: Invoice | null } | Refusal {
  const { jobs, invoices, duplicates } = book.unreadable;
  const invoice = invoiceId === null ? null : findByKey(book.invoiceOf, invoiceId);
  const job = jobId === null ? null : findByKey(book.jobOf, jobId);
  const unreadableInvoice = invoiceId !== null && hasKey(invoices, invoiceId);
  const unreadableJob = jobId !== null && hasKey(jobs, jobId);
  const twiceInvoice = invoiceId !== null && hasKey(duplicates.invoices, invoiceId);
  const twiceJob = jobId !== null && hasKey(duplicates.jobs, jobId);

  if (invoice === undefined && !unreadableInvoice && !twiceInvoice) return { code: "NO_SUCH_INVOICE", id: invoiceId ?? "" };
  if (job === undefined && !unreadableJob && !twiceJob) return { code: "NO_SUCH_JOB", id: jobId ?? "" };
  if (twiceInvoice) return { code: "DUPLICATE_KEY", table: "invoices", id: invoiceId };
  if (twiceJob) return { code: "DUPLICATE_KEY", table: "jobs", id: jobId };
  if (invoice === undefined) return { code: "UNREADABLE", table: "invoices", id: invoiceId ?? "" };
  if (job === undefined) return { code: "UNREADABLE", table: "jobs", id: jobId ?? "" };
  return { job, invoice };
}

interface Target extends Omit<WriteOffRequest, "date"> {
  readonly date: Day;
  readonly asked: AmountAsked;
}

function judgeAgainstInvoice(book: IndexedBook, target: Target, invoice: Invoice, given: Job | null): Judged<JudgedWriteOff> {
  const state = invoiceState(book, invoice);
  const amount = amountMeant(target.asked, state.balance);
  const { id } = invoice;
  const isWriteUpOfCredit = state.status === "Credit balance" && amount < 0;
  if (!isOpenOrSent(state) && !isWriteUpOfCredit) return refused({ code: "INVOICE_CLOSED", id, status: state.status, wanted: "Open or Sent" });

  const asked = target.customer ?? given?.customer ?? null;
  if (asked !== null && foldKey(asked) !== foldKey(invoice.customer)) return refused({ code: "OTHER_CUSTOMER", id, customer: invoice.customer, asked });
  const jobs = jobsOnInvoice(book, invoice);
  if (given && !jobs.includes(given.id)) return refused({ code: "JOB_NOT_ON_INVOICE", job: given.id, id, jobs });
  if (amount === 0) return refused({ code: "AMOUNT_ZERO" });

  const over: Refusal[] = [];
  const beyond = isWriteUpOfCredit ? amount < state.balance : amount > state.balance;
  if (beyond) over.push({ code: "MORE_THAN_INVOICE_OWES", id, asked: amount, owing: state.balance });
  const job = given ?? onlyJob(book, jobs);
  if (job && amount > 0 && !book.unreadable.jobs.has(job.id)) {
    const owing = jobBalance(book, job);
    if (amount > owing) over.push({ code: "MORE_THAN_JOB_OWES", id: job.id, asked: amount, owing });
  }
  const [first] = over;
  if (first && (book.policies.overWriteOff === "block" || isWriteUpOfCredit)) return refused(first);
  const incomplete = incompleteRefusal(book, "invoices", id);
  if (incomplete) return refused(incomplete);
  const warnings: readonly Warning[] = [...over.map(beyondOwed), ...(isWriteUpOfCredit ? [] : writeUpBeyond(id, amount, state.writtenOff)), ...pendingOn(book, "invoice", id)];
  return accepted(book, target, { job, invoice, customer: invoice.customer, amount, nextBillingRun: false, warnings });
}

const beyondOwed = (refusal: Refusal): Warning => ({ kind: "beyond-what-is-owed", refusal });

const writeUpBeyond = (invoice: string, amount: Amount, writtenOff: Amount): readonly Warning[] =>
  -amount > writtenOff && amount < 0 ? [{ kind: "write-up-beyond-write-offs", invoice, asked: amount, writtenOff }] : [];

const onlyJob = (book: IndexedBook, [only, ...others]: readonly string[]): Job | null =>
  only !== undefined && others.length === 0 ? (book.jobOf.get(only) ?? null) : null;

function judgeAgainstJob(book: IndexedBook, target: Target, job: Job): Judged<JudgedWriteOff> {
  const { id } = job;
  const unbilled = amountToBill(book, job, null);
  const amount = amountMeant(target.asked, unbilled.toBill);
  if (amount === 0) return refused({ code: "AMOUNT_ZERO" });
  if (target.customer !== null && foldKey(target.customer) !== foldKey(job.customer))
    return refused({ code: "OTHER_CUSTOMER", id, customer: job.customer, asked: target.customer });

  const nextBillingRun = target.nextBillingRun ?? unbilledCharges(book, id, null).length > 0;
  const warnings: Warning[] = [...pendingOn(book, "job", id)];
  if (nextBillingRun && amount > unbilled.toBill) warnings.push({ kind: "more-than-to-bill", job: id, asked: amount, toBill: unbilled.toBill, excess: book.policies.excess });
  if (!nextBillingRun && amount > 0) {
    const owing = jobBalance(book, job);
    const gross = withTax(amount, rateOfJob(job, book.policies));
    if (gross > owing) {
      const refusal = { code: "MORE_THAN_JOB_OWES", id, asked: gross, owing } as const;
      if (book.policies.overWriteOff === "block") return refused(refusal);
      warnings.push(beyondOwed(refusal));
    }
  }
  const incomplete = incompleteRefusal(book, "jobs", id);
  if (incomplete) return refused(incomplete);
  return accepted(book, target, { job, invoice: null, customer: job.customer, amount, nextBillingRun, warnings });
}

function accepted(book: IndexedBook, target: Target, judged: Omit<JudgedWriteOff, "date" | "reason" | "above">): Judged<JudgedWriteOff> {
  const unreadable = unreadablePolicy(book);
  if (unreadable) return refused(unreadable);
  const limit = approvalLimitFor(book, { person: target.by, customer: judged.customer, reason: target.reasonCode });
  if (limit !== null && "code" in limit) return refused(limit);
  const size = absolute(judged.amount);
  // The day of posting is the only "today" that a rule knows.
  const today = parseDay(target.at.slice(0, 10));
  const future: readonly Warning[] = today !== undefined && target.date > today ? [{ kind: "in-the-future", date: target.date, today }] : [];
  const code = target.reasonCode.trim();
  const strange: readonly Warning[] = isUnknownCode(book.reasonCodes, code) ? [{ kind: "unknown-reason-code", code }] : [];
  const warnings = [...judged.warnings, ...future, ...datedBefore(book, judged, target.date), ...strange];
  return { kind: "accepted", ...judged, warnings, date: target.date, reason: target.reason, above: limit !== null && size > limit.amount ? limit : null };
}
