import { type GrowingBook, growingBook } from "../../domain/growingBook";
import type { Amount } from "../../domain/money";
import { type JudgedBatchRow, judgeBatchRow, type RowsAsked } from "../../domain/monthEnd/batchPlan";
import { owedNow } from "../../domain/monthEnd/batchTargets";
import { kinAmong } from "../../domain/monthEnd/kin";
import type { OpenBook } from "../readBook";
import { batchRow, type ReviewRow } from "./review";

/** What becomes of a row, and what it owes then. */
export interface Reckoned {
  readonly judged: JudgedBatchRow;
  readonly owes: Amount | null;
}

/** What becomes of the ticked rows, as far as it is reckoned; null for a row that is not ticked or not reckoned yet. */
export interface ReckonedRows {
  readonly rows: readonly (Reckoned | null)[];
  readonly isComplete: boolean;
}

export type Reckoner = (asked: RowsAsked, rows: readonly ReviewRow[], isTimeUp: () => boolean) => ReckonedRows;

/**
 * Reckons what becomes of rows that are looked over, again and again while they are changed: only those of a job whose
 * rows have changed, and no longer than there is time. Asked once more for the same rows it goes on where it stopped.
 *
 * @param rows As they were found; later ones are the same balances in the same order.
 */
export function reckoner(opened: OpenBook, found: readonly ReviewRow[]): Reckoner {
  const groups = kinAmong(opened.book, found.map(({ target }) => target));
  const of: (RowsAsked | undefined)[] = [];
  const seen: (ReviewRow | undefined)[] = [];
  const known: (Reckoned | null)[] = found.map(() => null);
  return (asked, rows, isTimeUp) => {
    let growing: GrowingBook | undefined;
    let isComplete = true;
    groups.forEach((places, group) => {
      if (of[group] === asked && places.every((at) => seen[at] === rows[at])) return;
      if (!isComplete || (growing && isTimeUp())) {
        isComplete = false;
        return;
      }
      of[group] = asked;
      const now = (growing ??= growingBook(opened.book));
      const judged = places.map((at) => {
        const row = (seen[at] = rows[at]);
        return row?.isTicked ? judgeBatchRow(opened.book, now, asked, batchRow(opened, row), "") : null;
      });
      places.forEach((at, index) => {
        const [row, own] = [rows[at], judged[index]];
        known[at] = row && own ? { judged: own, owes: owedNow(now.book, row.target) } : null;
      });
    });
    return { rows: [...known], isComplete };
  };
}
