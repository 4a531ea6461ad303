import type { Day } from "../../../src/domain/day";
import type { Refusal } from "../../../src/domain/refusal";
import { type Looks, plainLooks } from "../../../src/session/looks";
import { openBook } from "../../../src/session/openBook";
import { type Posted, post } from "../../../src/session/post";
import { preview } from "../../../src/session/preview";
import { isOpen, type OpenBook } from "../../../src/session/readBook";
import { outcomes } from "../../../src/words/outcomes";
import { explainRefusal, listed } from "../../../src/words/refusals";
import { explainWarning } from "../../../src/words/warnings";
import type { LocalExcel } from "../../excel-host/openExcel";
import { Unusable } from "./commandLine";
import { changeMeanwhile } from "./meanwhile";
import { planLines } from "./planLines";
import { proposalOf } from "./proposalOf";
import type { Step } from "./readSteps";
import { type CsvFile, reportStep } from "./reportStep";

/** Where the steps get their day, their time and the ids of their operations from. */
export interface Desk {
  today(): Day;
  now(): string;
  operationId(): string;
}

export interface StepOutcome {
  readonly do: string;
  readonly outcome: "posted" | "refused" | "stale" | "already posted";
  readonly code?: Refusal["code"];
  readonly message: string;
  readonly ids: readonly string[];
  /** What changed, a line each, for the printed answer. */
  readonly changes: readonly string[];
  /** Of a report: the sheet (the first, where there are several), how many rows its table has, and the same as files. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly rows?: number;
  readonly files?: readonly CsvFile[];
}

/** Runs one step as a person does it in the pane: reads the book, looks at the preview, posts. */
export async function runStep(excel: LocalExcel, step: Step, desk: Desk): Promise<StepOutcome> {
  const opened = await openBook();
  if (!isOpen(opened)) throw new Unusable(noBook(opened));
  const looks = plainLooks(opened.book.policies.decimals);
  const refused = (refusal: Refusal): StepOutcome =>
    ({ do: step.do, outcome: "refused", code: refusal.code, message: explainRefusal(refusal, looks), ids: [], changes: [] });

  const report = await reportStep(step, opened, desk, refused);
  if (report) return report;
  const proposal = proposalOf(step, desk);
  if ("code" in proposal) return refused(proposal);
  const shown = preview(opened, proposal);
  if (shown.kind === "refused") return refused(shown.refusal);

  changeMeanwhile(excel, step.meanwhile, opened.mapping);
  const posted = await post(shown);
  switch (posted.kind) {
    case "posted":
      return {
        do: step.do, outcome: "posted", ids: posted.ids, changes: planLines(posted.plan, opened),
        message: [postedSentence(posted, looks), ...shown.proposed.warnings.map((warning) => explainWarning(warning, looks))].join(" "),
      };
    case "already posted":
      return { do: step.do, outcome: "already posted", message: outcomes.alreadyPosted(posted.ids), ids: posted.ids, changes: [] };
    case "stale":
      return { do: step.do, outcome: "stale", message: outcomes.stale, ids: [], changes: [] };
    case "refused":
      return refused(posted.refusal);
  }
}

function postedSentence({ ids, plan, opened }: Extract<Posted, { kind: "posted" }>, { amount: money }: Looks): string {
  const limit = opened.book.policies.approvalLimit;
  const waits = plan.added.some(({ table, values }) => table === "writeOffs" && values.status === "Pending");
  return waits && limit !== null ? outcomes.waiting(ids, money(limit)) : outcomes.posted(plan.kind, ids);
}

/** Why a workbook is no book of ours, in a sentence. */
export const noBook = (opened: Exclude<Awaited<ReturnType<typeof openBook>>, OpenBook>): string =>
  opened.kind === "no-tables"
    ? `The workbook has none of the tables ${listed(opened.wanted)}. Name your tables so, or open the sample workbook to see how they look.`
    : "A newer version of the add-in chose the tables of this workbook. Update the add-in.";
