import type { ChangePlan } from "../domain/plan";
import { formulaColumns, tablesOf } from "../tables/encodePlan";
import type { AnyTableName } from "../tables/mapping";
import { findTables, type OpenBook, readFound } from "./readBook";

/**
 * Reads the book once more, in one round trip, with what must be known of the tables that the plan writes to. While
 * there is no log it is looked for again: a posting whose answer was lost may have made it since. Only then, to read it,
 * a second round trip is taken.
 */
export async function readAgain(opened: OpenBook, plan: ChangePlan): Promise<OpenBook> {
  const written = new Set<string>(tablesOf(plan));
  const posting = (name: AnyTableName) => {
    if (name === "operations") return { formulaColumns: null };
    if (!written.has(name)) return undefined;
    const read = opened.decoded.tables[name];
    return { formulaColumns: read ? formulaColumns(plan, name, read) : null };
  };
  const before = opened;
  if (opened.found.operations) return readFound(opened, posting, { before });
  const again = await readFound(opened, posting, { withLayout: true, before });
  const { operations } = findTables(again.layout, again.mapping);
  return operations ? readFound({ ...again, found: { ...again.found, operations } }, posting, { before: again }) : again;
}
