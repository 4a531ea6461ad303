import type { ChangePlan } from "../domain/plan";
import { formulaColumns, tablesOf } from "../tables/encodePlan";
import { type OpenBook, readFound } from "./readBook";

/** Reads the book once more, in one round trip, with what must be known of the tables that the plan writes to. */
export async function readAgain(opened: OpenBook, plan: ChangePlan): Promise<OpenBook> {
  const written = new Set<string>(tablesOf(plan));
  return readFound(opened.layout, opened.mapping, opened.found, (name) => {
    if (name === "operations") return { formulaColumns: null };
    if (!written.has(name) || name === "policies") return undefined;
    const read = opened.decoded.tables[name];
    return { formulaColumns: read ? formulaColumns(plan, name, read) : null };
  });
}
