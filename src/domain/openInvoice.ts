import type { Invoice, Job } from "./book";
import { jobChanges } from "./billPlan";
import { incompleteRefusal, unreadablePolicy } from "./incomplete";
import { indexed, type IndexedBook } from "./indexed";
import { invoiceState } from "./invoiceState";
import { findInvoice } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import type { CellChanged, ChangePlan } from "./plan";
import { recalculatedInvoice } from "./recalculate";
import { earliest, type Judged, refused } from "./refusal";
import { jobsOnInvoice } from "./touched";

/** Judges the opening of a Draft: from then on it is billed, on its own date, which must not lie in a locked period. */
export function judgeOpening(book: IndexedBook, typed: string): Judged<{ readonly invoice: Invoice }> {
  const invoice = findInvoice(book, typed);
  if ("code" in invoice) return refused(invoice);
  const { id } = invoice;
  const { status } = invoiceState(book, invoice);
  const date = judgeDate(book, invoice.date);
  const refusal = earliest([
    date,
    status !== "Draft" && { code: "INVOICE_CLOSED", id, status, wanted: "Draft" },
    incompleteRefusal(book, "invoices", id),
    unreadablePolicy(book),
  ]);
  return refusal ? refused(refusal) : { kind: "accepted", invoice };
}

/**
 * The plan of an opening: the invoice is Open, or what payments and write-offs make of it; the jobs whose charges it
 * held were last billed on its date, and their figures follow.
 */
export function planOpening(book: IndexedBook, operation: string, invoice: Invoice): { readonly plan: ChangePlan; readonly after: IndexedBook } {
  const { id, date } = invoice;
  const charged = new Set(book.chargesOfInvoice(id).map(({ job }) => job));
  const billed = ({ id: job, lastBilled }: Job) => charged.has(job) && (lastBilled === null || lastBilled < date);
  const opened: Invoice = { ...invoice, stored: { ...invoice.stored, status: "Open" } };
  const after = indexed({
    ...book,
    invoices: book.invoices.map((other) => (other === invoice ? opened : other)),
    jobs: book.jobs.map((job) => (billed(job) ? { ...job, lastBilled: date } : job)),
  });
  const { status } = invoiceState(after, opened);
  const word: CellChanged = { table: "invoices", key: id, field: "status", from: invoice.stored.status ?? null, to: status };
  const figures = recalculatedInvoice(after, opened).filter(({ field }) => field !== "status");
  const jobs = [...new Set([...charged, ...jobsOnInvoice(book, invoice)])].flatMap((name) => book.jobOf.get(name) ?? []);
  return { after, plan: { operation, kind: "open-invoice", added: [], removed: [], changed: [word, ...figures, ...jobs.flatMap((job) => jobChanges(after, job))] } };
}
