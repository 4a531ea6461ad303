import type { Refusal } from "../../../src/domain/refusal";
import { registerGroups } from "../../../src/domain/reports/writeOffRegister";
import type { OpenBook } from "../../../src/session/readBook";
import { journalFiles } from "../../../src/session/reports/journalFiles";
import { journalWritten } from "../../../src/session/reports/journalWritten";
import { type ReportAsked, reportsFor } from "../../../src/session/reports/reportsFor";
import { missingIn } from "../../../src/session/reports/unread";
import { writeReports } from "../../../src/session/reports/writeReports";
import { csvOf } from "../../../src/tables/csv";
import { keptSheets, writtenTo } from "../../../src/words/reports";
import type { Step } from "./readSteps";
import type { Desk, StepOutcome } from "./runStep";

/** A report as a file: what it is called without its ending, and what it says. */
export interface CsvFile {
  readonly name: string;
  readonly content: string;
}

/** What a report step asks for; undefined for a step of another kind. */
function askedBy(step: Step): ReportAsked | Refusal | undefined {
  const { do: name, texts } = step;
  const text = (key: string) => texts[key] ?? "";
  const period = { from: text("from"), to: text("to") };
  switch (name) {
    case "statement": {
      const by = text("dates").trim().toLowerCase();
      if (by !== "" && by !== "due" && by !== "transaction") return { code: "STEP_UNKNOWN", step: text("dates"), expected: "transaction or due" };
      return { kind: "statement", customer: text("customer"), ...period, by: by === "due" ? "due" : "transaction" };
    }
    case "wip":
      return { kind: "wip", zeroBalances: step.zeroBalances };
    case "register": {
      const by = registerGroups.find((group) => group === text("group").trim().toLowerCase());
      if (by === undefined && text("group").trim() !== "") return { code: "STEP_UNKNOWN", step: text("group"), expected: `one of ${registerGroups.join(", ")}` };
      return { kind: "register", ...period, by: by ?? "month" };
    }
    case "debts":
      return { kind: "debts", asOf: text("asOf"), ...period };
    case "journal":
      return { kind: "journal", ...period };
    case "proof":
      return { kind: "proof", ...period };
    default:
      return undefined;
  }
}

/** Makes a report, writes it to its sheet, and gives what a CSV file of it says. Undefined for a step that asks for none. */
export async function reportStep(step: Step, opened: OpenBook, desk: Desk, refused: (refusal: Refusal) => StepOutcome): Promise<StepOutcome | undefined> {
  const asked = askedBy(step);
  if (asked === undefined) return undefined;
  if ("code" in asked) return refused(asked);
  const made = reportsFor(opened, asked, desk.today());
  if (made.kind === "refused") return refused(made.refusal);
  const written = await writeReports(opened, made.reports);
  if (written.kind === "refused") return refused(written.refusal);
  const { sheets } = written;
  // A journal's evidence of the tax stands beside it: its rows are no lines of the journal.
  const rows = sheets.reduce((sum, { report }, at) => sum + (asked.kind === "journal" && at > 0 ? 0 : report.rows.length), 0);
  const kept = sheets.flatMap((sheet) => sheet.kept ?? []);
  return {
    do: step.do, outcome: "posted", ids: [], changes: [], rows, sheet: sheets[0]?.sheet ?? "",
    message: [...(asked.kind === "journal" ? [journalWritten(sheets)] : [writtenTo(sheets.map(({ sheet }) => sheet)), keptSheets(kept)]), ...(made.told ?? []).map((sentence) => `${sentence}.`), sheets.map(({ report }) => missingIn(report)).find((said) => said !== undefined) ?? ""].filter((sentence) => sentence !== "").join(" "),
    ...(sheets.length > 1 ? { sheets: sheets.map(({ sheet }) => sheet) } : {}),
    files: [...sheets.map(({ report, sheet }) => ({ name: sheet, content: csvOf(report, opened.book.policies.decimals, missingIn(report)) })), ...(asked.kind === "journal" ? journalFiles(opened, asked, desk.today()) : [])],
  };
}
