import { amountToBill, unbilledCharges } from "../domain/amountToBill";
import { amountMeant, parseAmountAsked } from "../domain/amountAsked";
import type { InvoiceStatus, ReasonCode } from "../domain/book";
import type { Day } from "../domain/day";
import { isIncomplete } from "../domain/incomplete";
import type { IndexedBook } from "../domain/indexed";
import { invoiceState, isOpenOrSent } from "../domain/invoiceState";
import { jobBalance } from "../domain/jobBalance";
import type { WriteOffRequest } from "../domain/judgeWriteOff";
import { type Amount, amountText, type Decimals, minus, zero } from "../domain/money";
import { readAmount, type Typed } from "../domain/notation";
import { order } from "../domain/order";
import { taxInside } from "../domain/quantity";
import { rateOfJob, withTax } from "../domain/tax";
import { jobsOnInvoice } from "../domain/touched";
import type { OpenBook } from "./readBook";
import { asTyped, inField } from "./typing";

/** Whose debt a form is about: a job's, or what a customer owes without one. */
export interface Debtor {
  readonly customer: string;
  readonly job: string | null;
  /** The invoice that the form was opened at, where it was one. */
  readonly invoice: string | null;
}

/** An invoice that a write-off can go against. */
export interface EligibleInvoice {
  readonly id: string;
  readonly date: Day;
  readonly status: InvoiceStatus;
  /** Tax inclusive. */
  readonly balance: Amount;
  /** Whether it belongs to the debt that the form is about. */
  readonly ofDebt: boolean;
  /** Whether rows of it could not be read: its balance lacks them. */
  readonly incomplete: boolean;
}

/** Ways of entering an amount: as it is, by what is to be left, or as a part. */
export const entryModes = ["amount", "leave", "percent"] as const;
export type EntryMode = (typeof entryModes)[number];

/** The form as it was filled. Texts are as they were typed; an amount of null is the default. */
export interface WriteOffDraft {
  readonly invoice: string | null;
  readonly date: string;
  readonly mode: EntryMode;
  readonly typed: string | null;
  readonly reasonCode: string;
  readonly reason: string;
  readonly nextBillingRun: boolean;
  /** The amount of a write up that was confirmed: another has to be confirmed anew. */
  readonly confirmed: Amount | null;
}

/** What the form offers, for one debtor on one book. */
export interface WriteOffFacts {
  readonly name: string;
  readonly invoices: readonly EligibleInvoice[];
  readonly reasonCodes: readonly ReasonCode[];
  readonly decimals: Decimals;
  /** Whether rows of the job could not be read; false without a job. */
  readonly jobIncomplete: boolean;
}

export function writeOffFacts({ book }: OpenBook, debtor: Debtor): WriteOffFacts {
  const name = book.customers.find(({ id }) => id === debtor.customer)?.name;
  const invoices = book.invoices
    .filter((invoice) => invoice.customer === debtor.customer)
    .flatMap((invoice): EligibleInvoice[] => {
      const state = invoiceState(book, invoice);
      const jobs = jobsOnInvoice(book, invoice);
      const ofDebt = debtor.job === null ? jobs.length === 0 : jobs.includes(debtor.job);
      return isOpenOrSent(state) ? [{ id: invoice.id, date: invoice.date, status: state.status, balance: state.balance, ofDebt, incomplete: isIncomplete(book, "invoices", invoice.id) }] : [];
    })
    .sort((a, b) => Number(b.ofDebt) - Number(a.ofDebt) || order(a.date, b.date) || order(a.id, b.id));
  return { name: name || debtor.customer, invoices, reasonCodes: book.reasonCodes, decimals: book.policies.decimals, jobIncomplete: debtor.job !== null && isIncomplete(book, "jobs", debtor.job) };
}

