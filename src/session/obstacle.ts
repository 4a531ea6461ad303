import type { ChangePlan } from "../domain/plan";
import type { Refusal } from "../domain/refusal";
import { tablesOf } from "../tables/encodePlan";
import { sheetNameOf } from "../tables/mapping";
import { inTheWay, inTheWayOfRemoval } from "../tables/roomBelow";
import { logInTheWay } from "./logEdits";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/** Why a plan cannot be posted: the workbook or a sheet is protected, or new rows would tear cells apart. The book must have been read for the plan. */
export function obstacle(opened: OpenBook, plan: ChangePlan): Refusal | undefined {
  const refusal = obstacleInTables(opened, plan);
  if (refusal) return refusal;
  const address = logInTheWay(opened, plan);
  return address === null ? undefined : { code: "DATA_BELOW", table: sheetNameOf(opened.mapping, "operations"), address };
}

/** The same for a plan that stands in the log already. */
export function obstacleInTables(opened: OpenBook, plan: ChangePlan): Refusal | undefined {
  const { layout, logTable } = opened;
  if (layout.readOnly) return { code: "WORKBOOK_PROTECTED", against: "writing" };
  if (layout.structureProtected && !logTable) return { code: "WORKBOOK_PROTECTED", against: "new sheets" };
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
  return undefined;
}
