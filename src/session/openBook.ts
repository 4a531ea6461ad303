import { finishBegun } from "./finishBegun";
import { isOpen, type NoBook, type OpenBook, readBook } from "./readBook";

/**
 * Reads the book and finishes what an earlier posting began and did not end: its rows and cells are written from the
 * log, each only where it is not there yet. What was finished is among the problems, as a notice.
 *
 * @param before What an earlier reading gave, so that only what has changed since is decoded.
 */
export async function openBook(before?: OpenBook): Promise<OpenBook | NoBook> {
  const opened = await readBook(before);
  if (!isOpen(opened)) return opened;
  const notices = await finishBegun(opened);
  if (notices.length === 0) return opened;
  const again = await readBook(opened);
  return isOpen(again) ? { ...again, problems: [...again.problems, ...notices] } : again;
}
