import type { Invoice, Job } from "./book";
import type { IndexedBook } from "./indexed";
import type { CellChanged } from "./plan";
import { recalculatedInvoice, recalculatedJob } from "./recalculate";

/** The derived cells of an invoice, of the jobs on it and of a job, where a change of theirs makes them differ. */
export function touched(after: IndexedBook, { job, invoice }: { readonly job: string | null; readonly invoice: string | null }): readonly CellChanged[] {
  const invoiceRow = invoice === null ? undefined : after.invoiceOf.get(invoice);
  const names = new Set([job, ...(invoiceRow ? jobsOnInvoice(after, invoiceRow) : [])]);
  const jobs = [...names].flatMap((name): Job[] => {
    const row = name === null ? undefined : after.jobOf.get(name);
    return row ? [row] : [];
  });
  return [...(invoiceRow ? recalculatedInvoice(after, invoiceRow) : []), ...jobs.flatMap((row) => recalculatedJob(after, row))];
}

/** The jobs on an invoice: those of its lines, or its heading's where it has no lines. */
export function jobsOnInvoice(book: IndexedBook, invoice: Invoice): readonly string[] {
  const lines = book.linesOfInvoice(invoice.id);
  const jobs = lines.length > 0 ? lines.map((line) => line.job ?? invoice.job) : [invoice.job];
  return [...new Set(jobs)].filter((job) => job !== null);
}
