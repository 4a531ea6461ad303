import type { Looks } from "../session/looks";
import type { Reckoned } from "../session/monthEnd/reckoner";
import type { ReviewRow } from "../session/monthEnd/review";
import { waitsSentence } from "../words/approval";
import { batchWords } from "../words/monthEnd";
import { explainRefusal } from "../words/refusals";
import { explainWarning } from "../words/warnings";

/** What becomes of a ticked row: what it will owe, that it waits, or why it cannot be posted. */
export function sayingOf({ target }: ReviewRow, reckoned: Reckoned | null, looks: Looks): string {
  if (reckoned === null) return "";
  const { judged, owes } = reckoned;
  switch (judged.kind) {
    case "refused":
      return explainRefusal(judged.refusal, looks);
    case "stale":
      return batchWords.stale(target.id, judged.owes, looks);
    case "accepted": {
      const first = judged.above !== null ? waitsSentence(judged.above, looks) : owes === null ? "" : looks.amount(owes);
      return [first, ...judged.warnings.map((warning) => explainWarning(warning, looks))].filter((part) => part !== "").join(" ");
    }
  }
}
