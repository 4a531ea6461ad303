import type { WriteOff } from "./book";
import { unreadablePolicy } from "./incomplete";
import { indexed, type IndexedBook } from "./indexed";
import { consumedRefusal, findWriteOff, settledRefusal, unreadableTarget } from "./judgeTargets";
import { judgeDate } from "./judgeWriteOff";
import type { ChangePlan, RowRemoved, Value } from "./plan";
import { earliest, type Judged, refused } from "./refusal";
import { touched } from "./touched";

/** Judges the deletion of a write-off: only one that no bill has consumed, that is no half of a reversal, and that no lock covers. */
export function judgeDeletion(book: IndexedBook, typed: string): Judged<{ readonly writeOff: WriteOff }> {
  const writeOff = findWriteOff(book, typed);
  if ("code" in writeOff) return refused(writeOff);
  const date = judgeDate(book, writeOff.date);
  const refusal = earliest([
    date,
    settledRefusal(book, writeOff),
    consumedRefusal(book, writeOff),
    unreadableTarget(book, writeOff),
    unreadablePolicy(book),
  ]);
  return refusal ? refused(refusal) : { kind: "accepted", writeOff };
}

/** The plan of a deletion: the row goes, its values stay readable in the log, and the derived cells follow. */
export function planDeletion(book: IndexedBook, operation: string, writeOff: WriteOff): { plan: ChangePlan; after: IndexedBook } {
  const after = indexed({ ...book, writeOffs: book.writeOffs.filter(({ id }) => id !== writeOff.id) });
  const { billedOn: _, ...fields } = writeOff;
  const removed: RowRemoved = { table: "writeOffs", key: writeOff.id, values: fields as Readonly<Record<string, Value>> };
  return { after, plan: { operation, kind: "delete-write-off", added: [], removed: [removed], changed: touched(after, writeOff) } };
}
