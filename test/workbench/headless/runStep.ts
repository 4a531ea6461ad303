import type { Day } from "../../../src/domain/day";
import { type Amount, amountText, plus } from "../../../src/domain/money";
import type { Refusal } from "../../../src/domain/refusal";
import { plainLooks } from "../../../src/session/looks";
import { effectOfRecovery, sayRecovery } from "../../../src/session/monthEnd/recoveryEffect";
import { openBook } from "../../../src/session/openBook";
import { post } from "../../../src/session/post";
import { preview } from "../../../src/session/preview";
import { isOpen, type OpenBook } from "../../../src/session/readBook";
import { aboveWords } from "../../../src/words/approval";
import { outcomes } from "../../../src/words/outcomes";
import { explainRefusal, listed } from "../../../src/words/refusals";
import { explainWarning } from "../../../src/words/warnings";
import type { LocalExcel } from "../../excel-host/openExcel";
import { Unusable } from "./commandLine";
import { changeMeanwhile } from "./meanwhile";
import { planLines } from "./planLines";
import type { BatchRowAnswer } from "./batchAnswers";
import { runBatch } from "./batchStep";
import { proposalOf } from "./proposalOf";
import type { Step } from "./readSteps";
import { type CsvFile, reportStep } from "./reportStep";
import { runReversal } from "./reverseRunStep";
import { withWhatThereIs } from "./whatThereIs";

/** Where the steps get their day, their time and the ids of their operations from. */
export interface Desk {
  today(): Day;
  now(): string;
  operationId(): string;
}

export interface StepOutcome {
  readonly do: string;
  readonly outcome: "posted" | "refused" | "stale" | "already posted" | "previewed";
  readonly code?: Refusal["code"];
  readonly message: string;
  readonly ids: readonly string[];
  /** What changed, a line each, for the printed answer. */
  readonly changes: readonly string[];
  /** Of a report: the sheet (the first, where there are several), how many rows its table has, and the same as files. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly files?: readonly CsvFile[];
  /** Of a recovery: what it takes back of write-offs, and the tax that is to be repaid for it. */
  readonly takenBack?: string;
  readonly taxToRepay?: string;
  /** Of a month-end run: its id where it was posted, and what became of each balance that the rule found. */
  readonly run?: string;
  readonly rows?: number | readonly BatchRowAnswer[];
}

/** What became of a step, and the book as it was read last; null where the next step has to read it. */
export interface StepRun {
  readonly outcome: StepOutcome;
  readonly opened: OpenBook | null;
}

/**
 * Runs one step as a person does it in the pane: reads the book, looks at the preview, posts.
 *
 * @param read The book as the step before left it. As in the pane, what was read back after a posting need not be read
 *   once more to preview the next: each posting begins with a reading of its own that sees what has changed since.
 */
export async function runStep(excel: LocalExcel, step: Step, desk: Desk, read: OpenBook | null): Promise<StepRun> {
  const opened = read ?? (await openBook());
  if (!isOpen(opened)) throw new Unusable(noBook(opened));
  const { outcome, now } = await outcomeOf(excel, step, desk, opened);
  return { outcome, opened: now };
}

interface Done {
  readonly outcome: StepOutcome;
  readonly now: OpenBook | null;
}

async function outcomeOf(excel: LocalExcel, step: Step, desk: Desk, opened: OpenBook): Promise<Done> {
  const looks = plainLooks(opened.book.policies.decimals);
  const refused = (refusal: Refusal, now: OpenBook | null): Done =>
    ({ outcome: { do: step.do, outcome: "refused", code: refusal.code, message: withWhatThereIs(explainRefusal(refusal, looks), refusal, opened), ids: [], changes: [] }, now });

  const report = await reportStep(step, opened, desk, (refusal) => refused(refusal, null).outcome);
  // It may have made sheets, which the next step has to know.
  if (report) return { outcome: report, now: null };
  const month = { batch: runBatch, "reverse-run": runReversal }[step.do];
  if (month) return { outcome: await month(step, opened, desk, (refusal) => refused(refusal, null).outcome, () => changeMeanwhile(excel, step.meanwhile, opened.mapping)), now: null };
  const proposal = proposalOf(step, desk);
  if ("code" in proposal) return refused(proposal, opened);
  const shown = preview(opened, proposal);
  if (shown.kind === "refused") return refused(shown.refusal, opened);

  changeMeanwhile(excel, step.meanwhile, opened.mapping);
  const posted = await post(shown);
  const told = { do: step.do, outcome: posted.kind, changes: [] };
  switch (posted.kind) {
    case "posted": {
      const recovery = step.do === "recover" ? effectOfRecovery(shown) : null;
      const said = [...(recovery ? [sayRecovery(recovery, looks)] : []), ...shown.proposed.warnings.map((warning) => explainWarning(warning, looks))];
      const money = (amount: Amount) => amountText(amount, opened.book.policies.decimals);
      const figures = recovery ? { takenBack: money(recovery.takenBack), taxToRepay: money(plus(recovery.taxToRepay, recovery.taxDueAgain)) } : {};
      const { above = null } = shown.proposed;
      const happened = above === null ? outcomes.posted(posted.plan.kind, posted.ids) : outcomes.waiting(posted.plan.kind, posted.ids, aboveWords(above, looks));
      const message = [happened, ...outcomes.released(posted.plan), ...said].join(" ");
      return { outcome: { ...told, ...figures, outcome: "posted", message, ids: posted.ids, changes: planLines(posted.plan, opened) }, now: posted.opened };
    }
    case "already posted":
      return { outcome: { ...told, outcome: "already posted", message: outcomes.alreadyPosted(posted.ids), ids: posted.ids }, now: null };
    case "stale":
      return { outcome: { ...told, outcome: "stale", message: outcomes.stale, ids: [] }, now: posted.opened };
    case "refused":
      return refused(posted.refusal, null);
  }
}

/** Why a workbook is no book of ours, in a sentence. */
export const noBook = (opened: Exclude<Awaited<ReturnType<typeof openBook>>, OpenBook>): string =>
  opened.kind === "no-tables"
    ? `The workbook has none of the tables ${listed(opened.wanted)}. Name your tables so, or open the sample workbook to see how they look.`
    : "A newer version of the add-in chose the tables of this workbook. Update the add-in.";
