import { type ChangePlan, sameChanges } from "../domain/plan";
import type { Refusal } from "../domain/refusal";
import { encodePlan } from "../tables/encodePlan";
import { confirm } from "./confirm";
import { obstacleToFinishing } from "./finishBegun";
import { logEdits } from "./logEdits";
import { obstacle } from "./obstacle";
import { type Preview, preview, sayings } from "./preview";
import { readAgain } from "./readAgain";
import type { OpenBook } from "./readBook";
import { withoutOthers } from "./remainder";
import { toWrite } from "./toWrite";
import { begin, finish } from "./writeInParts";

/** What became of a posting. Excel's own failures are not among them: they reject. */
export type Posted =
  | { readonly kind: "posted"; readonly ids: readonly string[]; readonly plan: ChangePlan; readonly opened: OpenBook }
  | { readonly kind: "already posted"; readonly ids: readonly string[] }
  | { readonly kind: "stale"; readonly before: Preview; readonly now: Preview | { readonly kind: "refused"; readonly refusal: Refusal }; readonly opened: OpenBook }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Posts what was previewed, in three round trips: reads again, writes one batch, reads back. A posting that is more than
 * one request takes is written in several, and stands in the log as begun until the last of them. Nothing is written when
 * somebody changed what the preview was reckoned on, or when the operation has been posted before.
 */
export async function post(before: Preview): Promise<Posted> {
  const { proposal, proposed } = before;
  const opened = await readAgain(before.opened, proposed.plan);

  const logged = opened.log.find(({ operation }) => operation === proposal.operation);
  if (logged?.state === "Begun" && logged.plan) {
    const inTheWay = obstacleToFinishing(opened, logged.plan);
    if (inTheWay) return { kind: "refused", refusal: inTheWay };
    await finish(opened, logged.plan);
  }
  // A second try comes after a first that failed, perhaps before what it had written was read back.
  if (logged?.plan) await confirm(before.opened, withoutOthers(opened, logged.plan));
  if (logged) return { kind: "already posted", ids: logged.plan?.added.map(({ key }) => key) ?? [] };

  const now = preview(opened, proposal);
  if (now.kind === "refused" || !sameChanges(now.proposed.plan, proposed.plan) || sayings(opened, proposed.basis) !== before.basis)
    return { kind: "stale", before, now, opened };

  const { plan, ids } = now.proposed;
  const refusal = obstacle(opened, plan);
  if (refusal) return { kind: "refused", refusal };

  const { edits } = encodePlan(plan, toWrite(opened), opened.decoded.dialect);
  const written = await begin(logEdits(opened, plan, proposal), edits);
  if (written === "too large") return { kind: "refused", refusal: { code: "TOO_LARGE", rows: plan.added.length, cells: plan.changed.length } };
  if (written === "some") await finish(await readAgain(opened, plan), plan);
  const after = await confirm(opened, plan);
  return { kind: "posted", ids, plan, opened: after };
}
