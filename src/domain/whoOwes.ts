import { amountToBill } from "./amountToBill";
import type { InvoiceStatus } from "./book";
import { isIncomplete } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { invoiceState, isOpenOrSent } from "./invoiceState";
import { jobBalance } from "./jobBalance";
import { findInvoice, findJob } from "./judgeTargets";
import type { Refusal } from "./refusal";
import { jobsOnInvoice } from "./touched";

/** Whose debt an invoice or a job is, or why there is none to write off. */
export type WhoOwes =
  | { readonly kind: "owes"; readonly customer: string; readonly job: string | null; readonly invoice: string | null }
  | { readonly kind: "closed"; readonly invoice: string; readonly status: InvoiceStatus }
  | { readonly kind: "owes-nothing"; readonly job: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Finds who owes on an invoice. One for several jobs is nobody's alone: then only the customer is named. */
export function whoOwesInvoice(book: IndexedBook, typed: string): WhoOwes {
  const invoice = findInvoice(book, typed);
  if ("code" in invoice) return { kind: "refused", refusal: invoice };
  const state = invoiceState(book, invoice);
  if (!isOpenOrSent(state) || state.balance <= 0) return { kind: "closed", invoice: invoice.id, status: state.status };
  const [job = null, ...others] = jobsOnInvoice(book, invoice);
  return { kind: "owes", customer: invoice.customer, job: others.length === 0 ? job : invoice.job, invoice: invoice.id };
}

/**
 * Finds who owes on a job. Something to be billed is enough, and so is an invoice that is owed: a payment on account may
 * balance it.
 */
export function whoOwesJob(book: IndexedBook, typed: string): WhoOwes {
  const job = findJob(book, typed);
  if ("code" in job) return { kind: "refused", refusal: job };
  const { id, customer } = job;
  const isOwed = book.invoicesOfJob(id).some((invoice) => {
    const state = invoiceState(book, invoice);
    return isOpenOrSent(state) && state.balance > 0;
  });
  if (isOwed || jobBalance(book, job) > 0 || amountToBill(book, job, null).toBill > 0) return { kind: "owes", customer, job: id, invoice: null };
  // What could not be read may be what it owes.
  return isIncomplete(book, "jobs", id) ? { kind: "refused", refusal: { code: "UNREADABLE", table: "jobs", id } } : { kind: "owes-nothing", job: id };
}
