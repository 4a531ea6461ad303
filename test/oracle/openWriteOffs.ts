import { compareText, exact, type Exact } from "./arithmetic";
import type { Book, WriteOffRow } from "./book";
import { invoiceOf } from "./entries";

/** Posted and Reversed count (a reversed pair nets to nothing). Pending and Declined never do. */
export const counts = (writeOff: WriteOffRow): boolean => writeOff.status !== "Pending" && writeOff.status !== "Declined";

/** The write-offs of a job's charges: those that name no invoice. Oldest first, those of one day by id. */
export const jobWriteOffs = (book: Book, job: string): readonly WriteOffRow[] =>
  book.writeOffs
    .filter((row) => row.invoice === undefined && row.job === job && counts(row))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.writeOff, b.writeOff));

/** What runs have consumed of it. What a cancelled invoice consumed is given back. */
function consumed(book: Book, writeOff: WriteOffRow, draftsToo: boolean): Exact {
  let total = exact("0");
  for (const part of writeOff.billedOn ?? []) {
    const { status } = invoiceOf(book, part.invoice);
    if (status === "Cancelled") continue;
    if (status === "Draft" && !draftsToo) continue;
    total = total.plus(exact(part.amount));
  }
  return total;
}

/** What the next run may still consume of it. */
export const openForRun = (book: Book, writeOff: WriteOffRow): Exact =>
  exact(writeOff.amount).minus(consumed(book, writeOff, true));

/** What it still takes off the job's balance: a draft owes nothing, so what a draft consumed is still to be taken off. */
export const openForBalance = (book: Book, writeOff: WriteOffRow): Exact =>
  exact(writeOff.amount).minus(consumed(book, writeOff, false));

/**
 * The write-offs that a run up to a day takes up: allocated to the next run, dated in time, something left open,
 * and no part of a reversed pair, for such a pair never reaches billing.
 */
export const allocatedWriteOffs = (book: Book, job: string, upTo: string | undefined): readonly WriteOffRow[] =>
  jobWriteOffs(book, job).filter(
    (row) =>
      row.nextBillingRun === true &&
      row.status !== "Reversed" &&
      row.reverses === undefined &&
      (upTo === undefined || row.date <= upTo) &&
      !openForRun(book, row).isZero(),
  );
