import { sumByLedger } from "./amountToBill";
import { tableOf, consumptionChanges, jobChanges } from "./billPlan";
import type { Invoice, Job } from "./book";
import { total } from "./consumeWriteOffs";
import type { Day } from "./day";
import { indexed, type IndexedBook } from "./indexed";
import { invoiceState } from "./invoiceState";
import { findInvoice } from "./judgeTargets";
import { judgeDate, unreadablePolicy } from "./judgeWriteOff";
import { type Amount, minus, plus, sum, zero } from "./money";
import type { CellChanged, ChangePlan, RowRemoved, Value } from "./plan";
import { recalculatedJob } from "./recalculate";
import { earliest, type Judged, type Refusal, refused } from "./refusal";
import { jobsOnInvoice } from "./touched";

/**
 * Judges the deletion of an invoice: Open or Draft, nothing paid or written off against it, not in a locked period, and
 * the latest bill of its jobs, because later ones were reckoned on what it left.
 */
export function judgeInvoiceDeletion(book: IndexedBook, typed: string): Judged<{ readonly invoice: Invoice }> {
  const invoice = findInvoice(book, typed);
  if ("code" in invoice) return refused(invoice);
  const { id } = invoice;
  const { status } = invoiceState(book, invoice);
  const date = judgeDate(book, invoice.date);
  const closed = (wanted: Extract<Refusal, { code: "INVOICE_CLOSED" }>["wanted"]): Refusal => ({ code: "INVOICE_CLOSED", id, status, wanted });
  const against = book.paymentsOfInvoice(id).length + book.writeOffsOfInvoice(id).length > 0;
  const refusal = earliest([
    typeof date === "string" ? undefined : date,
    against ? closed("free of payments") : status !== "Open" && status !== "Draft" ? closed("Open or Draft") : hasLaterBill(book, invoice) && closed("the job's latest bill"),
    book.unreadable.invoices.has(id) && { code: "UNREADABLE", table: "invoices", id },
    unreadablePolicy(book),
  ]);
  return refusal ? refused(refusal) : { kind: "accepted", invoice };
}

/** A bill is later when it comes after in date, or on the same day under a later id. */
function hasLaterBill(book: IndexedBook, { id, date }: Invoice): boolean {
  const jobs = new Set(billedJobs(book, id));
  return book.invoices.some((other) =>
    other.stored.status !== "Cancelled" &&
    (other.date > date || (other.date === date && other.id > id)) &&
    billedJobs(book, other.id).some((job) => jobs.has(job)));
}

/** The jobs whose charges or write-offs an invoice took. */
function billedJobs(book: IndexedBook, invoice: string): readonly string[] {
  const charged = book.chargesOfInvoice(invoice).map(({ job }) => job);
  const consumed = book.writeOffs.filter(({ billedOn }) => billedOn.some((part) => part.invoice === invoice)).flatMap(({ job }) => job ?? []);
  return [...new Set([...charged, ...consumed])];
}

/** The plan of a deletion: the invoice and its lines go; its charges and its write-offs are released; its jobs are as before it. */
export function planInvoiceDeletion(book: IndexedBook, operation: string, invoice: Invoice): ChangePlan {
  const { id } = invoice;
  const lines = book.linesOfInvoice(id);
  const charges = book.chargesOfInvoice(id);
  const consumed = book.writeOffs.filter(({ billedOn }) => billedOn.some((part) => part.invoice === id));
  const jobs = [...new Set([...billedJobs(book, id), ...jobsOnInvoice(book, invoice)])].flatMap((name) => book.jobOf.get(name) ?? []);
  const wasBilled = charges.length + consumed.length > 0;
  const restored = new Map(jobs.map((job) => [job.id, wasBilled ? jobBefore(book, job, invoice) : job]));
  const after = indexed({
    ...book,
    invoices: book.invoices.filter((other) => other !== invoice),
    lines: book.lines.filter((line) => line.invoice !== id),
    charges: book.charges.map((charge) => (charge.invoice === id ? { ...charge, invoice: null } : charge)),
    writeOffs: book.writeOffs.map((row) => (consumed.includes(row) ? { ...row, billedOn: row.billedOn.filter((part) => part.invoice !== id) } : row)),
    jobs: book.jobs.map((job) => restored.get(job.id) ?? job),
  });
  const { stored, ...heading } = invoice;
  const removed: readonly RowRemoved[] = [
    ...lines.map((line): RowRemoved => ({ table: "invoiceLines", key: line.id, values: { ...line } as Readonly<Record<string, Value>> })),
    { table: "invoices", key: id, values: { ...heading, ...stored } as Readonly<Record<string, Value>> },
  ];
  const changed: readonly CellChanged[] = [
    ...charges.map((charge): CellChanged => ({ table: tableOf(charge), key: charge.id, field: "invoice", from: id, to: null })),
    ...consumptionChanges(book, after, consumed.map((row) => row.id)),
    ...jobs.flatMap((job) => (wasBilled ? jobChanges(after, job) : recalculatedJob(after, job))),
  ];
  return { operation, kind: "delete-invoice", added: [], removed, changed };
}

/** The job as it was before its latest bill: what the bill did not explain was brought forward to it. */
function jobBefore(book: IndexedBook, job: Job, invoice: Invoice): Job {
  const lines = book.linesOfInvoice(invoice.id).filter((line) => (line.job ?? invoice.job) === job.id);
  const charged = total(sumByLedger(book.chargesOfInvoice(invoice.id).filter((charge) => charge.job === job.id), zero));
  const consumed = sum(book.writeOffsOfJob(job.id).flatMap(({ billedOn }) => billedOn.filter((part) => part.invoice === invoice.id)).map(({ amount }) => amount));
  const billed: Amount = sum(lines.map(({ net }) => net));
  return { ...job, lastBilled: previousBill(book, job, invoice), broughtForward: plus(minus(plus(billed, job.broughtForward), charged), consumed) };
}

function previousBill(book: IndexedBook, job: Job, invoice: Invoice): Day | null {
  const days = book.chargesOfJob(job.id).flatMap((charge): readonly Day[] => {
    const other = charge.invoice === null || charge.invoice === invoice.id ? undefined : book.invoiceOf.get(charge.invoice);
    return other && other.stored.status !== "Cancelled" ? [other.date] : [];
  });
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
