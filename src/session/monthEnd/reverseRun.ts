import type { IndexedBook } from "../../domain/indexed";
import { type JudgedRunRow, planRunReversal, type RunReversalRequest } from "../../domain/monthEnd/reverseRun";
import { negated } from "../../domain/money";
import { refused, type Refusal } from "../../domain/refusal";
import { post } from "../post";
import { preview } from "../preview";
import type { Proposal } from "../proposal";
import { rowsOf } from "../proposeWriteOff";
import { readAgain } from "../readAgain";
import type { OpenBook } from "../readBook";
import { mostTries, operationOf, rowsPerPart } from "./postRun";
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

/** Where taking a run back stands, and how many rows are one part where it is fewer than usual. */
export interface ReversalHooks {
  readonly onPart?: (gone: number, of: number) => void;
  readonly onPreview?: () => void;
  readonly rowsInPart?: number;
}

/**
 * Takes a run back, or some rows of it, part by part. What was taken back before stays so: a reversal that was cut off is
 * asked for once more, and takes back the rest. Where somebody changes rows before anything is written it is stale; once
 * a part is taken back the others are judged anew, so that no run stays half taken back.
 */
export async function reverseRun(opened: OpenBook, request: RunReversalRequest, hooks: ReversalHooks = {}): Promise<RunReversed> {
  let now = opened;
  const rows: JudgedRunRow[] = [];
  const plans: ChangePlan[] = [];
  const ids: string[] = [];
  let isOld = request.writeOffs.length > 0;
  let [stopped, isStale]: [Refusal | null, boolean] = [null, false];
  const size = Math.min(rowsPerPart, hooks.rowsInPart ?? rowsPerPart);
  let tries = 1;
  for (let at = 0; at < request.writeOffs.length && stopped === null && !isStale;) {
    const part = { ...request, operation: operationOf(request.operation, at / size + 1), writeOffs: request.writeOffs.slice(at, at + size) };
    const proposal = proposeRunReversal(part);
    const logged = now.log.find(({ operation }) => operation === part.operation);
    const shown = preview(now, proposal);
    if (at === 0 && tries === 1) hooks.onPreview?.();
    const judged = proposal.rowsOn(now.book);
    const answer = logged?.state === "Done" ? ({ kind: "already posted" } as const) : shown.kind === "preview" ? await post(shown) : shown;
    if (answer.kind === "stale" && rows.length > 0 && tries < mostTries) {
      now = answer.opened;
      tries += 1;
      continue;
    }
    switch (answer.kind) {
      case "posted":
        [now, isOld] = [answer.opened, false];
        plans.push(answer.plan);
        rows.push(...judged);
        ids.push(...answer.ids);
        break;
      case "already posted": {
        if (!logged && shown.kind === "preview") now = await readAgain(now, shown.proposed.plan);
        const plan = now.log.find(({ operation }) => operation === part.operation)?.plan;
        rows.push(...judged.map((row) => asLogged(now, plan, row)));
        ids.push(...(plan?.added.map(({ key }) => key) ?? []));
        break;
      }
      case "stale":
        [now, isStale, isOld] = [answer.opened, true, false];
        break;
      case "refused": {
        isOld = false;
        // A refusal that no row answers is one of the workbook itself: a table or a column is missing, a sheet is protected.
        const isOfRows = judged.every(({ kind }) => kind === "refused");
        if (isOfRows) rows.push(...judged);
        else stopped = answer.refusal;
      }
    }
    [at, tries] = [at + size, 1];
    hooks.onPart?.(rows.length, request.writeOffs.length);
  }
  return { rows, ids, plans, isOld, stopped, isStale, opened: now };
}

/** A row of a part that was taken back before, as its log has it. */
function asLogged({ book }: OpenBook, plan: ChangePlan | null | undefined, row: JudgedRunRow): JudgedRunRow {
  const id = row.kind === "refused" ? row.id : row.original.id;
  const original = book.writeOffOf.get(id);
  const reversal = book.writeOffOf.get(plan?.added.find(({ values }) => values["reverses"] === id)?.key ?? "");
  if (original && reversal) return { kind: "reversed", original, reversal, takesBack: negated(reversal.amount) };
  const isDeclined = plan?.changed.some(({ key, to }) => key === id && to === "Declined") === true;
  return original && isDeclined ? { kind: "declined", original } : row;
}

/** Why a run cannot be taken back at all: there is none of that name. */
export const noSuchRun = (run: string) => refused({ code: "NO_SUCH_WRITE_OFF", id: run.trim(), of: "run" });
