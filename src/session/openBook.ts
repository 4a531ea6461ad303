import { finishBegun } from "./finishBegun";
import { isOpen, type NoBook, type OpenBook, readBook } from "./readBook";

/**
 * Reads the book and finishes what an earlier posting began and did not end: its rows and cells are written from the
 * log, each only where it is not there yet. What was finished is among the problems, as a notice.
 */
export async function openBook(): Promise<OpenBook | NoBook> {
  const opened = await readBook();
  if (!isOpen(opened)) return opened;
  const notices = await finishBegun(opened);
  if (notices.length === 0) return opened;
  const again = await readBook();
  return isOpen(again) ? { ...again, problems: [...again.problems, ...notices] } : again;
}
