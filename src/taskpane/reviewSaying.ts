import type { IndexedBook } from "../domain/indexed";
import type { JudgedBatchRow } from "../domain/monthEnd/batchPlan";
import type { Looks } from "../session/looks";
import { owesAfter, type ReviewRow } from "../session/monthEnd/review";
import { formWords } from "../words/form";
import { batchWords } from "../words/monthEnd";
import { explainRefusal } from "../words/refusals";
import { explainWarning } from "../words/warnings";

/** What becomes of a ticked row: what it will owe, that it waits, or why it cannot be posted. */
export function sayingOf({ target }: ReviewRow, judged: JudgedBatchRow | undefined, after: IndexedBook | null, looks: Looks): string {
  switch (judged?.kind) {
    case undefined:
      return "";
    case "refused":
      return explainRefusal(judged.refusal, looks);
    case "stale":
      return batchWords.stale(target.id, judged.owes, looks);
    case "accepted": {
      const owes = after === null ? null : owesAfter(after, target);
      const first = judged.writeOff.status === "Pending" ? `${formWords.waits}.` : owes === null ? "" : looks.amount(owes);
      return [first, ...judged.warnings.map((warning) => explainWarning(warning, looks))].filter((part) => part !== "").join(" ");
    }
  }
}
