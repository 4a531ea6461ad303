import type { HeldLimit } from "./approvalLimit";
import type { WriteOff } from "./book";
import { type GrowingBook, growingBook } from "./growingBook";
import type { IndexedBook } from "./indexed";
import { judgeWriteOff, type WriteOffRequest } from "./judgeWriteOff";
import { firstIds, nextIds } from "./nextId";
import type { ChangePlan } from "./plan";
import type { Judged } from "./refusal";
import { touchedByAll } from "./touched";
import type { Warning } from "./warning";
import { rowOf, writeOffOf } from "./writeOffPlan";

/** What becomes of one of many write-offs; with the limit above which it waits. */
export type JudgedRow = Judged<{ readonly writeOff: WriteOff; readonly warnings: readonly Warning[]; readonly above: HeldLimit | null }>;

export interface PlannedMany {
  /** In the order of the requests. */
  readonly rows: readonly JudgedRow[];
  readonly plan: ChangePlan;
  readonly after: IndexedBook;
}

/**
 * Plans many write-offs of both kinds under one operation. Each is judged as if those before it had been posted, so that
 * two of them cannot write off one balance twice. A refused one is left out, and the others go on without it.
 *
 * @param operation The operation of them all, whatever the single requests say.
 */
export function planWriteOffs(book: IndexedBook, operation: string, requests: readonly WriteOffRequest[]): PlannedMany {
  const ids = nextIds(book.keys.writeOffs ?? [], firstIds.writeOffs, requests.length);
  const accepted: WriteOff[] = [];
  const growing = growingBook(book);
  const rows = requests.map((request): JudgedRow => {
    const row = judgeNext(growing, ids[accepted.length] ?? "", { ...request, operation });
    if (row.kind === "accepted") accepted.push(row.writeOff);
    return row;
  });
  const after = growing.book;
  const plan: ChangePlan = { operation, kind: "write-off-many", added: accepted.map(rowOf), removed: [], changed: touchedByAll(after, accepted) };
  return { rows, plan, after };
}

/** Judges one more write-off on a book that grows with each that is accepted. */
export function judgeNext(growing: GrowingBook, id: string, request: WriteOffRequest): JudgedRow {
  const judged = judgeWriteOff(growing.book, request);
  if (judged.kind === "refused") return judged;
  const writeOff = writeOffOf(id, request, judged);
  growing.add(writeOff);
  return { kind: "accepted", writeOff, warnings: judged.warnings, above: judged.above };
}