/** Whether what a form is about lacks rows that could not be read: an invoice, or without one the job. */
export const lacksRows = ({ invoices, jobIncomplete }: WriteOffFacts, invoice: string | null): boolean =>
  invoice === null ? jobIncomplete : (invoices.find(({ id }) => id === invoice)?.incomplete ?? false);

/** The form before anything was entered: today, the one invoice that is eligible, all that is owed. */
export function newDraft({ book }: OpenBook, debtor: Debtor, { invoices }: WriteOffFacts, today: Day): WriteOffDraft {
  const [only, ...others] = invoices.filter(({ ofDebt }) => ofDebt);
  const preselected = only && others.length === 0 ? only.id : null;
  const unbilled = debtor.job !== null && unbilledCharges(book, debtor.job, null).length > 0;
  return { invoice: debtor.invoice ?? preselected, date: today, mode: "amount", typed: null, reasonCode: "", reason: "", nextBillingRun: unbilled, confirmed: null };
}

/**
 * What could be written off in all: what the invoice owes, tax included; else what the job would be billed next or, when
 * the write-off is not for the next run, what the job owes. Both of the latter are before tax.
 */
export function wholeOf({ book }: OpenBook, { job: jobId }: Debtor, draft: Pick<WriteOffDraft, "invoice" | "nextBillingRun">): Amount {
  const invoice = draft.invoice === null ? undefined : book.invoiceOf.get(draft.invoice);
  if (invoice) return invoiceState(book, invoice).balance;
  const job = jobId === null ? undefined : book.jobOf.get(jobId);
  if (!job) return zero;
  if (draft.nextBillingRun) return amountToBill(book, job, null).toBill;
  const [owing, rate] = [jobBalance(book, job), rateOfJob(job, book.policies)];
  const net = minus(owing, taxInside(owing, rate));
  // Rounding may put it a cent above what is owed once the tax is back on it.
  return withTax(net, rate) > owing ? minus(net, 1 as Amount) : net;
}

/** What stands in the amount field: what was typed, or the default. */
export const typedAmount = (opened: OpenBook, draft: WriteOffDraft, whole: Amount): string =>
  draft.typed ?? (draft.mode === "amount" ? inField(opened, whole) : "");

/** The request that the filled form makes. An amount that cannot be read is handed on as typed, to be refused by name. */
export function requestOf(opened: OpenBook, debtor: Debtor, draft: WriteOffDraft, desk: { readonly operation: string; readonly by: string; readonly at: string }): WriteOffRequest {
  const { invoice } = draft;
  const whole = wholeOf(opened, debtor, draft);
  return {
    ...desk,
    invoice,
    job: jobOfRequest(opened.book, debtor, invoice),
    customer: debtor.customer,
    amount: amountOf(opened, draft, whole),
    date: draft.date,
    reasonCode: draft.reasonCode,
    reason: draft.reason,
    nextBillingRun: invoice === null ? draft.nextBillingRun : null,
  };
}

/** The job that a request names: an invoice of the same customer for other jobs brings its own job with it. */
export function jobOfRequest(book: IndexedBook, { job }: Debtor, invoiceId: string | null): string | null {
  const invoice = invoiceId === null ? undefined : book.invoiceOf.get(invoiceId);
  return !invoice || (job !== null && jobsOnInvoice(book, invoice).includes(job)) ? job : null;
}

function amountOf(opened: OpenBook, draft: WriteOffDraft, whole: Amount): Typed {
  const { decimals } = opened.book.policies;
  const text = typedAmount(opened, draft, whole).trim();
  const typed = asTyped(opened, text);
  if (draft.mode === "amount") return typed;
  if (draft.mode === "leave") {
    const left = readAmount(typed, decimals);
    return left === undefined ? typed : amountText(minus(whole, left), decimals);
  }
  const asked = parseAmountAsked(asTyped(opened, `${text.replace(/\s*%$/, "")}%`), decimals);
  return asked === undefined ? typed : amountText(amountMeant(asked, whole), decimals);
}
