import type { WriteOff } from "./book";
import { unreadablePolicy } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { consumedRefusal, findWriteOff, settledRefusal, unreadableTarget } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import { longestReason, storedText } from "./reason";
import { stillOff } from "./openWriteOffs";
import { earliest, type Judged, type Refusal, refused } from "./refusal";
import { type Day, parseDay } from "./day";
import { firstOpenDay, lockedThrough } from "./policies";

/** A reversal as a person asks for it. The reason is theirs to give or not: the row says which write-off it takes back. */
export interface ReversalRequest {
  readonly operation: string;
  readonly writeOff: string;
  readonly reason: string;
  /** "" is the day of posting, or the first open one where that is locked. */
  readonly date: string;
  readonly by: string;
  readonly at: string;
}

export interface JudgedReversal {
  readonly original: WriteOff;
  readonly date: Day;
  readonly reason: string;
}

/** One that still waits for approval has changed nothing: there is nothing to take back, but the row can be deleted. */
const waiting = ({ id, status }: WriteOff): Refusal | false => status === "Pending" && { code: "ALREADY_REVERSED", id, by: null, status };

/** Whether a write-off can be taken back at all, on whichever day. */
export const isReversible = (book: IndexedBook, writeOff: WriteOff): boolean =>
  earliest([waiting(writeOff), takenBack(book, writeOff), consumedRefusal(book, writeOff)]) === undefined;

/** One of which money that came after all has taken a part back is still reversed, by the rest. */
function takenBack(book: IndexedBook, writeOff: WriteOff): Refusal | undefined {
  const settled = settledRefusal(book, writeOff);
  if (settled?.code !== "ALREADY_REVERSED" || settled.isPartly !== true) return settled;
  return stillOff(book, writeOff) === 0 ? { code: "ALREADY_REVERSED", id: writeOff.id, by: settled.by } : undefined;
}

/** The day on which something is taken back: the one that was given, else today, else the first that is open. */
export function dayOfReversal(book: IndexedBook, typed: string, at: string): string {
  if (typed.trim() !== "") return typed;
  const today = parseDay(at.slice(0, 10));
  const locked = lockedThrough(book.policies);
  return today !== undefined && locked !== null && today <= locked ? firstOpenDay(locked) : at.slice(0, 10);
}

/** Judges a reversal. Checks stand in order of precedence: the first that fails answers. */
export function judgeReversal(book: IndexedBook, request: ReversalRequest): Judged<JudgedReversal> {
  const reason = storedText(request.reason);
  if (reason.length > longestReason) return refused({ code: "REASON_TOO_LONG", length: reason.length, longest: longestReason });
  const date = judgeDate(book, dayOfReversal(book, request.date, request.at));
  if (typeof date !== "string") return refused(date);

  const original = findWriteOff(book, request.writeOff);
  if ("code" in original) return refused(original);
  const refusal = earliest([waiting(original), takenBack(book, original), consumedRefusal(book, original), unreadableTarget(book, original)]);
  if (refusal) return refused(refusal);
  const unreadable = unreadablePolicy(book);
  if (unreadable) return refused(unreadable);
  return { kind: "accepted", original, date, reason };
}
