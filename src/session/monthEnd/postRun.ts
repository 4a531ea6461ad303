import type { HeldLimit } from "../../domain/approvalLimit";
import type { Amount } from "../../domain/money";
import type { BatchRequest, BatchRow, JudgedBatchRow } from "../../domain/monthEnd/batchPlan";
import type { ChangePlan } from "../../domain/plan";
import type { Refusal } from "../../domain/refusal";
import type { Warning } from "../../domain/warning";
import { post } from "../post";
import { preview } from "../preview";
import { readAgain } from "../readAgain";
import type { OpenBook } from "../readBook";
import { proposeBatch } from "./proposeBatch";

/** A run as it was looked over: what all rows share, and the rows that are to be posted. */
export type RunDraft = Omit<BatchRequest, "run" | "part" | "left">;

/** What became of one row. One that was left stands in a part that was not reached. */
export type RowPosted =
  | { readonly kind: "posted"; readonly id: string; readonly waits: boolean; /** The limit that it is above, where that is known. */ readonly above: HeldLimit | null; readonly warnings: readonly Warning[] }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "stale"; readonly owes: Amount | null }
  | { readonly kind: "left" };

export interface RunPosted {
  /** Null when nothing was posted. */
  readonly run: string | null;
  readonly rows: readonly RowPosted[];
  readonly plans: readonly ChangePlan[];
  /** Whether all of what was posted had been posted before: an answer was lost, and this was the second press. */
  readonly isOld: boolean;
  /** The part that it goes on with, when the rows that stay were mended. */
  readonly nextPart: number;
  /** Why it did not go on: somebody stopped it, or no part of it can be written. */
  readonly stopped: "cancelled" | Refusal | null;
  readonly opened: OpenBook;
}

/** Where a run goes on that was begun before. */
export interface GoesOn {
  readonly run: string;
  readonly part: number;
  /** Whether its log lists these rows as the last of what was left: not where they were mended since. */
  readonly isListed: boolean;
}

/** Where a run stands, and what it is asked on the way. */
export interface RunHooks {
  /** After each part: how many rows were gone through, of how many. */
  readonly onPart?: (gone: number, of: number) => void;
  /** Asked between two parts. What was posted stays posted. */
  readonly isCancelled?: () => boolean;
  /** After the first part was looked over and before it is posted. */
  readonly onPreview?: () => void;
  /** How many rows are one part, where it is fewer than usual. */
  readonly rowsInPart?: number;
}

/** How many write-offs are one posting: its log and its cells stay well within one request. */
export const rowsPerPart = 250;

/** Somebody may change rows while a part is posted: those are left out, and the rest is tried again so often. */
export const mostTries = 3;

interface State {
  opened: OpenBook;
  run: string | null;
  isOld: boolean;
  /** Whether the log lists what is left to later parts: with the first part that came to be posted. */
  isListed: boolean;
  readonly plans: ChangePlan[];
}

/**
 * Posts a run part by part, each an operation of its own: three round trips a part, whatever the number of its rows. A
 * part that was posted before is not posted again, so that a run which was cut off is simply posted once more.
 *
 * @param from The first part, for a run that goes on where it stopped; its rows are those that are left.
 */
