import type { WriteOff } from "./book";
import { indexed, type IndexedBook } from "./indexed";
import type { JudgedWriteOff, WriteOffRequest } from "./judgeWriteOff";
import { negated } from "./money";
import { firstIds, nextId } from "./nextId";
import { stillOff } from "./openWriteOffs";
import type { CellChanged, ChangePlan, RowAdded, Value } from "./plan";
import { describe, storedText } from "./reason";
import { touched } from "./touched";

/** The plan of a judged write-off: its row, and every derived cell of its job and invoice that it changes. */
export function planWriteOff(book: IndexedBook, request: WriteOffRequest, judged: JudgedWriteOff): { plan: ChangePlan; writeOff: WriteOff; after: IndexedBook } {
  const writeOff = writeOffOf(nextId(book.keys.writeOffs ?? [], firstIds.writeOffs), request, judged);
  const after = indexed({ ...book, writeOffs: [...book.writeOffs, writeOff] });
  return { writeOff, after, plan: { operation: request.operation, kind: "write-off", added: [rowOf(writeOff)], removed: [], changed: touched(after, writeOff) } };
}

/** A judged write-off as it will stand in the register. */
export const writeOffOf = (id: string, request: WriteOffRequest, judged: JudgedWriteOff): WriteOff => ({
  id,
  date: judged.date,
  customer: judged.customer,
  job: judged.job?.id ?? null,
  invoice: judged.invoice?.id ?? null,
  amount: judged.amount,
  reasonCode: storedText(request.reasonCode),
  reason: judged.reason,
  description: describe(judged.reason, judged.amount < 0),
  nextBillingRun: judged.nextBillingRun,
  billedOn: [],
  status: judged.above ? "Pending" : "Posted",
  postedBy: storedText(request.by),
  postedAt: request.at,
  reverses: null,
  operation: request.operation,
});

/** A reversal as it is asked for, and the write-off that it takes back. */
export interface ReversalDetails {
  readonly operation: string;
  readonly date: WriteOff["date"];
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The plan of a reversal: a row with the amount negated (of one that was recovered in part, with what is left of it), the first row marked Reversed, and the balances that follow. */
export function planReversal(book: IndexedBook, original: WriteOff, details: ReversalDetails): { plan: ChangePlan; writeOff: WriteOff; after: IndexedBook } {
  const reason = `Reversal of ${original.id}${details.reason === "" ? "" : `: ${details.reason}`}`;
  const writeOff = reversalOf({ ...original, amount: stillOff(book, original) }, nextId(book.keys.writeOffs ?? [], firstIds.writeOffs), reason, details);
  const rows = book.writeOffs.map((row) => (row.id === original.id ? { ...row, status: "Reversed" as const } : row));
  const after = indexed({ ...book, writeOffs: [...rows, writeOff] });
  const marked: CellChanged = { table: "writeOffs", key: original.id, field: "status", from: original.status, to: "Reversed" };
  return {
    writeOff,
    after,
    plan: { operation: details.operation, kind: "reverse", added: [rowOf(writeOff)], removed: [], changed: [marked, ...touched(after, writeOff)] },
  };
}

/** The row that takes a write-off back. It keeps the heading of what it takes back: "Write Off: Reversal of WO-0003", its amount below zero. What approved the original does not approve its reversal. */
export function reversalOf({ approvedBy: _, approvedAt: __, ...original }: WriteOff, id: string, reason: string, { operation, date, by, at }: Omit<ReversalDetails, "reason">): WriteOff {
  return {
    ...original,
    id, date, reason, operation,
    amount: negated(original.amount),
    description: describe(reason, original.amount < 0),
    billedOn: [],
    status: "Posted",
    postedBy: storedText(by),
    postedAt: at,
    reverses: original.id,
  };
}

/** The row as the WriteOffs table keeps it. */
export function rowOf({ billedOn: _, ...writeOff }: WriteOff): RowAdded {
  const values: Readonly<Record<string, Value>> = { ...writeOff, consumed: 0, billedOn: "" };
  return { table: "writeOffs", key: writeOff.id, values };
}
