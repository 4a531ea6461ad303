import type { HeldLimit } from "./approvalLimit";
import type { WriteOff } from "./book";
import { indexed, type IndexedBook } from "./indexed";
import { consumedRefusal, findWriteOff, settledRefusal } from "./judgeTargets";
import { judgeDate, judgeTyped, judgeWriteOff } from "./judgeWriteOff";
import { foldKey } from "./key";
import { absolute, type Amount, amountText } from "./money";
import type { Typed } from "./notation";
import { consumedOf } from "./openWriteOffs";
import type { CellChanged, ChangePlan } from "./plan";
import { describe, storedText } from "./reason";
import { earliest, type Judged, type Refusal, refused } from "./refusal";
import { touched } from "./touched";
import type { Warning } from "./warning";

/** A change to a write-off that stands in the register; null leaves a field as it is. */
export interface EditRequest {
  readonly operation: string;
  readonly writeOff: string;
  readonly amount: Typed | null;
  readonly date: string | null;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly nextBillingRun: boolean | null;
  readonly by: string;
  readonly at: string;
}

export interface JudgedEdit {
  readonly before: WriteOff;
  readonly edited: WriteOff;
  readonly warnings: readonly Warning[];
  /** The limit above which the edited one waits. */
  readonly above: HeldLimit | null;
}

/** What of a write-off in the register cannot be changed, and why. */
export interface Locks {
  /** Why nothing of it can. */
  readonly all: Refusal | null;
  /** What bills have taken of it: it keeps at least so much, and its place on billing runs. Null while they took nothing. */
  readonly consumed: Amount | null;
}

export function locksOf(book: IndexedBook, writeOff: WriteOff): Locks {
  const consumed = consumedOf(book, writeOff);
  const date = judgeDate(book, writeOff.date);
  const locked = typeof date === "string" ? undefined : date;
  // By the remedy that is left, not in the order of checking: what is billed cannot be reversed either, whatever its date.
  const billed = consumed === writeOff.amount || locked ? consumedRefusal(book, writeOff) : undefined;
  return { all: settledRefusal(book, writeOff) ?? billed ?? locked ?? null, consumed: consumed === 0 ? null : consumed };
}

/**
 * Judges an edit. An invoice write-off and an unconsumed job write-off are free, within the rules of a new one; a
 * partly consumed one keeps at least what is billed, and its place on billing runs; a wholly consumed one is locked.
 */
export function judgeEdit(book: IndexedBook, request: EditRequest): Judged<JudgedEdit> {
  const before = findWriteOff(book, request.writeOff);
  if ("code" in before) {
    const typed = judgeTyped(book, { amount: request.amount ?? "1", reason: request.reason ?? "-", reasonCode: request.reasonCode ?? "", date: request.date ?? request.at.slice(0, 10) });
    return refused(earliest(["code" in typed && typed, before]) ?? before);
  }
  const { amount: newAmount, date, reason, reasonCode, nextBillingRun } = request;
  const saysNothing = [newAmount, date, reason, reasonCode, nextBillingRun].every((field) => field === null);
  const judged = judgeAnew(book, request, before);
  const amount = judged.kind === "accepted" ? judged.amount : null;
  const refusal = earliest([
    saysNothing && { code: "AMOUNT_MISSING", typed: "" },
    judged.kind === "refused" && judged.refusal,
    judgeDate(book, before.date),
    settledRefusal(book, before),
    isLocked(book, before, request) && consumedRefusal(book, before),
    amount !== null && belowConsumed(book, before, amount),
  ]);
  if (refusal || judged.kind === "refused") return refused(refusal ?? { code: "TARGET_MISSING" });

  const edited: WriteOff = {
    ...before,
    amount: judged.amount,
    date: judged.date,
    reason: judged.reason,
    description: describe(judged.reason, judged.amount < 0),
    reasonCode: request.reasonCode === null ? before.reasonCode : storedText(request.reasonCode),
    nextBillingRun: judged.invoice ? before.nextBillingRun : judged.nextBillingRun,
    status: judged.above ? "Pending" : "Posted",
  };
  return { kind: "accepted", before, edited, warnings: judged.warnings, above: judged.above };
}

// The new row is judged as if the old one had never been, so that it does not count against itself.
function judgeAnew(book: IndexedBook, request: EditRequest, before: WriteOff) {
  const others = indexed({ ...book, writeOffs: book.writeOffs.filter(({ id }) => id !== before.id) });
  return judgeWriteOff(others, {
    operation: request.operation,
    job: before.job,
    invoice: before.invoice,
    customer: null,
    amount: request.amount ?? amountText(before.amount, book.policies.decimals),
    date: request.date ?? before.date,
    reasonCode: request.reasonCode ?? before.reasonCode,
    // One that has left the table since does not forbid to change the rest.
    ...(request.reasonCode === null || foldKey(request.reasonCode) === foldKey(before.reasonCode) ? { code: "kept" as const } : {}),
    reason: request.reason ?? before.reason,
    // What is on a bill already keeps its place: that it cannot leave is told apart.
    nextBillingRun: consumedOf(book, before) === 0 ? (request.nextBillingRun ?? before.nextBillingRun) : before.nextBillingRun,
    by: request.by,
    at: request.at,
  });
}

/** Wholly consumed or, if at all, asked to leave the billing runs that it is already on. */
function isLocked(book: IndexedBook, before: WriteOff, { nextBillingRun }: EditRequest): boolean {
  const consumed = consumedOf(book, before);
  return consumed === before.amount || (nextBillingRun !== null && nextBillingRun !== before.nextBillingRun);
}

function belowConsumed(book: IndexedBook, before: WriteOff, asked: Amount): Refusal | undefined {
  const consumed = consumedOf(book, before);
  const keeps = consumed === 0 || (Math.sign(asked) === Math.sign(consumed) && absolute(asked) >= absolute(consumed));
  return keeps ? undefined : { code: "BELOW_CONSUMED", id: before.id, asked, consumed };
}

/** The plan of an edit: the cells of its row that change, and every derived cell that follows. The old values stay readable in the log. */
export function planEdit(book: IndexedBook, operation: string, before: WriteOff, edited: WriteOff): { plan: ChangePlan; after: IndexedBook } {
  const after = indexed({ ...book, writeOffs: book.writeOffs.map((row) => (row.id === edited.id ? edited : row)) });
  const fields = ["date", "amount", "reasonCode", "reason", "description", "nextBillingRun", "status"] as const;
  const cells = fields.flatMap((field): readonly CellChanged[] =>
    before[field] === edited[field] ? [] : [{ table: "writeOffs", key: before.id, field, from: before[field], to: edited[field] }]);
  return { after, plan: { operation, kind: "edit-write-off", added: [], removed: [], changed: [...cells, ...touched(after, edited)] } };
}
