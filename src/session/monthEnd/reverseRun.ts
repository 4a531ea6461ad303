import type { IndexedBook } from "../../domain/indexed";
import { type JudgedRunRow, planRunReversal, type RunReversalRequest } from "../../domain/monthEnd/reverseRun";
import { refused, type Refusal } from "../../domain/refusal";
import { post } from "../post";
import { preview } from "../preview";
import type { Proposal } from "../proposal";
import { rowsOf } from "../proposeWriteOff";
import type { OpenBook } from "../readBook";
import { operationOf, rowsPerPart } from "./postRun";
import { runsOf } from "./runs";
import type { ChangePlan } from "../../domain/plan";

/** One part of a run that is taken back, as a posting. */
export interface RunReversalProposal extends Proposal {
  rowsOn(book: IndexedBook): readonly JudgedRunRow[];
}

export const proposeRunReversal = (request: RunReversalRequest): RunReversalProposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["writeOffs"],
  rowsOn: (book) => planRunReversal(book, request).rows,
  propose(book) {
    const { rows, judged } = planRunReversal(book, request);
    if (judged.kind === "refused") return judged;
    const done = rows.flatMap((row) => (row.kind === "refused" ? [] : [row.original]));
    const basis = [...done.map(({ id }) => ({ table: "writeOffs", key: id }) as const), ...done.flatMap((row) => rowsOf(book, row))];
    return { kind: "accepted", plan: judged.plan, ids: judged.plan.added.map(({ key }) => key), basis, warnings: [], after: judged.after };
  },
});

/** The write-offs that a run has posted, as the log and the register tell. */
export function writeOffsOfRun(opened: OpenBook, run: string): readonly string[] {
  const logged = runsOf(opened).find((candidate) => candidate.run.toLowerCase() === run.trim().toLowerCase());
  // A register that keeps the run beside each row tells of it even when somebody has cleared the log.
  const kept = opened.book.writeOffs.filter((row) => row.run?.toLowerCase() === run.trim().toLowerCase() && row.reverses === null).map(({ id }) => id);
  return [...new Set([...(logged?.writeOffs ?? []), ...kept])].filter((id) => opened.book.writeOffOf.has(id));
}

export interface RunReversed {
  readonly rows: readonly JudgedRunRow[];
  readonly ids: readonly string[];
  readonly plans: readonly ChangePlan[];
  readonly isOld: boolean;
  readonly stopped: Refusal | null;
  readonly isStale: boolean;
  readonly opened: OpenBook;
}

/**
 * Takes a run back, or some rows of it, part by part. What was taken back before stays so: a reversal that was cut off is
 * asked for once more, and takes back the rest.
 */
export async function reverseRun(opened: OpenBook, request: RunReversalRequest, hooks: { readonly onPart?: (gone: number, of: number) => void; readonly onPreview?: () => void } = {}): Promise<RunReversed> {
  let now = opened;
  const rows: JudgedRunRow[] = [];
  const plans: ChangePlan[] = [];
  const ids: string[] = [];
  let isOld = request.writeOffs.length > 0;
  let [stopped, isStale]: [Refusal | null, boolean] = [null, false];
  for (let at = 0; at < request.writeOffs.length && stopped === null && !isStale; at += rowsPerPart) {
    const part = { ...request, operation: operationOf(request.operation, at / rowsPerPart + 1), writeOffs: request.writeOffs.slice(at, at + rowsPerPart) };
    const proposal = proposeRunReversal(part);
    const shown = preview(now, proposal);
    if (at === 0) hooks.onPreview?.();
    const judged = proposal.rowsOn(now.book);
    const logged = now.log.find(({ operation }) => operation === part.operation);
    if (shown.kind === "refused" && !logged) {
      rows.push(...judged);
      isOld = false;
      if (judged.some(({ kind }) => kind !== "refused")) stopped = shown.refusal;
      continue;
    }
    const answer = shown.kind === "preview" ? await post(shown) : ({ kind: "already posted", ids: logged?.plan?.added.map(({ key }) => key) ?? [] } as const);
    if (answer.kind === "posted") {
      now = answer.opened;
      isOld = false;
      plans.push(answer.plan);
      rows.push(...judged);
      ids.push(...answer.ids);
    } else if (answer.kind === "already posted") ids.push(...answer.ids);
    else if (answer.kind === "stale") [now, isStale, isOld] = [answer.opened, true, false];
    else [stopped, isOld] = [answer.refusal, false];
    hooks.onPart?.(rows.length, request.writeOffs.length);
  }
  return { rows, ids, plans, isOld, stopped, isStale, opened: now };
}

/** Why a run cannot be taken back at all: there is none of that name. */
export const noSuchRun = (run: string) => refused({ code: "NO_SUCH_WRITE_OFF", id: run.trim(), of: "run" });
