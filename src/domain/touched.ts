import type { Invoice, Job } from "./book";
import type { IndexedBook } from "./indexed";
import type { CellChanged } from "./plan";
import { recalculatedInvoice, recalculatedJob } from "./recalculate";

/** The derived cells of an invoice, of the jobs on it and of a job, where a change of theirs makes them differ. */
export function touched(after: IndexedBook, { job, invoice }: { readonly job: string | null; readonly invoice: string | null }): readonly CellChanged[] {
  return touchedByAll(after, [{ job, invoice }]);
}

/** The same for many changes at once: each invoice and each job a single time, invoices first. */
export function touchedByAll(after: IndexedBook, changes: readonly { readonly job: string | null; readonly invoice: string | null }[]): readonly CellChanged[] {
  const invoices = [...new Set(changes.map(({ invoice }) => invoice))].flatMap((id): Invoice[] => rowOf(after.invoiceOf, id));
  const names = new Set([...changes.map(({ job }) => job), ...invoices.flatMap((invoice) => jobsOnInvoice(after, invoice))]);
  const jobs = [...names].flatMap((id): Job[] => rowOf(after.jobOf, id));
  return [...invoices.flatMap((row) => recalculatedInvoice(after, row)), ...jobs.flatMap((row) => recalculatedJob(after, row))];
}

function rowOf<Row>(rows: ReadonlyMap<string, Row>, id: string | null): Row[] {
  const row = id === null ? undefined : rows.get(id);
  return row === undefined ? [] : [row];
}

/** The jobs on an invoice: those of its lines, or its heading's where it has no lines. */
export function jobsOnInvoice(book: IndexedBook, invoice: Invoice): readonly string[] {
  const lines = book.linesOfInvoice(invoice.id);
  const jobs = lines.length > 0 ? lines.map((line) => line.job ?? invoice.job) : [invoice.job];
  return [...new Set(jobs)].filter((job) => job !== null);
}
