import { amountText } from "../../../src/domain/money";
import { amountOfRow, type BatchRow } from "../../../src/domain/monthEnd/batchPlan";
import type { Refusal } from "../../../src/domain/refusal";
import { plainLooks } from "../../../src/session/looks";
import type { RowPosted, RunDraft } from "../../../src/session/monthEnd/postRun";
import type { OpenBook } from "../../../src/session/readBook";
import { aboveWords } from "../../../src/words/approval";
import { outcomes } from "../../../src/words/outcomes";
import { batchWords } from "../../../src/words/monthEnd";
import { explainRefusal } from "../../../src/words/refusals";
import { explainWarning } from "../../../src/words/warnings";

/** What became of one balance of a batch: the invoice or the job, what is written off against it, and what it has of its own. */
export interface BatchRowAnswer {
  readonly invoice?: string;
  readonly job?: string;
  readonly amount: string;
  /** Where they are not those of the whole run. */
  readonly reasonCode?: string;
  readonly reason?: string;
  readonly outcome: "posted" | "refused" | "stale" | "already posted" | "previewed" | "skipped";
  readonly code?: Refusal["code"];
  readonly message: string;
  readonly id?: string;
}

/** Those that are above a limit and wait for somebody else, of the rows that were posted now. */
export const waitingAmong = (answers: readonly BatchRowAnswer[], posted: readonly RowPosted[]): readonly BatchRowAnswer[] => {
  const ids = new Set(posted.flatMap((row) => (row.kind === "posted" && row.waits ? [row.id] : [])));
  return answers.filter(({ id }) => id !== undefined && ids.has(id));
};

const named = ({ kind, id }: Pick<BatchRow["target"], "kind" | "id">) => (kind === "invoice" ? { invoice: id } : { job: id });

/** What becomes of the rows of a run, in their order. */
export function rowAnswers({ rows }: Pick<RunDraft, "rows">, posted: readonly RowPosted[], { book }: OpenBook, what: "posted" | "previewed" | "already posted"): readonly BatchRowAnswer[] {
  const { decimals } = book.policies;
  const looks = plainLooks(decimals);
  return rows.map((row, at): BatchRowAnswer => {
    const became = posted[at];
    const head = { ...named(row.target), amount: amountOfRow(row, decimals), ...ownOf(row) };
    switch (became?.kind) {
      case undefined:
      case "left": return { ...head, outcome: "refused", message: batchWords.left };
      case "refused": return { ...head, outcome: "refused", code: became.refusal.code, message: explainRefusal(became.refusal, looks) };
      case "stale": return { ...head, outcome: "stale", message: batchWords.stale(row.target.id, became.owes, looks) };
      case "posted": {
        const said = what === "previewed"
          ? (became.waits ? batchWords.wouldWait(aboveWords(became.above, looks)) : batchWords.wouldPost(head.amount.startsWith("-")))
          : became.waits ? batchWords.waits(became.id, aboveWords(became.above, looks)) : outcomes.posted("write-off", [became.id]);
        const message = [said, ...became.warnings.map((warning) => explainWarning(warning, looks))].join(" ");
        return what === "previewed" ? { ...head, outcome: "previewed", message } : { ...head, outcome: what, message, id: became.id };
      }
    }
  });
}

const ownOf = ({ reasonCode, reason }: BatchRow) => ({ ...(reasonCode === null ? {} : { reasonCode }), ...(reason === null ? {} : { reason }) });

export const skippedRow = ({ kind, id, amount }: BatchRow["target"], { book }: OpenBook): BatchRowAnswer =>
  ({ ...named({ kind, id }), amount: amountText(amount, book.policies.decimals), outcome: "skipped", message: batchWords.skipped });

/** The write-offs that earlier parts of a run have posted. */
export const rowsBefore = ({ book }: OpenBook, writeOffs: readonly string[]): readonly BatchRowAnswer[] =>
  writeOffs.flatMap((id): readonly BatchRowAnswer[] => {
    const row = book.writeOffOf.get(id);
    if (!row) return [];
    const target = row.invoice === null ? { job: row.job ?? "" } : { invoice: row.invoice };
    return [{ ...target, amount: amountText(row.amount, book.policies.decimals), outcome: "already posted", message: outcomes.posted("write-off", [id]), id }];
  });

/** The same as a line in the terminal. */
export const inTerminal = ({ invoice, job, amount, reasonCode, reason, message }: BatchRowAnswer): string =>
  `  ${[invoice ?? job, amount, reasonCode, ...(reason === undefined ? [] : [`“${reason}”`])].filter((part) => part !== undefined).join(" ")}: ${message}`;
