import type { Amount } from "../../domain/money";
import { sum } from "../../domain/money";
import type { BatchRow } from "../../domain/monthEnd/batchPlan";
import type { RunNote } from "../../domain/monthEnd/runNote";
import type { LoggedOperation } from "../../tables/operationsLog";
import type { OpenBook } from "../readBook";
import { type GoesOn, operationOf, type RunDraft } from "./postRun";

/** A month-end run as the log has it, all its parts together. */
export interface RunLogged {
  readonly run: string;
  /** That of the form; each of its parts has it with a number behind it. */
  readonly operation: string;
  readonly by: string;
  readonly at: string;
  readonly rule: string;
  readonly parts: number;
  readonly writeOffs: readonly string[];
  /** What it wrote off when it was posted, and what was owed in all before and after. */
  readonly amount: Amount;
  readonly before: Amount;
  readonly after: Amount;
  /** What it did not get to and may go on with: of a run that was taken back, wholly or in part, nothing. */
  readonly left: readonly BatchRow[];
  readonly last: RunNote;
  /** The operations that took it back, or rows of it. */
  readonly reversedBy: readonly string[];
}

/** The runs of a workbook, the latest first. */
export function runsOf({ log }: Pick<OpenBook, "log">): readonly RunLogged[] {
  const groups = new Map<string, LoggedOperation[]>();
  for (const logged of log) if (logged.run !== "") groups.set(logged.run, [...(groups.get(logged.run) ?? []), logged]);
  return [...groups].flatMap(([run, operations]): readonly RunLogged[] => {
    const parts = operations.filter(({ kind }) => kind === "batch").flatMap((logged) => (logged.plan?.run ? [{ logged, plan: logged.plan, note: logged.plan.run }] : []));
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return [];
    const reversedBy = operations.filter(({ kind }) => kind === "reverse-run").map(({ operation }) => operation);
    return [{
      run, operation: withoutPart(first.logged.operation, first.note.part), by: first.logged.by, at: first.logged.at, rule: first.note.rule, parts: parts.length,
      writeOffs: parts.flatMap(({ plan }) => plan.added.flatMap(({ table, key }) => (table === "writeOffs" ? [key] : []))),
      amount: sum(parts.map(({ note }) => note.amount)), before: first.note.before, after: last.note.after, left: reversedBy.length > 0 ? [] : leftAfter(parts.map(({ note }) => note)), last: last.note,
      reversedBy,
    }];
  }).reverse();
}

/** The run that an operation began, whichever of its parts was the first to be posted. */
export const runOfOperation = (opened: Pick<OpenBook, "log">, operation: string): RunLogged | undefined => runsOf(opened).find((run) => run.operation === operation);

// The first part may have had nothing to post: then a later one, with a number behind its operation, is the first of the log.
const withoutPart = (operation: string, part: number) => (operation === operationOf(operation.slice(0, operation.lastIndexOf("/")), part) ? operation.slice(0, operation.lastIndexOf("/")) : operation);

/** What a run has not got to: the last part lists it, or tells how many of the last rows that an earlier part lists. */
function leftAfter(notes: readonly RunNote[]): readonly BatchRow[] {
  const listed = notes.map(({ left }) => left).filter((left) => typeof left !== "number").at(-1) ?? [];
  const left = notes.at(-1)?.left ?? 0;
  return typeof left === "number" ? listed.slice(Math.max(0, listed.length - left)) : left;
}

/** A run that stopped on its way, as it goes on: with what it did not get to, in the part after its last. */
export const resumed = ({ run, operation, rule, left, last }: RunLogged, { by, at }: Pick<RunDraft, "by" | "at">): { readonly draft: RunDraft; readonly from: GoesOn } => ({
  draft: { operation, by, at, rule, date: last.date, reasonCode: last.reasonCode, reason: last.reason, rows: left },
  from: { run, part: last.part + 1, isListed: true },
});
