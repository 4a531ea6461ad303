import type { BatchRow } from "../../../src/domain/monthEnd/batchPlan";
import { readRule } from "../../../src/domain/monthEnd/batchRule";
import { type BatchTarget, batchTargets, countAndSum } from "../../../src/domain/monthEnd/batchTargets";
import { parseDay } from "../../../src/domain/day";
import { foldKey } from "../../../src/domain/key";
import { ruleNamed } from "../../../src/domain/monthEnd/ruleText";
import type { Warning } from "../../../src/domain/warning";
import type { Refusal } from "../../../src/domain/refusal";
import { plainLooks } from "../../../src/session/looks";
import { postRun, type RowPosted, type RunDraft } from "../../../src/session/monthEnd/postRun";
import { proposeBatch } from "../../../src/session/monthEnd/proposeBatch";
import { resumed, type RunLogged, runOfOperation } from "../../../src/session/monthEnd/runs";
import { missingFrom } from "../../../src/session/preview";
import type { OpenBook } from "../../../src/session/readBook";
import { rowsWait } from "../../../src/words/many";
import { outcomes } from "../../../src/words/outcomes";
import { batchWords, ruleWords } from "../../../src/words/monthEnd";
import { explainRefusal } from "../../../src/words/refusals";
import { explainWarning } from "../../../src/words/warnings";
import { type BatchRowAnswer, inTerminal, rowAnswers, rowsBefore, skippedRow, waitingAmong } from "./batchAnswers";
import { planLines } from "./planLines";
import type { Step } from "./readSteps";
import type { OwnRow } from "./readRows";
import type { Desk, StepOutcome } from "./runStep";

/** A run as a step asks for it: what the rule finds, and the rows of it that are posted. */
interface Asked {
  readonly draft: RunDraft;
  readonly targets: readonly BatchRow["target"][];
  /** The run that it goes on with: some of its parts were posted before, under the same operation. */
  readonly before: RunLogged | null;
}

/** Clears every balance that a rule finds, or only shows what that would be. A run that broke off goes on under its operation. */
export async function runBatch(step: Step, opened: OpenBook, desk: Desk, refused: (refusal: Refusal) => StepOutcome, meanwhile: () => void): Promise<StepOutcome> {
  const looks = plainLooks(opened.book.policies.decimals);
  const missing = missingFrom(opened, ["writeOffs"]);
  if (missing) return refused(missing);
  const asked = askedBy(step, opened, desk);
  if ("code" in asked) return refused(asked);
  const { draft, targets, before } = asked;
  const base = { do: step.do, changes: [] };
  const earlier = before === null ? [] : rowsBefore(opened, before.writeOffs);
  if (before !== null && draft.rows.length === 0)
    return { ...base, outcome: "already posted", message: batchWords.before(before.run, before.writeOffs.length, before.reversedBy.length > 0), ids: before.writeOffs, run: before.run, rows: earlier };
  const logged = before === null ? opened.log.find(({ operation }) => operation === draft.operation) : undefined;
  if (logged) {
    const ids = logged.plan?.added.map(({ key }) => key) ?? [];
    return { ...base, outcome: "already posted", message: outcomes.alreadyPosted(ids), ids };
  }
  const answersOf = (posted: readonly RowPosted[], now: OpenBook, what: "posted" | "previewed" | "already posted"): readonly BatchRowAnswer[] => {
    const known = new Map(rowAnswers(draft, posted, now, what).map((answer, at) => [nameOf(draft.rows[at]?.target), answer]));
    return [...earlier, ...targets.map((target) => known.get(nameOf(target)) ?? skippedRow(target, now))];
  };

  if (step.batch.preview) {
    const { rows: judged } = proposeBatch({ ...draft, run: null, part: 1, left: [] }).plannedOn(opened.book);
    const shown = judged.map((row): RowPosted => (row.kind === "accepted" ? { kind: "posted", id: row.writeOff.id, waits: row.writeOff.status === "Pending", above: row.above, warnings: row.warnings } : row));
    const answers = answersOf(shown, opened, "previewed");
    const { count, total } = countAndSum(targets);
    return { ...base, outcome: "previewed", message: batchWords.found(draft.rule, count, looks.amount(total)), ids: [], changes: answers.map(inTerminal), rows: answers };
  }

  const from = before && resumed(before, draft).from;
  const { run, rows: done, plans, isOld, stopped, opened: after } = await postRun(opened, draft, { onPreview: meanwhile }, from);
  const isBefore = isOld && before === null;
  const answers = answersOf(done, after, isBefore ? "already posted" : "posted");
  const ids = done.flatMap((row) => (row.kind === "posted" ? [row.id] : []));
  if (run === null || (before !== null && ids.length === 0)) {
    const refusal = stopped !== null && stopped !== "cancelled" ? stopped : done.find((row) => row.kind === "refused")?.refusal;
    if (refusal) return { ...refused(refusal), ...(run === null ? {} : { run }), rows: answers };
    if (done.some(({ kind }) => kind === "stale")) return { ...base, outcome: "stale", message: outcomes.stale, ids: [], rows: answers };
    return { ...refused({ code: "TARGET_MISSING", isBatch: true }), rows: answers };
  }
  const stay = answers.filter((row) => (row.outcome === "refused" || row.outcome === "stale"));
  const waiting = waitingAmong(answers, done);
  const said = [
    before === null ? batchWords.posted(run, ids.length) : batchWords.resumed(run, ids.length, before.writeOffs.length),
    ...inTheFuture(done).map((warning) => explainWarning(warning, looks)),
    ...(waiting.length > 0 ? [rowsWait(waiting.length)] : []),
    ...(stopped === null || stopped === "cancelled" ? [] : [batchWords.stopped(explainRefusal(stopped, looks))]),
    ...(stay.length > 0 ? [batchWords.stay(stay.map((row) => ({ id: row.invoice ?? row.job ?? "", why: row.message })))] : []),
  ];
  return {
    ...base, outcome: isBefore ? "already posted" : "posted", message: isBefore ? outcomes.alreadyPosted(ids) : said.join(" "), ids,
    changes: [...plans.flatMap((plan) => planLines(plan, after)), ...waiting.map(inTerminal), ...stay.map(inTerminal)], run, rows: answers,
  };
}

