import { exact } from "./arithmetic";
import type { Book, WriteOffRow } from "./book";
import { invoiceOf } from "./entries";
import { invoiceAnswer } from "./invoices";
import { jobBalance } from "./jobs";

/** Whether an invoice may be written down by an amount: it is Open or Sent, and it and the job (if named) owe as much. */
export function mayWriteOff(book: Book, invoice: string, amount: string, job?: string): boolean {
  const { status, balance } = invoiceAnswer(book, invoiceOf(book, invoice));
  if (exact(amount).isZero()) return false;
  if (status !== "Open" && status !== "Sent") return false;
  if (exact(amount).greaterThan(exact(balance))) return false;
  return job === undefined || !exact(amount).greaterThan(jobBalance(book, job));
}

/** Whether a write-off may be deleted: no run consumed any of it, and its date lies in no closed month or filed tax period. */
export function mayDelete(book: Book, writeOff: WriteOffRow): boolean {
  const { periodLockDate, taxLockDate } = book.policies;
  const isLocked = [periodLockDate, taxLockDate].some((lock) => lock !== undefined && writeOff.date <= lock);
  return !isLocked && (writeOff.billedOn ?? []).length === 0;
}
