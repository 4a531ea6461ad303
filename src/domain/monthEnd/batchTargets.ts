import { bucketOf } from "../age";
import { amountToBill, unbilledCharges } from "../amountToBill";
import type { Invoice, Job, WriteOff } from "../book";
import { type Day, daysBetween } from "../day";
import { debtOfJob } from "../debts";
import type { IndexedBook } from "../indexed";
import { invoiceState, isOpenOrSent } from "../invoiceState";
import { invoiced, jobBalance } from "../jobBalance";
import { foldKey } from "../key";
import { absolute, type Amount, minus, plus, sum, zero } from "../money";
import { order } from "../order";
import { taxInside } from "../quantity";
import { rateOfJob, withTax } from "../tax";
import { jobsOnInvoice } from "../touched";
import type { BatchRule } from "./batchRule";

/** One balance that a rule finds: of an invoice, or what a job owes beyond its invoices. */
export interface BatchTarget {
  readonly kind: "invoice" | "job";
  readonly id: string;
  readonly customer: string;
  /** What is owed, tax inclusive; below zero for a credit. */
  readonly balance: Amount;
  readonly age: number | null;
  /** What clears it: tax inclusive for an invoice, before tax for a job. */
  readonly amount: Amount;
}

/**
 * The balances that a rule finds on a day: those of invoices first, the oldest first. What waits for approval already is
 * left out, so that a second run does not ask for it again.
 */
export function batchTargets(book: IndexedBook, rule: BatchRule, today: Day): readonly BatchTarget[] {
  const invoices = rule.kind === "job" ? [] : book.invoices.flatMap((invoice) => invoiceTarget(book, rule, invoice, today));
  const jobs = rule.kind === "invoice" ? [] : book.jobs.flatMap((job) => jobTarget(book, rule, job, today));
  const oldestFirst = (a: BatchTarget, b: BatchTarget) => (b.age ?? -1) - (a.age ?? -1) || order(a.id, b.id);
  return [...invoices.sort(oldestFirst), ...jobs.sort(oldestFirst)];
}

/** Those of the balances of a whole book (`everyBalance`) that a rule finds: what it finds changes with every letter of it that is typed, and what is owed does not. */
export function targetsAmong(book: IndexedBook, targets: readonly BatchTarget[], rule: BatchRule): readonly BatchTarget[] {
  const { kind: wanted, jobStatus } = rule;
  return targets.filter(({ kind, id, customer, balance, age }) => {
    if ((wanted !== "both" && wanted !== kind) || (balance < 0 && !rule.credits)) return false;
    if (!isWithin(rule, balance) || !isAged(rule, age) || !isOfCustomer(rule, customer)) return false;
    if (jobStatus === null) return true;
    const invoice = kind === "invoice" ? book.invoiceOf.get(id) : undefined;
    return (invoice ? jobsOnInvoice(book, invoice) : [id]).some((job) => hasStatus(jobStatus, book.jobOf.get(job)));
  });
}

/** A rule that finds every balance there is. */
export const everyBalance: BatchRule = { kind: "both", maxBalance: null, olderThanDays: null, bucket: null, customer: null, jobStatus: null, credits: true };

function invoiceTarget(book: IndexedBook, rule: BatchRule, invoice: Invoice, today: Day): readonly BatchTarget[] {
  if (!isOfCustomer(rule, invoice.customer)) return [];
  const state = invoiceState(book, invoice);
  const isCredit = state.status === "Credit balance";
  if (isCredit ? !rule.credits : !isOpenOrSent(state)) return [];
  const age = Math.max(0, daysBetween(invoice.date, today));
  if (!isWithin(rule, state.balance) || !isAged(rule, age) || book.writeOffsOfInvoice(invoice.id).some(({ status }) => status === "Pending")) return [];
  const { jobStatus } = rule;
  if (jobStatus !== null && !jobsOnInvoice(book, invoice).some((id) => hasStatus(jobStatus, book.jobOf.get(id)))) return [];
  return [{ kind: "invoice", id: invoice.id, customer: invoice.customer, balance: state.balance, age, amount: state.balance }];
}

