import type { Invoice, Job, WriteOff } from "./book";
import { incompleteRefusal } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { findByKey, hasKey } from "./key";
import { consumedOf, consumptionsOf } from "./openWriteOffs";
import type { Refusal } from "./refusal";

/** Finds the invoice that a request names, or says why it is no target: there is none, its key stands twice, or its row cannot be read. */
export function findInvoice(book: IndexedBook, typed: string): Invoice | Refusal {
  const id = typed.trim();
  const { invoices, duplicates } = book.unreadable;
  if (hasKey(duplicates.invoices, id)) return { code: "DUPLICATE_KEY", table: "invoices", id };
  const invoice = findByKey(book.invoiceOf, id);
  if (invoice) return invoice;
  return hasKey(invoices, id) ? { code: "UNREADABLE", table: "invoices", id } : { code: "NO_SUCH_INVOICE", id };
}

/** The same for a job. */
export function findJob(book: IndexedBook, typed: string): Job | Refusal {
  const id = typed.trim();
  const { jobs, duplicates } = book.unreadable;
  if (hasKey(duplicates.jobs, id)) return { code: "DUPLICATE_KEY", table: "jobs", id };
  const job = findByKey(book.jobOf, id);
  if (job) return job;
  return hasKey(jobs, id) ? { code: "UNREADABLE", table: "jobs", id } : { code: "NO_SUCH_JOB", id };
}

/** Finds a write-off, or says why it is none. */
export function findWriteOff(book: IndexedBook, typed: string): WriteOff | Refusal {
  const id = typed.trim();
  const { duplicates, writeOffs } = book.unreadable;
  if (hasKey(duplicates.writeOffs, id)) return { code: "DUPLICATE_KEY", table: "writeOffs", id };
  const writeOff = findByKey(book.writeOffOf, id);
  if (writeOff) return writeOff;
  return hasKey(writeOffs, id) ? { code: "UNREADABLE", table: "writeOffs", id } : { code: "NO_SUCH_WRITE_OFF", id };
}

/** Why a write-off can no longer be changed as if nothing had come of it: it is half of a reversal, or a part of it was recovered. */
export function settledRefusal(book: IndexedBook, { id, status, reverses }: WriteOff): Refusal | undefined {
  if (status === "Declined") return { code: "ALREADY_REVERSED", id, by: null, status };
  const by = book.writeOffs.find((other) => other.reverses === id)?.id;
  if (reverses !== null && book.writeOffOf.get(reverses)?.status === "Posted") return { code: "ALREADY_REVERSED", id, by: reverses, isPart: true };
  return status !== "Reversed" && reverses === null && by === undefined ? undefined : { code: "ALREADY_REVERSED", id, by: by ?? reverses, ...(status !== "Reversed" && reverses === null ? { isPartly: true } : {}) };
}

export function consumedRefusal(book: IndexedBook, writeOff: WriteOff): Refusal | undefined {
  const consumed = consumedOf(book, writeOff);
  return consumed === 0 ? undefined : { code: "CONSUMED", id: writeOff.id, consumed, on: consumptionsOf(book, writeOff).map(({ invoice }) => invoice) };
}

/** The job or invoice of a write-off whose rows cannot be read: what follows from a change to it would be incomplete. */
export function unreadableTarget(book: IndexedBook, { job, invoice }: WriteOff): Refusal | undefined {
  const { has, jobOf, invoiceOf } = book;
  // A row that is not in the book could not be read, or its table lacks a column: its balances would stay behind.
  if (invoice !== null && !invoiceOf.has(invoice)) return { code: "UNREADABLE", table: "invoices", id: invoice };
  if (invoice === null && job !== null && has.has("jobs") && !jobOf.has(job)) return { code: "UNREADABLE", table: "jobs", id: job };
  return invoice !== null ? incompleteRefusal(book, "invoices", invoice) : job !== null ? incompleteRefusal(book, "jobs", job) : undefined;
}
