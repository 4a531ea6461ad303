import type { ChangePlan } from "../domain/plan";
import type { Refusal } from "../domain/refusal";
import { logLayout, type LoggedOperation } from "../tables/operationsLog";
import type { Problem } from "../tables/problem";
import { headerOf } from "../tables/readTable";
import { obstacleInTables } from "./obstacle";
import type { OpenBook } from "./readBook";
import { readAgain } from "./readAgain";
import { remainder } from "./remainder";
import { finish } from "./writeInParts";

/**
 * Finishes every posting that the log has as begun and not done, and tells of each. A posting is never half undone: its
 * rows and cells are written as the log says, each only where it is not there yet. A workbook that cannot be written to
 * keeps them as they are, and the notice says so.
 */
export async function finishBegun(opened: OpenBook): Promise<readonly Problem[]> {
  const notices: Problem[] = [];
  for (const logged of opened.log.filter(({ state }) => state === "Begun")) {
    if (logged.plan === null) notices.push(notice(opened, logged, "Begun", "a change that can be read; look at the rows of this operation by hand"));
    else if (opened.layout.readOnly) notices.push(notice(opened, logged, "Begun", "Done; open the workbook for editing and it will be finished"));
    else if (!canBeWritten(opened, logged.plan)) notices.push(notice(opened, logged, "Begun", "Done; a table that it adds rows to is missing"));
    else {
      // One posting at a time: each may change what the next one finds.
      const again = await readAgain(opened, logged.plan);
      const state = again.log.find(({ operation }) => operation === logged.operation)?.state;
      if (state !== "Begun") continue;
      // Whoever writes a long posting takes several requests: it goes on by itself.
      if (amountLeft(again, logged.plan) < amountLeft(opened, logged.plan)) {
        notices.push(notice(opened, logged, "Begun", "Done; it is still being written, and a part of it is not here yet"));
        continue;
      }
      const hindrance = hindranceIn(again, logged.plan);
      if (hindrance === undefined) await finish(again, logged.plan);
      notices.push(notice(opened, logged, "Begun", hindrance === undefined ? "Done; the posting was cut off and has now been finished" : `Done; ${hindrance}, and the posting will be finished at the next reading`));
    }
  }
  return notices;
}

function amountLeft(opened: OpenBook, plan: ChangePlan): number {
  const { added, changed, removed } = remainder(opened, plan);
  return added.length + changed.length + removed.length;
}

const canBeWritten = (opened: OpenBook, plan: ChangePlan) =>
  plan.added.every(({ table }) => opened.decoded.tables[table]?.missing.length === 0);

/** Why what is left of a posting that was begun cannot be written now. */
export const obstacleToFinishing = (opened: OpenBook, plan: ChangePlan): Refusal | undefined => obstacleInTables(opened, remainder(opened, plan));

/** What a person has to clear away before a posting can be finished. Whoever only wants to look at the book is not kept from it. */
function hindranceIn(again: OpenBook, plan: ChangePlan): string | undefined {
  const refusal = obstacleToFinishing(again, plan);
  switch (refusal?.code) {
    case "SHEET_PROTECTED":
      return `unprotect sheet ${refusal.sheet}`;
    case "DATA_BELOW":
      return `move what stands in ${refusal.address}`;
    default:
      return undefined;
  }
}

function notice(opened: OpenBook, { rows }: LoggedOperation, found: string, expected: string): Problem {
  const table = opened.logTable;
  return {
    sheet: table?.raw.sheet ?? logLayout.sheet,
    table: table?.raw.name ?? logLayout.sheet,
    row: (table?.raw.row ?? 0) + (rows[0] ?? 0) + 2,
    column: table ? headerOf(table, "state") : "State",
    found,
    expected,
    severity: "notice",
  };
}