/** What the step asks of the workbook; or why it cannot be done. A run that its operation began is gone on with as it was: no further balance is looked for. */
function askedBy(step: Step, opened: OpenBook, desk: Desk): Asked | Refusal {
  const { book } = opened;
  const { decimals } = book.policies;
  const text = (key: string) => (step.texts[key] ?? "").trim();
  const stamp = { by: text("by"), at: desk.now() };
  const before = text("operation") === "" ? undefined : runOfOperation(opened, text("operation"));
  if (before) {
    const draft = { ...resumed(before, stamp).draft, ...(text("date") === "" ? {} : { date: text("date") }) };
    return { draft, targets: draft.rows.map(({ target }) => target), before };
  }
  const rule = typeof step.batch.rule === "string" ? ruleNamed(book, step.batch.rule) : readRule(step.batch.rule, decimals);
  if ("code" in rule) return rule;
  const date = text("date") === "" ? desk.today() : text("date");
  const day = parseDay(date);
  if (day === undefined) return { code: "DATE_UNREADABLE", typed: date };

  // A slip of the pen would have the very balance written off that was to be left out.
  const ids = [...book.invoices.map(({ id }) => id), ...book.jobs.map(({ id }) => id), ...book.unreadable.invoices, ...book.unreadable.jobs].map(foldKey);
  const strangers = step.batch.skip.filter((id) => !ids.includes(foldKey(id)));
  if (strangers.length > 0) return { code: "TARGET_MISSING", isBatch: true, skipped: strangers };

  const isSkipped = (id: string) => step.batch.skip.some((skipped) => foldKey(skipped) === foldKey(id));
  const targets = batchTargets(book, rule, day);
  const strange = step.batch.rows.filter((own) => !targets.some((target) => isOf(own, target)));
  if (strange.length > 0) return { code: "TARGET_MISSING", isBatch: true, rows: strange.map(({ id }) => id) };
  const rows = targets.filter(({ id }) => !isSkipped(id)).map((target): BatchRow => {
    const own = step.batch.rows.find((row) => isOf(row, target));
    return { target, amount: own?.amount ?? null, reasonCode: own?.reasonCode ?? null, reason: own?.reason ?? null };
  });
  const operation = text("operation") || desk.operationId();
  return { draft: { ...stamp, operation, date, reasonCode: text("reasonCode"), reason: step.texts["reason"] ?? "", rule: ruleWords(rule, plainLooks(decimals)), rows }, targets, before: null };
}

/** A year that was mistyped is that of every row: it is told once of the run. */
const inTheFuture = (rows: readonly RowPosted[]): readonly Warning[] => rows.flatMap((row) => (row.kind === "posted" ? row.warnings : [])).filter(({ kind }) => kind === "in-the-future").slice(0, 1);

const nameOf = (target: BatchRow["target"] | undefined) => (target ? `${target.kind} ${target.id}` : "");

const isOf = ({ kind, id }: OwnRow, target: BatchTarget) => kind === target.kind && foldKey(id) === foldKey(target.id);
