import { amountText } from "../../../src/domain/money";
import type { Refusal } from "../../../src/domain/refusal";
import { plainLooks } from "../../../src/session/looks";
import { reverseRun, writeOffsOfRun } from "../../../src/session/monthEnd/reverseRun";
import { missingFrom } from "../../../src/session/preview";
import type { OpenBook } from "../../../src/session/readBook";
import { batchWords } from "../../../src/words/monthEnd";
import { outcomes } from "../../../src/words/outcomes";
import { explainRefusal } from "../../../src/words/refusals";
import { type BatchRowAnswer, inTerminal } from "./batchAnswers";
import { planLines } from "./planLines";
import type { Step } from "./readSteps";
import type { Desk, StepOutcome } from "./runStep";

/** Takes a whole run back, or the one write-off of it that the step names. What cannot be taken back any more says why. */
export async function runReversal(step: Step, opened: OpenBook, desk: Desk, refused: (refusal: Refusal) => StepOutcome, meanwhile: () => void): Promise<StepOutcome> {
  const text = (key: string) => (step.texts[key] ?? "").trim();
  const missing = missingFrom(opened, ["writeOffs"]);
  if (missing) return refused(missing);
  const run = text("run");
  const all = writeOffsOfRun(opened, run);
  if (run === "" || all.length === 0) return refused({ code: "NO_SUCH_WRITE_OFF", id: run, of: "run" });
  const wanted = text("writeOff") === "" ? all : all.filter((id) => id.toLowerCase() === text("writeOff").toLowerCase());
  if (wanted.length === 0) return refused({ code: "NO_SUCH_WRITE_OFF", id: text("writeOff") });
  const request = { operation: text("operation") || desk.operationId(), run: run.toUpperCase(), writeOffs: wanted, date: text("date"), reason: step.texts["reason"] ?? "", by: text("by"), at: desk.now() };
  const { rows, ids, plans, isOld, isStale, stopped, opened: after } = await reverseRun(opened, request, { onPreview: meanwhile });

  const { decimals } = opened.book.policies;
  const looks = plainLooks(decimals);
  const done = isOld ? ("already posted" as const) : ("posted" as const);
  const answers = rows.map((row): BatchRowAnswer => {
    const original = row.kind === "refused" ? opened.book.writeOffOf.get(row.id) : row.original;
    const target = original?.invoice ? { invoice: original.invoice } : { job: original?.job ?? "" };
    const head = { ...target, amount: original ? amountText(original.amount, decimals) : "" };
    switch (row.kind) {
      case "refused": return { ...head, outcome: "refused", code: row.refusal.code, message: explainRefusal(row.refusal, looks) };
      case "declined": return { ...head, outcome: done, message: outcomes.posted("decline", [row.original.id]), id: row.original.id };
      case "reversed": return { ...head, outcome: done, message: outcomes.posted("reverse", [row.reversal.id]), id: row.reversal.id };
    }
  });
  const base = { do: step.do, ids, changes: plans.flatMap((plan) => planLines(plan, after)), run: request.run, rows: answers };
  if (isStale) return { ...base, outcome: "stale", message: outcomes.stale };
  if (stopped !== null) return { ...refused(stopped), rows: answers };
  if (isOld) return { ...base, outcome: "already posted", message: outcomes.alreadyPosted(ids) };
  const stay = answers.filter(({ outcome }) => outcome === "refused");
  const first = rows.find((row) => row.kind === "refused");
  if (first && stay.length === rows.length) return { ...refused(first.refusal), rows: answers };
  const told = stay.length > 0 ? [batchWords.stay(stay.map((row) => ({ id: row.invoice ?? row.job ?? "", why: row.message })))] : [];
  return { ...base, outcome: "posted", message: [batchWords.reversed(request.run, rows.length - stay.length), ...told].join(" "), changes: [...base.changes, ...stay.map(inTerminal)] };
}
