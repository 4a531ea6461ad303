import { amountMeant, parseAmountAsked } from "./amountAsked";
import type { Payment } from "./book";
import { incompleteRefusal, unreadablePolicy } from "./incomplete";
import { indexed, type IndexedBook } from "./indexed";
import { invoiceState, isOwed } from "./invoiceState";
import { jobBalance } from "./jobBalance";
import { findInvoice, findJob } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import { foldKey } from "./key";
import { type Amount, minus, negated, sum, zero } from "./money";
import { firstIds, nextId } from "./nextId";
import { readAmount, textOf, type Typed, unreadAmount } from "./notation";
import type { ChangePlan, Value } from "./plan";
import { storedText } from "./reason";
import { type Judged, type Refusal, refused } from "./refusal";
import { jobsOnInvoice, touched } from "./touched";
import type { Warning } from "./warning";

/** Money that may be recorded, with what becomes of it. */
export interface JudgedPayment {
  readonly payment: Payment;
  readonly warnings: readonly Warning[];
}

/** Money received, as a person records it; below zero it is a refund. Tax inclusive. */
export interface PaymentRequest {
  readonly operation: string;
  readonly invoice: string | null;
  readonly job: string | null;
  /** "700.00", "all" or "50%" of what is owed. */
  readonly amount: Typed;
  readonly date: string;
  readonly method: string;
  readonly reference: string;
  /** What the method costs: an expense, never less debt. "" is none. */
  readonly fee: Typed;
  /** What was given on top: never less debt either. */
  readonly tip: Typed;
  readonly by: string;
  readonly at: string;
}

/**
 * Judges a payment. It may be more than what is owed: the invoice then has a Credit balance, which is told of. A Draft
 * or Cancelled invoice takes none.
 */
export function judgePayment(book: IndexedBook, request: PaymentRequest): Judged<JudgedPayment> {
  const { decimals } = book.policies;
  if (request.invoice === null && request.job === null) return refused({ code: "TARGET_MISSING" });
  const asked = parseAmountAsked(request.amount, decimals);
  if (asked === undefined) return refused(unreadAmount(request.amount));
  if (asked.kind === "exactly" && asked.amount === 0) return refused({ code: "AMOUNT_ZERO" });
  const [fee, tip] = [request.fee, request.tip].map((typed) => (textOf(typed).trim() === "" ? zero : readAmount(typed, decimals)));
  if (fee === undefined || fee < 0) return refused(unreadAmount(request.fee));
  if (tip === undefined || tip < 0) return refused(unreadAmount(request.tip));
  const date = judgeDate(book, request.date);
  if (typeof date !== "string") return refused(date);

  const target = findTarget(book, request);
  if ("code" in target) return refused(target);
  const amount = amountMeant(asked, target.owing);
  if (amount === 0) return refused({ code: "AMOUNT_ZERO" });
  const policy = unreadablePolicy(book);
  if (policy) return refused(policy);
  const { customer, job, invoice } = target;
  const [method, reference] = [storedText(request.method), storedText(request.reference)];
  const id = nextId(book.keys.payments ?? [], firstIds.payments);
  return { kind: "accepted", payment: { id, date, customer, job, invoice, method, reference, amount, fee, tip, status: "Completed" }, warnings: becomesOf(target, amount) };
}

/** What becomes of money beyond what is owed or, paid back, beyond what was paid. */
function becomesOf({ job, invoice, owing, paid }: Target, amount: Amount): readonly Warning[] {
  const on = invoice === null ? ({ target: "job", id: job ?? "" } as const) : ({ target: "invoice", id: invoice } as const);
  const owes = minus(owing, amount);
  if (amount > 0) return owes < 0 ? [{ kind: "overpaid", ...on, owing, asked: amount, credit: negated(owes) }] : [];
  return -amount > paid && owes > 0 ? [{ kind: "paid-back-beyond-paid", ...on, paid, asked: negated(amount), owes }] : [];
}

interface Target {
  readonly customer: string;
  readonly job: string | null;
  readonly invoice: string | null;
  readonly owing: Amount;
  readonly paid: Amount;
}

function findTarget(book: IndexedBook, request: PaymentRequest): Target | Refusal {
  const invoice = request.invoice === null ? null : findInvoice(book, request.invoice);
  if (invoice !== null && "code" in invoice) return invoice;
  const job = request.job === null ? null : findJob(book, request.job);
  if (job !== null && "code" in job) return job;

  if (invoice === null) {
    if (job === null) return { code: "TARGET_MISSING" };
    const incomplete = incompleteRefusal(book, "jobs", job.id);
    if (incomplete) return incomplete;
    const payments = book.paymentsOfJob(job.id).filter(({ status }) => status === "Completed");
    return { customer: job.customer, job: job.id, invoice: null, owing: jobBalance(book, job), paid: sum(payments.map(({ amount }) => amount)) };
  }
  const { id, customer } = invoice;
  const state = invoiceState(book, invoice);
  if (!isOwed(state)) return { code: "INVOICE_CLOSED", id, status: state.status, wanted: "billed" };
  if (job && foldKey(job.customer) !== foldKey(customer)) return { code: "OTHER_CUSTOMER", id, customer, asked: job.customer };
  const jobs = jobsOnInvoice(book, invoice);
  if (job && !jobs.includes(job.id)) return { code: "JOB_NOT_ON_INVOICE", job: job.id, id, jobs };
  const incomplete = incompleteRefusal(book, "invoices", id);
  if (incomplete) return incomplete;
  const [only = null, ...others] = jobs;
  return { customer, job: job?.id ?? (others.length === 0 ? only : null), invoice: id, owing: state.balance, paid: state.paid };
}

/** The plan of a payment: its row, and every derived cell that it changes. */
export function planPayment(book: IndexedBook, { operation }: { readonly operation: string }, payment: Payment): ChangePlan {
  const after = indexed({ ...book, payments: [...book.payments, payment] });
  const values = { ...payment } as Readonly<Record<string, Value>>;
  return { operation, kind: "pay", added: [{ table: "payments", key: payment.id, values }], removed: [], changed: touched(after, payment) };
}