export async function postRun(opened: OpenBook, draft: RunDraft, hooks: RunHooks = {}, from: GoesOn | null = null): Promise<RunPosted> {
  const state: State = { opened, run: from?.run ?? null, isOld: true, isListed: from?.isListed ?? false, plans: [] };
  const rows: RowPosted[] = [];
  let stopped: RunPosted["stopped"] = null;
  const firstPart = from?.part ?? 1;
  const size = Math.min(rowsPerPart, hooks.rowsInPart ?? rowsPerPart);
  const parts = Math.ceil(draft.rows.length / size);
  for (let at = 0; at < parts && stopped === null; at += 1) {
    if (at > 0 && hooks.isCancelled?.()) {
      stopped = "cancelled";
      break;
    }
    const part = firstPart + at;
    const [now, left] = [draft.rows.slice(at * size, (at + 1) * size), draft.rows.slice((at + 1) * size)];
    const request: BatchRequest = { ...draft, operation: operationOf(draft.operation, part), run: state.run, part, rows: now, left: state.isListed ? left.length : left };
    const answer = await postPart(state, request, at === 0 ? hooks.onPreview : undefined);
    rows.push(...answer.rows);
    stopped = answer.stopped;
    hooks.onPart?.(rows.length, draft.rows.length);
  }
  const unreached = draft.rows.slice(rows.length).map((): RowPosted => ({ kind: "left" }));
  return { run: state.run, rows: [...rows, ...unreached], plans: state.plans, isOld: state.isOld && state.run !== null, nextPart: firstPart + Math.ceil(rows.length / size), stopped, opened: state.opened };
}

/** Each part has an operation of its own, that can be told from the run's. */
export const operationOf = (operation: string, part: number): string => (part === 1 ? operation : `${operation}/${part}`);

async function postPart(state: State, request: BatchRequest, onPreview?: () => void): Promise<{ readonly rows: readonly RowPosted[]; readonly stopped: Refusal | null }> {
  const proposal = proposeBatch(request);
  for (let tries = 1; ; tries += 1) {
    const logged = state.opened.log.find(({ operation }) => operation === request.operation);
    if (logged?.plan && logged.state === "Done") return { rows: asLogged(state, logged.plan, request.rows), stopped: null };
    const shown = preview(state.opened, proposal);
    if (tries === 1) onPreview?.();
    if (shown.kind === "refused") {
      const judged = proposal.plannedOn(state.opened.book).rows;
      // A refusal that no row answers is one of the workbook itself: a table or a column is missing.
      const isOfRows = judged.every(({ kind }) => kind !== "accepted");
      return { rows: judged.map((row) => (row.kind === "accepted" ? { kind: "left" } : row)), stopped: isOfRows ? null : shown.refusal };
    }
    const answer = await post(shown);
    switch (answer.kind) {
      case "posted": {
        const planned = proposal.plannedOn(shown.opened.book);
        Object.assign(state, { opened: answer.opened, run: planned.run, isOld: false, isListed: true });
        state.plans.push(answer.plan);
        return { rows: planned.rows.map(asPosted), stopped: null };
      }
      case "already posted": {
        state.opened = await readAgain(state.opened, shown.proposed.plan);
        const plan = state.opened.log.find(({ operation }) => operation === request.operation)?.plan;
        return { rows: asLogged(state, plan ?? shown.proposed.plan, request.rows), stopped: null };
      }
      case "refused":
        return { rows: proposal.plannedOn(shown.opened.book).rows.map(() => ({ kind: "left" })), stopped: answer.refusal };
      case "stale":
        state.opened = answer.opened;
        if (tries < mostTries) continue;
        return { rows: proposal.plannedOn(answer.opened.book).rows.map((row) => (row.kind === "accepted" ? { kind: "left" } : row)), stopped: null };
    }
  }
}

const asPosted = (row: JudgedBatchRow): RowPosted =>
  row.kind === "accepted" ? { kind: "posted", id: row.writeOff.id, waits: row.writeOff.status === "Pending", above: row.above, warnings: row.warnings } : row;

/** The rows of a part that was posted before, as its log has them. */
function asLogged(state: State, plan: ChangePlan, rows: readonly BatchRow[]): readonly RowPosted[] {
  state.run ??= plan.run?.run ?? null;
  state.isListed = true;
  const added = new Map(plan.added.map(({ key, values }) => [`${values["invoice"] === null ? `job ${values["job"]}` : `invoice ${values["invoice"]}`}`, { id: key, waits: values["status"] === "Pending" }]));
  return rows.map(({ target }): RowPosted => {
    const found = added.get(`${target.kind} ${target.id}`);
    return found ? { kind: "posted", ...found, above: null, warnings: [] } : { kind: "stale", owes: target.balance };
  });
}
