import { amountText } from "../../../src/domain/money";
import type { BatchRow } from "../../../src/domain/monthEnd/batchPlan";
import { readRule } from "../../../src/domain/monthEnd/batchRule";
import { batchTargets, countAndSum } from "../../../src/domain/monthEnd/batchTargets";
import { parseDay } from "../../../src/domain/day";
import { foldKey } from "../../../src/domain/key";
import { ruleNamed } from "../../../src/domain/monthEnd/ruleText";
import type { Refusal } from "../../../src/domain/refusal";
import { plainLooks } from "../../../src/session/looks";
import { postRun, type RowPosted, type RunDraft } from "../../../src/session/monthEnd/postRun";
import { proposeBatch } from "../../../src/session/monthEnd/proposeBatch";
import { runsOf } from "../../../src/session/monthEnd/runs";
import { missingFrom } from "../../../src/session/preview";
import type { OpenBook } from "../../../src/session/readBook";
import { outcomes } from "../../../src/words/outcomes";
import { batchWords, ruleWords } from "../../../src/words/monthEnd";
import { explainRefusal } from "../../../src/words/refusals";
import { planLines } from "./planLines";
import type { Step } from "./readSteps";
import type { Desk, StepOutcome } from "./runStep";

/** What became of one balance of a batch: the invoice or the job, and what is written off against it. */
export interface BatchRowAnswer {
  readonly invoice?: string;
  readonly job?: string;
  readonly amount: string;
  readonly outcome: "posted" | "refused" | "stale" | "already posted" | "previewed" | "skipped";
  readonly code?: Refusal["code"];
  readonly message: string;
  readonly id?: string;
}

/** Clears every balance that a rule finds, or only shows what that would be. */
export async function runBatch(step: Step, opened: OpenBook, desk: Desk, refused: (refusal: Refusal) => StepOutcome, meanwhile: () => void): Promise<StepOutcome> {
  const { book } = opened;
  const { decimals } = book.policies;
  const looks = plainLooks(decimals);
  const missing = missingFrom(opened, ["writeOffs"]);
  if (missing) return refused(missing);
  const rule = typeof step.batch.rule === "string" ? ruleNamed(book, step.batch.rule) : readRule(step.batch.rule, decimals);
  if ("code" in rule) return refused(rule);
  const text = (key: string) => (step.texts[key] ?? "").trim();
  const date = text("date") === "" ? desk.today() : text("date");
  const day = parseDay(date);
  if (day === undefined) return refused({ code: "DATE_UNREADABLE", typed: date });

  const isSkipped = (id: string) => step.batch.skip.some((skipped) => foldKey(skipped) === foldKey(id));
  const targets = batchTargets(book, rule, day);
  const wanted = targets.filter(({ id }) => !isSkipped(id));
  const rows = wanted.map((target): BatchRow => ({ target, amount: null, reasonCode: null, reason: null }));
  const draft: RunDraft = {
    operation: text("operation") || desk.operationId(), date, reasonCode: text("reasonCode"), reason: step.texts["reason"] ?? "", by: text("by"), at: desk.now(),
    rule: ruleWords(rule, looks), rows,
  };
  const answersOf = (posted: readonly RowPosted[], isOld: boolean, what: "posted" | "previewed"): readonly BatchRowAnswer[] => {
    const known = new Map(wanted.map(({ id, kind }, at) => [`${kind} ${id}`, posted[at]]));
    return targets.map(({ kind, id, amount }): BatchRowAnswer => {
      const row = known.get(`${kind} ${id}`);
      const head = { ...(kind === "invoice" ? { invoice: id } : { job: id }), amount: amountText(amount, decimals) };
      switch (row?.kind) {
        case undefined: return { ...head, outcome: "skipped", message: batchWords.skipped };
        case "left": return { ...head, outcome: "refused", message: batchWords.left };
        case "refused": return { ...head, outcome: "refused", code: row.refusal.code, message: explainRefusal(row.refusal, looks) };
        case "stale": return { ...head, outcome: "stale", message: batchWords.stale(id, row.owes, looks) };
        case "posted":
          return what === "previewed"
            ? { ...head, outcome: "previewed", message: row.waits ? batchWords.wouldWait : batchWords.wouldPost }
            : { ...head, outcome: isOld ? "already posted" : "posted", message: row.waits ? batchWords.waits(row.id) : outcomes.posted("write-off", [row.id]), id: row.id };
      }
    });
  };

  if (step.batch.preview) {
    const { rows: judged } = proposeBatch({ ...draft, run: null, part: 1, left: [] }).plannedOn(book);
    const shown = judged.map((row): RowPosted => (row.kind === "accepted" ? { kind: "posted", id: row.writeOff.id, waits: row.writeOff.status === "Pending", warnings: row.warnings } : row));
    const { count, total } = countAndSum(targets);
    const answers = answersOf(shown, false, "previewed");
    const changes = answers.map(({ invoice, job, amount, message }) => `  ${invoice ?? job} ${amount}: ${message}`);
    return { do: step.do, outcome: "previewed", message: batchWords.found(ruleWords(rule, looks), count, looks.amount(total)), ids: [], changes, rows: answers };
  }
  const before = runsOf(opened).find(({ operation }) => operation === draft.operation);
  if (before && before.left.length === 0) return { do: step.do, outcome: "already posted", message: outcomes.alreadyPosted(before.writeOffs), ids: before.writeOffs, changes: [], run: before.run, rows: [] };
  const { run, rows: done, plans, isOld, stopped, opened: after } = await postRun(opened, draft, { onPreview: meanwhile });
  const answers = answersOf(done, isOld, "posted");
  if (run === null) {
    const first = answers.find(({ outcome }) => outcome === "refused");
    const refusedRow = done.find((row) => row.kind === "refused");
    if (stopped !== null && stopped !== "cancelled") return { ...refused(stopped), rows: answers };
    if (first && refusedRow?.kind === "refused") return { ...refused(refusedRow.refusal), rows: answers };
    if (answers.some(({ outcome }) => outcome === "stale")) return { do: step.do, outcome: "stale", message: outcomes.stale, ids: [], changes: [], rows: answers };
    return { ...refused({ code: "TARGET_MISSING", isBatch: true }), rows: answers };
  }
  const ids = done.flatMap((row) => (row.kind === "posted" ? [row.id] : []));
  const stay = done.length - ids.length;
  const message = isOld ? outcomes.alreadyPosted(ids) : [batchWords.posted(run, ids.length), ...(stay > 0 ? [batchWords.stay(stay)] : [])].join(" ");
  return { do: step.do, outcome: isOld ? "already posted" : "posted", message, ids, changes: plans.flatMap((plan) => planLines(plan, after)), run, rows: answers };
}
