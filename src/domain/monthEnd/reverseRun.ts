import type { WriteOff } from "../book";
import { indexed, type IndexedBook } from "../indexed";
import { dayOfReversal, judgeReversal } from "../judgeReversal";
import { findByKey } from "../key";
import { type Amount, sum } from "../money";
import { firstIds, nextIds } from "../nextId";
import { stillOff } from "../openWriteOffs";
import type { CellChanged, ChangePlan } from "../plan";
import { storedText } from "../reason";
import { type Judged, type Refusal, refused } from "../refusal";
import { touchedByAll } from "../touched";
import { reversalOf, rowOf } from "../writeOffPlan";
import { owedInAll } from "./batchTargets";

/** A run, or rows of it, to be taken back. */
export interface RunReversalRequest {
  readonly operation: string;
  readonly run: string;
  /** The write-offs of the run that are meant, in the order in which they were posted. */
  readonly writeOffs: readonly string[];
  /** "" is the day of posting, or the first open one where that is locked. */
  readonly date: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What becomes of one write-off of the run. One that waits for approval has changed nothing, and is declined. */
export type JudgedRunRow =
  | { readonly kind: "reversed"; readonly original: WriteOff; readonly reversal: WriteOff; /** What is left of the original where a part of it was recovered. */ readonly takesBack: Amount }
  | { readonly kind: "declined"; readonly original: WriteOff }
  | { readonly kind: "refused"; readonly id: string; readonly refusal: Refusal };

/** Plans the reversal of many write-offs as one posting. What cannot be taken back any more stays, and the rest goes on without it. */
export function planRunReversal(book: IndexedBook, request: RunReversalRequest): { readonly rows: readonly JudgedRunRow[]; readonly judged: Judged<{ readonly plan: ChangePlan; readonly after: IndexedBook }> } {
  const date = dayOfReversal(book, request.date, request.at);
  const ids = nextIds(book.keys.writeOffs ?? [], firstIds.writeOffs, request.writeOffs.length);
  let taken = 0;
  const rows = request.writeOffs.map((id): JudgedRunRow => {
    const original = findByKey(book.writeOffOf, id);
    if (original?.status === "Pending") return { kind: "declined", original };
    const judged = judgeReversal(book, { ...request, writeOff: id, date });
    if (judged.kind === "refused") return { kind: "refused", id, refusal: judged.refusal };
    const reason = `Reversal of ${judged.original.id}${judged.reason === "" ? "" : `: ${judged.reason}`}`;
    const takesBack = stillOff(book, judged.original);
    return { kind: "reversed", original: judged.original, takesBack, reversal: reversalOf({ ...judged.original, amount: takesBack }, ids[taken++] ?? "", reason, { ...request, date: judged.date }) };
  });
  const firstRefusal = rows.find((row) => row.kind === "refused");
  const done = rows.filter((row) => row.kind !== "refused");
  if (done.length === 0) return { rows, judged: refused(firstRefusal?.refusal ?? { code: "NO_SUCH_WRITE_OFF", id: request.run, of: "run" }) };

  const statusOf = new Map(done.map((row) => [row.original.id, row.kind === "reversed" ? ("Reversed" as const) : ("Declined" as const)]));
  const added = done.flatMap((row) => (row.kind === "reversed" ? [{ ...row.reversal, run: request.run }] : []));
  const after = indexed({ ...book, writeOffs: [...book.writeOffs.map((row) => ({ ...row, status: statusOf.get(row.id) ?? row.status })), ...added] });
  const marked = done.map(({ original }): CellChanged => ({ table: "writeOffs", key: original.id, field: "status", from: original.status, to: statusOf.get(original.id) ?? original.status }));
  const plan: ChangePlan = {
    operation: request.operation, kind: "reverse-run", added: added.map(rowOf), removed: [], changed: [...marked, ...touchedByAll(after, added)],
    run: {
      run: request.run, rule: "", part: 1, rows: added.length, amount: sum(added.map(({ amount }) => amount)), before: owedInAll(book), after: owedInAll(after),
      date, reasonCode: "", reason: storedText(request.reason), left: [],
    },
  };
  return { rows, judged: { kind: "accepted", plan, after } };
}
