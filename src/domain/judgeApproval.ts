import type { WriteOff } from "./book";
import { unreadablePolicy } from "./incomplete";
import { indexed, type IndexedBook } from "./indexed";
import { findWriteOff, settledRefusal, unreadableTarget } from "./judgeTargets";
import { judgeWriteOff } from "./judgeWriteOff";
import { foldKey } from "./key";
import { amountText } from "./money";
import type { CellChanged, ChangePlan } from "./plan";
import { storedText } from "./reason";
import { earliest, type Judged, type Refusal, refused } from "./refusal";
import { touched } from "./touched";
import type { Warning } from "./warning";

/** Somebody's word on a write-off that waits. */
export interface ApprovalRequest {
  readonly operation: string;
  readonly writeOff: string;
  readonly word: "approve" | "decline";
  /** The day that it is dated from then on; null leaves its own. One that was closed meanwhile needs another. */
  readonly date: string | null;
  readonly by: string;
  readonly at: string;
}

export interface JudgedApproval {
  readonly before: WriteOff;
  readonly decided: WriteOff;
  readonly warnings: readonly Warning[];
}

/**
 * Judges an approval or the declining of one. Only what waits can be decided, and by somebody who has a name. Whoever
 * posted a write-off does not approve it; declining one's own withdraws it, and changes no balance. An approved one
 * counts from then on, so it is judged as if it were entered now: its day must be open, and what it is written off
 * against must still owe so much.
 */
export function judgeApproval(book: IndexedBook, request: ApprovalRequest): Judged<JudgedApproval> {
  const before = findWriteOff(book, request.writeOff);
  if ("code" in before) return refused(before);
  const by = storedText(request.by);
  const isApproval = request.word === "approve";
  const judged = isApproval ? judgeAnew(book, request, before) : null;
  const refusal = earliest([
    judged?.kind === "refused" && judged.refusal,
    settledRefusal(book, before),
    before.status === "Posted" && { code: "ALREADY_REVERSED", id: before.id, by: null, status: "Posted" },
    nameless(before, by, request.word) || (isApproval && ownApproval(before, by)),
    unreadableTarget(book, before),
    unreadablePolicy(book),
  ]);
  if (refusal) return refused(refusal);
  const date = judged?.kind === "accepted" ? judged.date : before.date;
  const decided: WriteOff = isApproval ? { ...before, date, status: "Posted", approvedBy: by, approvedAt: request.at } : { ...before, status: "Declined" };
  return { kind: "accepted", before, decided, warnings: judged?.kind === "accepted" ? [...judged.warnings, ...nobodys(before)] : [] };
}

/** A decision has a name: without one nobody can tell whose it was, or whether it was somebody else's. */
const nameless = ({ id }: WriteOff, by: string, word: ApprovalRequest["word"]): Refusal | false => by === "" && { code: "OWN_APPROVAL", id, by, word };

const ownApproval = ({ id, postedBy }: WriteOff, by: string): Refusal | false =>
  foldName(by) === foldName(postedBy) && { code: "OWN_APPROVAL", id, by };

/** Whoever posts without a name could be the one who approves it. */
const nobodys = ({ id, postedBy }: WriteOff): readonly Warning[] => (postedBy.trim() === "" ? [{ kind: "posted-by-nobody", id }] : []);

// One person writes the name now with one blank, now with two.
const foldName = (name: string) => foldKey(name).replace(/\s+/g, " ");

// As if the waiting row had never been, so that it does not count against itself. What was posted then is in the past.
function judgeAnew(book: IndexedBook, { operation, date, by, at }: ApprovalRequest, before: WriteOff) {
  const others = indexed({ ...book, writeOffs: book.writeOffs.filter(({ id }) => id !== before.id) });
  return judgeWriteOff(others, {
    operation, by, at,
    job: before.job, invoice: before.invoice, customer: null, amount: amountText(before.amount, book.policies.decimals),
    date: date ?? before.date, reasonCode: before.reasonCode, code: "kept", reason: before.reason, nextBillingRun: before.nextBillingRun,
  });
}

/** The plan of a decision: the row's own cells, and for an approval the balances that it changes from now on. */
export function planApproval(book: IndexedBook, { operation, word }: ApprovalRequest, { before, decided }: JudgedApproval): { readonly plan: ChangePlan; readonly after: IndexedBook } {
  const after = indexed({ ...book, writeOffs: book.writeOffs.map((row) => (row.id === decided.id ? decided : row)) });
  const fields = ["date", "status", ...(book.hasApprovals === true ? (["approvedBy", "approvedAt"] as const) : [])] as const;
  const cells = fields.flatMap((field): readonly CellChanged[] =>
    before[field] === decided[field] ? [] : [{ table: "writeOffs", key: before.id, field, from: before[field] ?? "", to: decided[field] ?? "" }]);
  return { after, plan: { operation, kind: word, added: [], removed: [], changed: [...cells, ...touched(after, decided)] } };
}
