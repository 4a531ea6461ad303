import { type ChangePlan, sameChanges } from "../domain/plan";
import type { Refusal } from "../domain/refusal";
import { encodePlan, tablesOf } from "../tables/encodePlan";
import { sheetNameOf } from "../tables/mapping";
import { inTheWay, inTheWayOfRemoval } from "../tables/roomBelow";
import { writePosting } from "../workbook/writePosting";
import { confirm } from "./confirm";
import { finishOperation } from "./finishBegun";
import { logEdits, logInTheWay } from "./logEdits";
import { type Preview, preview, sayings } from "./preview";
import { readAgain } from "./readAgain";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/** What became of a posting. Excel's own failures are not among them: they reject. */
export type Posted =
  | { readonly kind: "posted"; readonly ids: readonly string[]; readonly plan: ChangePlan; readonly opened: OpenBook }
  | { readonly kind: "already posted"; readonly ids: readonly string[] }
  | { readonly kind: "stale"; readonly before: Preview; readonly now: Preview | { readonly kind: "refused"; readonly refusal: Refusal }; readonly opened: OpenBook }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Posts what was previewed, in three round trips: reads again, writes one batch, reads back. Nothing is written when
 * somebody changed what the preview was reckoned on, or when the operation has been posted before.
 */
export async function post(before: Preview): Promise<Posted> {
  const { proposal, proposed } = before;
  const opened = await readAgain(before.opened, proposed.plan);

  const logged = opened.log.find(({ operation }) => operation === proposal.operation);
  if (logged?.state === "Begun") await finishOperation(opened, logged);
  if (logged) return { kind: "already posted", ids: logged.plan?.added.map(({ key }) => key) ?? [] };

  const now = preview(opened, proposal);
  if (now.kind === "refused" || !sameChanges(now.proposed.plan, proposed.plan) || sayings(opened, proposed.basis) !== before.basis)
    return { kind: "stale", before, now, opened };

  const { plan, ids } = now.proposed;
  const obstacle = obstacles(opened, plan);
  if (obstacle) return { kind: "refused", refusal: obstacle };

  const { edits } = encodePlan(plan, toWrite(opened), opened.decoded.dialect);
  await writePosting(logEdits(opened, plan, proposal), edits);
  const after = await confirm(opened, plan);
  return { kind: "posted", ids, plan, opened: after };
}

/** Why the tables of a plan cannot be written to: a protected sheet, or cells that new rows would tear apart. */
function obstacles(opened: OpenBook, plan: ChangePlan): Refusal | undefined {
  const tables = toWrite(opened);
  const targets = tablesOf(plan).flatMap((name) => tables[name] ?? []);
  const log = opened.reads.operations;
  const sheet = targets.find(({ detail }) => detail.sheetProtected)?.read.raw.sheet ?? (log?.detail?.sheetProtected ? log.raw.sheet : undefined);
  if (sheet !== undefined) return { code: "SHEET_PROTECTED", sheet };
  for (const name of tablesOf(plan)) {
    const table = tables[name];
    const added = plan.added.filter((row) => row.table === name).length;
    const removes = plan.removed.some((row) => row.table === name);
    const address = table ? ((added > 0 ? inTheWay(table, added) : null) ?? (removes ? inTheWayOfRemoval(table) : null)) : null;
    if (address !== null) return { code: "DATA_BELOW", table: sheetNameOf(opened.mapping, name), address };
  }
  const address = logInTheWay(opened, plan);
  return address === null ? undefined : { code: "DATA_BELOW", table: sheetNameOf(opened.mapping, "operations"), address };
}
