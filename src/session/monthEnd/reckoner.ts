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

/** A group of which some rows are reckoned: the book that has grown with them, and the next one. */
interface HalfDone {
  readonly group: number;
  readonly growing: GrowingBook;
  readonly next: number;
}

/**
 * Reckons what becomes of rows that are looked over, again and again while they are changed: only those of a job whose
 * rows have changed, from the first of them on, and no longer than there is time. Asked once more for the same rows it
 * goes on where it stopped.
 *
 * @param rows As they were found; later ones are the same balances in the same order.
 */
export function reckoner(opened: OpenBook, found: readonly ReviewRow[]): Reckoner {
  const { book } = opened;
  const groups = kinAmong(book, found.map(({ target }) => target));
  const of: (RowsAsked | undefined)[] = [];
  /** Each row as it was reckoned; none where a row before it in its group is another since. */
  const seen: (ReviewRow | undefined)[] = [];
  const known: (Reckoned | null)[] = found.map(() => null);
  let half: HalfDone | null = null;

  /** A book that has grown with what is accepted of some rows. */
  const grownWith = (growing: GrowingBook, places: readonly number[]): GrowingBook => {
    for (const at of places) {
      const judged = known[at]?.judged;
      if (judged?.kind === "accepted") growing.add(judged.writeOff);
    }
    return growing;
  };

  return (asked, rows, isTimeUp) => {
    let growing: GrowingBook | undefined;
    let reckoned = 0;
    let isComplete = true;
    groups.forEach((places, group) => {
      const first = of[group] === asked ? places.findIndex((at) => seen[at] !== rows[at]) : 0;
      if (first === -1) return;
      // At least one row each time, or it would never come to an end.
      const isUp = () => reckoned > 0 && isTimeUp();
      if (!isComplete || isUp()) {
        isComplete = false;
        return;
      }
      of[group] = asked;
      const goesOn = half?.group === group && half.next === first && first > 0 ? half.growing : undefined;
      const now = goesOn ?? grownWith((growing ??= growingBook(book)), places.slice(0, first));
      if (half?.group === group) half = null;
      for (const at of places.slice(first)) seen[at] = undefined;
      for (let index = first; index < places.length && isComplete; index += 1) {
        if (index > first && isUp()) {
          half = { group, growing: now, next: index };
          isComplete = false;
          return;
        }
        const at = places[index] ?? 0;
        const row = (seen[at] = rows[at]);
        const judged = row?.isTicked ? judgeBatchRow(book, now, asked, batchRow(opened, row), "") : null;
        known[at] = row && judged ? { judged, owes: owedNow(now.book, row.target) } : null;
        reckoned += 1;
      }
    });
    return { rows: [...known], isComplete };
  };
}
