import type { Invoice, Job } from "./book";
import type { Day } from "./day";
import type { IndexedBook } from "./indexed";
import type { Warning } from "./warning";

/** What a write-off would take from did not exist yet on its day: the invoice, or every charge of the job. What was brought forward is older than any of them. */
export function datedBefore(book: IndexedBook, { invoice, job }: { readonly invoice: Invoice | null; readonly job: Job | null }, date: Day): readonly Warning[] {
  const first = invoice ? invoice.date : job && job.broughtForward === 0 ? firstDay(book.chargesOfJob(job.id).map((charge) => charge.date)) : undefined;
  return first !== undefined && date < first ? [{ kind: "dated-before-charge", target: (invoice ?? job)?.id ?? "", date, first }] : [];
}

const firstDay = (days: readonly Day[]) => days.reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
