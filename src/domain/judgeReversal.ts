import type { WriteOff } from "./book";
import type { IndexedBook } from "./indexed";
import { judgeDate, unreadablePolicy } from "./judgeWriteOff";
import { findByKey, hasKey } from "./key";
import { consumedOf, consumptionsOf } from "./openWriteOffs";
import { longestReason, storedText } from "./reason";
import { type Judged, refused } from "./refusal";
import type { Day } from "./day";

/** A reversal as a person asks for it. The reason is theirs to give or not: the row says which write-off it takes back. */
export interface ReversalRequest {
  readonly operation: string;
  readonly writeOff: string;
  readonly reason: string;
  readonly date: string;
  readonly by: string;
  readonly at: string;
}

export interface JudgedReversal {
  readonly original: WriteOff;
  readonly date: Day;
  readonly reason: string;
}

/** Judges a reversal. Checks stand in order of precedence: the first that fails answers. */
export function judgeReversal(book: IndexedBook, request: ReversalRequest): Judged<JudgedReversal> {
  const reason = storedText(request.reason);
  if (reason.length > longestReason) return refused({ code: "REASON_TOO_LONG", length: reason.length, longest: longestReason });
  const date = judgeDate(book, request.date);
  if (typeof date !== "string") return refused(date);

  const id = request.writeOff.trim();
  const original = findByKey(book.writeOffOf, id);
  const { duplicates, writeOffs } = book.unreadable;
  if (hasKey(duplicates.writeOffs, id)) return refused({ code: "DUPLICATE_KEY", table: "writeOffs", id });
  if (original === undefined) return refused(hasKey(writeOffs, id) ? { code: "UNREADABLE", table: "writeOffs", id } : { code: "NO_SUCH_WRITE_OFF", id });

  if (original.status === "Reversed" || original.reverses !== null) {
    const reversal = book.writeOffs.find(({ reverses }) => reverses === original.id);
    return refused({ code: "ALREADY_REVERSED", id: original.id, by: reversal?.id ?? original.reverses });
  }
  const consumed = consumedOf(book, original);
  if (consumed !== 0) return refused({ code: "CONSUMED", id: original.id, consumed, on: consumptionsOf(book, original).map(({ invoice }) => invoice) });
  const target = original.invoice ?? original.job;
  if (original.invoice !== null && target !== null && book.unreadable.invoices.has(target)) return refused({ code: "UNREADABLE", table: "invoices", id: target });
  if (original.invoice === null && target !== null && book.unreadable.jobs.has(target)) return refused({ code: "UNREADABLE", table: "jobs", id: target });
  const unreadable = unreadablePolicy(book);
  if (unreadable) return refused(unreadable);
  return { kind: "accepted", original, date, reason };
}
