import { encodePlan } from "../../src/tables/encodePlan";
import { confirm } from "../../src/session/confirm";
import { logEdits } from "../../src/session/logEdits";
import type { Posted } from "../../src/session/post";
import { preview, type Preview, sayings } from "../../src/session/preview";
import { readAgain } from "../../src/session/readAgain";
import { withoutOthers } from "../../src/session/remainder";
import { toWrite } from "../../src/session/toWrite";
import { begin, finish } from "../../src/session/writeInParts";
import { sameChanges } from "../../src/domain/plan";
import { writeEdits } from "../../src/workbook/writePosting";
import type { Switched } from "./play";

/** What keeps a posting safe. */
export const safeguards = ["operation id", "Operations log", "stale check", "read-back"] as const;
export type Safeguard = (typeof safeguards)[number];

/**
 * A posting put together from the product's own parts, in its order, with one safeguard left out. With none left out it
 * is the product's, and plays as that does.
 */
export function without(off: Safeguard | null): Switched {
  const has = (safeguard: Safeguard) => safeguard !== off;
  const poster = async (before: Preview): Promise<Posted> => {
    const { proposal, proposed } = before;
    const opened = await readAgain(before.opened, proposed.plan);
    const logged = opened.log.find(({ operation }) => operation === proposal.operation);
    if (logged?.state === "Begun" && logged.plan) await finish(opened, logged.plan);
    if (logged?.plan && has("read-back")) await confirm(before.opened, withoutOthers(opened, logged.plan));
    if (logged) return { kind: "already posted", ids: [] };

    const now = preview(opened, proposal);
    if (has("stale check") && (now.kind === "refused" || !sameChanges(now.proposed.plan, proposed.plan) || sayings(opened, proposed.basis) !== before.basis))
      return { kind: "stale", before, now, opened };

    const { plan, ids } = proposed;
    const { edits } = encodePlan(plan, toWrite(opened), opened.decoded.dialect);
    if (has("Operations log")) await begin(logEdits(opened, plan, proposal), edits);
    else await writeEdits(edits);
    return { kind: "posted", ids, plan, opened: has("read-back") ? await confirm(opened, plan) : opened };
  };
  return { poster, secondOperation: has("operation id") ? "op-1" : "op-2" };
}