function jobTarget(book: IndexedBook, rule: BatchRule, job: Job, today: Day): readonly BatchTarget[] {
  if (!isOfCustomer(rule, job.customer) || (rule.jobStatus !== null && !hasStatus(rule.jobStatus, job))) return [];
  const balance = residual(book, job);
  if (balance <= 0 || !isWithin(rule, balance) || book.writeOffsOfJob(job.id).some(({ status }) => status === "Pending")) return [];
  const { age } = debtOfJob(book, job, today);
  const amount = amountThatClears(book, job, balance);
  return !isAged(rule, age) || amount <= 0 ? [] : [{ kind: "job", id: job.id, customer: job.customer, balance, age, amount }];
}

/** What a job owes beyond its invoices: unbilled work and what was brought forward, less what was written off and paid on the job itself. */
export const residual = (book: IndexedBook, job: Job): Amount => minus(jobBalance(book, job), invoiced(book, job.id));

/** What a target owes now; null when its row is gone. */
export function owedNow(book: IndexedBook, { kind, id }: Pick<BatchTarget, "kind" | "id">): Amount | null {
  const [invoice, job] = [kind === "invoice" ? book.invoiceOf.get(id) : undefined, kind === "job" ? book.jobOf.get(id) : undefined];
  return invoice ? invoiceState(book, invoice).balance : job ? residual(book, job) : null;
}

/**
 * The amount before tax that clears what a job owes. Of unbilled work it is all that would be billed; where something else
 * lowers what is owed, the most of it that takes no more off than that: each entry bears it with its own tax.
 */
function amountThatClears(book: IndexedBook, job: Job, balance: Amount): Amount {
  if (unbilledCharges(book, job.id, null).length === 0) {
    const rate = rateOfJob(job, book.policies);
    const net = minus(balance, taxInside(balance, rate));
    // Rounding may put it a cent above what is owed once the tax is back on it.
    return withTax(net, rate) > balance ? minus(net, 1 as Amount) : net;
  }
  const { toBill } = amountToBill(book, job, null);
  const isTooMuch = (amount: number) => residual(withNext(book, job, amount as Amount), job) < 0;
  if (toBill <= 0 || !isTooMuch(toBill)) return toBill;
  let [enough, tooMuch] = [0, Number(toBill)];
  while (tooMuch - enough > 1) {
    const middle = Math.floor((enough + tooMuch) / 2);
    if (isTooMuch(middle)) tooMuch = middle;
    else enough = middle;
  }
  return enough as Amount;
}

/** The book as it would be with so much more written off the next bill of a job. */
function withNext(book: IndexedBook, job: Job, amount: Amount): IndexedBook {
  const next: WriteOff = {
    id: "", date: "9999-12-31" as Day, customer: job.customer, job: job.id, invoice: null, amount, reasonCode: "", reason: "", description: "",
    nextBillingRun: true, billedOn: [], status: "Posted", postedBy: "", postedAt: "", reverses: null, operation: "",
  };
  return { ...book, jobBalanceKept: null, writeOffsOfJob: (id) => (id === job.id ? [...book.writeOffsOfJob(id), next] : book.writeOffsOfJob(id)) };
}

const isOfCustomer = ({ customer }: BatchRule, own: string) => customer === null || foldKey(customer) === foldKey(own);

const hasStatus = (wanted: string, job: Job | undefined) => job !== undefined && foldKey(job.status) === foldKey(wanted);

/** Inclusive: a balance of exactly the amount is within it. */
const isWithin = ({ maxBalance }: BatchRule, balance: Amount) => balance !== 0 && (maxBalance === null || absolute(balance) <= maxBalance);

const isAged = ({ olderThanDays, bucket }: BatchRule, age: number | null) =>
  (olderThanDays === null || (age !== null && age > olderThanDays)) && (bucket === null || (age !== null && bucketOf(age) === bucket));

/** What all jobs and invoices owe; credits lower it. The figure that a run tells before and after. */
export function owedInAll(book: IndexedBook): Amount {
  const jobs = sum(book.jobs.map((job) => minus(jobBalance(book, job), invoiced(book, job.id))));
  const invoices = sum(book.invoices.map((invoice) => invoiceState(book, invoice)).filter(({ status }) => status !== "Draft" && status !== "Cancelled").map(({ balance }) => balance));
  return plus(jobs, invoices);
}

/** How many balances there are and what they come to, credits against the rest. */
export const countAndSum = (targets: readonly Pick<BatchTarget, "balance">[]): { readonly count: number; readonly total: Amount } =>
  ({ count: targets.length, total: targets.length === 0 ? zero : sum(targets.map(({ balance }) => balance)) });
