import { sumByLedger } from "./amountToBill";
import { isForwardLine } from "./billLines";
import { tableOf, consumptionChanges, jobChanges } from "./billPlan";
import type { Invoice, InvoiceLine, Job } from "./book";
import { total } from "./consumeWriteOffs";
import { latest } from "./day";
import { incompleteRefusal, unreadablePolicy } from "./incomplete";
import { indexed, type IndexedBook } from "./indexed";
import { invoiceState } from "./invoiceState";
import { findInvoice } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import { type Amount, minus, plus, sum, zero } from "./money";
import { byAge } from "./order";
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
    date,
    against ? closed("free of payments") : status !== "Open" && status !== "Draft" ? closed("Open or Draft") : hasLaterBill(book, invoice) && closed("the job's latest bill"),
    incompleteRefusal(book, "invoices", id),
    unreadablePolicy(book),
  ]);
  return refusal ? refused(refusal) : { kind: "accepted", invoice };
}

/** A bill is later when it comes after in date, or on the same day under a later id. */
const hasLaterBill = (book: IndexedBook, invoice: Invoice): boolean =>
  billedJobs(book, invoice).some((job) => billsOfJob(book, job).some((other) => byAge(invoice, other) < 0));

/** The jobs that a billing run billed on an invoice: it took their charges, their write-offs, or what was brought forward. */
function billedJobs(book: IndexedBook, { id, job: heading }: Invoice): readonly string[] {
  const charged = book.chargesOfInvoice(id).map(({ job }) => job);
  const consumed = consumersOf(book, id).flatMap(({ job }) => job ?? []);
  const forward = book.linesOfInvoice(id).filter(isForwardLine).flatMap(({ job }) => job ?? heading ?? []);
  return [...new Set([...charged, ...consumed, ...forward])];
}

/** The live invoices on which billing runs billed a job. */
function billsOfJob(book: IndexedBook, job: string): readonly Invoice[] {
  const charged = book.chargesOfJob(job).flatMap(({ invoice }) => invoice ?? []);
  const consumers = book.writeOffsOfJob(job).flatMap(({ billedOn }) => billedOn.map(({ invoice }) => invoice));
  const hasForward = ({ id, job: heading }: Invoice) => book.linesOfInvoice(id).some((line) => isForwardLine(line) && (line.job ?? heading) === job);
  const forward = book.invoicesOfJob(job).filter(hasForward).map(({ id }) => id);
  const bills = [...new Set([...charged, ...consumers, ...forward])].flatMap((id) => book.invoiceOf.get(id) ?? []);
  return bills.filter(({ stored }) => stored.status !== "Cancelled");
}

/** The plan of a deletion: the invoice and its lines go; its charges and its write-offs are released; its jobs are as before it. */
export function planInvoiceDeletion(book: IndexedBook, operation: string, invoice: Invoice): ChangePlan {
  const { id, stored, ...heading } = invoice;
  const after = bookAfterDeletion(book, invoice);
  const billed = new Set(billedJobs(book, invoice));
  const removed: readonly RowRemoved[] = [
    ...book.linesOfInvoice(id).map((line): RowRemoved => ({ table: "invoiceLines", key: line.id, values: { ...line } as Readonly<Record<string, Value>> })),
    { table: "invoices", key: id, values: { id, ...heading, ...stored } as Readonly<Record<string, Value>> },
  ];
  const changed: readonly CellChanged[] = [
    ...book.chargesOfInvoice(id).map((charge): CellChanged => ({ table: tableOf(charge), key: charge.id, field: "invoice", from: id, to: null })),
    ...consumptionChanges(book, after, consumersOf(book, id).map((row) => row.id)),
    ...jobsTouched(book, invoice).flatMap((job) => (billed.has(job.id) ? jobChanges(after, job) : recalculatedJob(after, job))),
  ];
  return { operation, kind: "delete-invoice", added: [], removed, changed };
}

/** The book as it is once the invoice is gone. */
export function bookAfterDeletion(book: IndexedBook, invoice: Invoice): IndexedBook {
  const { id } = invoice;
  const billed = new Set(billedJobs(book, invoice));
  const consumed = new Set(consumersOf(book, id));
  const restored = new Map(jobsTouched(book, invoice).map((job) => [job.id, billed.has(job.id) ? jobBefore(book, job, invoice) : job]));
  return indexed({
    ...book,
    invoices: book.invoices.filter((other) => other !== invoice),
    lines: book.lines.filter((line) => line.invoice !== id),
    charges: book.charges.map((charge) => (charge.invoice === id ? { ...charge, invoice: null } : charge)),
    writeOffs: book.writeOffs.map((row) => (consumed.has(row) ? { ...row, billedOn: row.billedOn.filter((part) => part.invoice !== id) } : row)),
    jobs: book.jobs.map((job) => restored.get(job.id) ?? job),
  });
}

const consumersOf = (book: IndexedBook, invoice: string) => book.writeOffs.filter(({ billedOn }) => billedOn.some((part) => part.invoice === invoice));

const jobsTouched = (book: IndexedBook, invoice: Invoice): readonly Job[] =>
  [...new Set([...billedJobs(book, invoice), ...jobsOnInvoice(book, invoice)])].flatMap((name) => book.jobOf.get(name) ?? []);

/**
 * The job as it was before its latest bill: what the bill did not explain was brought forward to it. A line of another
 * kind that somebody added to the bill by hand explains nothing.
 */
function jobBefore(book: IndexedBook, job: Job, invoice: Invoice): Job {
  const isOfRun = (line: InvoiceLine) => line.type !== "Other" || isForwardLine(line) || line.description === "";
  const lines = book.linesOfInvoice(invoice.id).filter((line) => (line.job ?? invoice.job) === job.id && isOfRun(line));
  const charged = total(sumByLedger(book.chargesOfInvoice(invoice.id).filter((charge) => charge.job === job.id), zero));
  const consumed = sum(book.writeOffsOfJob(job.id).flatMap(({ billedOn }) => billedOn.filter((part) => part.invoice === invoice.id)).map(({ amount }) => amount));
  const billed: Amount = sum(lines.map(({ net }) => net));
  const days = billsOfJob(book, job.id).filter((other) => other.id !== invoice.id).map(({ date }) => date);
  return { ...job, lastBilled: latest(days), broughtForward: plus(minus(plus(billed, job.broughtForward), charged), consumed) };
}
