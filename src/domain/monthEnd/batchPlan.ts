import { amountMeant, parseAmountAsked } from "../amountAsked";
import { type GrowingBook, growingBook } from "../growingBook";
import type { IndexedBook } from "../indexed";
import type { WriteOffRequest } from "../judgeWriteOff";
import { type Amount, amountText, type Decimals, sum, zero } from "../money";
import { firstIds, nextId, nextIds } from "../nextId";
import type { Typed } from "../notation";
import type { ChangePlan } from "../plan";
import { type Judged, type Refusal, refused } from "../refusal";
import { touchedByAll } from "../touched";
import { judgeNext, type JudgedRow } from "../writeOffMany";
import { rowOf } from "../writeOffPlan";
import { type BatchTarget, owedInAll, owedNow } from "./batchTargets";
import type { RunNote } from "./runNote";

/** One balance of a run as it was looked over. Null is what stands for all. */
export interface BatchRow {
  readonly target: Pick<BatchTarget, "kind" | "id" | "balance" | "amount">;
  /** As it was typed: an amount, "50%" of what clears it; null is all that clears it. */
  readonly amount: Typed | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

/** What all rows of a run share. */
export type RowsAsked = Pick<BatchRequest, "operation" | "date" | "reasonCode" | "reason" | "by" | "at">;

/** What a run was asked to do, in parts that are posted one after the other. */
export interface BatchRequest {
  readonly operation: string;
  readonly date: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** The run that the part belongs to; null for the first part, which takes the next number. */
  readonly run: string | null;
  readonly part: number;
  /** The rule in the words of the workbook, for the log. */
  readonly rule: string;
  readonly rows: readonly BatchRow[];
  /** What later parts are to post: the log keeps it, so that a run can be resumed. How many they are, where an earlier part lists them. */
  readonly left: RunNote["left"];
}

/** What becomes of one balance of a run. */
export type JudgedBatchRow =
  | Extract<JudgedRow, { readonly kind: "accepted" }>
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Somebody changed it since it was looked over: what it owes now, or null when it is gone. */
  | { readonly kind: "stale"; readonly owes: Amount | null };

export interface PlannedBatch {
  /** In the order of the request's rows. */
  readonly rows: readonly JudgedBatchRow[];
  readonly run: string;
  readonly plan: ChangePlan;
  readonly after: IndexedBook;
}

/** Plans one part of a run. What was changed since it was looked over and what is refused is left out; the rest goes on without it. */
export function planBatch(book: IndexedBook, request: BatchRequest): PlannedBatch {
  const run = request.run ?? nextId(book.runs ?? [], firstIds.runs);
  const ids = nextIds(book.keys.writeOffs ?? [], firstIds.writeOffs, request.rows.length);
  const growing = growingBook(book);
  let taken = 0;
  const rows = request.rows.map((row): JudgedBatchRow => {
    const judged = judgeBatchRow(book, growing, request, row, ids[taken] ?? "");
    if (judged.kind !== "accepted") return judged;
    taken += 1;
    return { ...judged, writeOff: { ...judged.writeOff, run } };
  });
  const after = growing.book;
  const accepted = rows.flatMap((row) => (row.kind === "accepted" ? [row.writeOff] : []));
  const note: RunNote = {
    run, rule: request.rule, part: request.part, rows: accepted.length, amount: accepted.length === 0 ? zero : sum(accepted.map(({ amount }) => amount)),
    before: owedInAll(book), after: owedInAll(after), date: request.date, reasonCode: request.reasonCode, reason: request.reason, left: request.left,
  };
  return { rows, run, after, plan: { operation: request.operation, kind: "batch", added: accepted.map(rowOf), removed: [], changed: touchedByAll(after, accepted), run: note } };
}

/**
 * Judges one row of a run as if those before it had been posted.
 *
 * @param book As it was before the run: the row is compared with it, for somebody may have changed what it owes.
 */
export function judgeBatchRow(book: IndexedBook, growing: GrowingBook, request: RowsAsked, row: BatchRow, id: string): JudgedBatchRow {
  const owes = owedNow(book, row.target);
  if (owes !== row.target.balance) return { kind: "stale", owes };
  return judgeNext(growing, id, requestOf(book.policies.decimals, request, row));
}

/** The part of a run as the proposal of it answers: refused only when every row is. */
export function judgedPart(planned: PlannedBatch): Judged<{ readonly plan: ChangePlan }> {
  if (planned.plan.added.length > 0) return { kind: "accepted", plan: planned.plan };
  const first = planned.rows.find((row) => row.kind === "refused");
  return refused(first?.kind === "refused" ? first.refusal : { code: "TARGET_MISSING", isBatch: true });
}

/** What is written off of a row, as it is typed or meant: half of 5.00 is 2.50. */
export function amountOfRow({ target, amount }: Pick<BatchRow, "target" | "amount">, decimals: Decimals): string {
  const typed = amountTyped(target.amount, amount, decimals);
  const asked = parseAmountAsked(typed, decimals);
  return asked === undefined ? (typeof typed === "string" ? typed : typed.typed) : amountText(amountMeant(asked, target.amount), decimals);
}

function requestOf(decimals: Decimals, { operation, date, by, at, ...all }: RowsAsked, { target, amount, reasonCode, reason }: BatchRow): WriteOffRequest {
  return {
    operation, date, by, at,
    job: target.kind === "job" ? target.id : null,
    invoice: target.kind === "invoice" ? target.id : null,
    customer: null,
    amount: amountTyped(target.amount, amount, decimals),
    reasonCode: reasonCode ?? all.reasonCode,
    reason: reason ?? all.reason,
    nextBillingRun: null,
    code: "required",
  };
}

/** A part is one of what clears the balance, whatever the judge of single write-offs would take it of. */
function amountTyped(whole: Amount, typed: Typed | null, decimals: Decimals): Typed {
  if (typed === null) return amountText(whole, decimals);
  const asked = parseAmountAsked(typed, decimals);
  return asked === undefined || asked.kind === "exactly" ? typed : amountText(amountMeant(asked, whole), decimals);
}
