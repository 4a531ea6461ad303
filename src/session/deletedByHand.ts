import { type Amount, amountText } from "../domain/money";
import type { RowAdded } from "../domain/plan";
import type { DecodedBook } from "../tables/decodeBook";
import type { LoggedOperation } from "../tables/operationsLog";
import type { operationsTable } from "../tables/operationsTable";
import type { Problem } from "../tables/problem";
import { headerOf, placeOf, type ReadTable } from "../tables/readTable";

interface Added {
  readonly row: RowAdded;
  readonly logged: LoggedOperation;
}

/**
 * Write-offs that the log says were added, of which no row is left although we deleted none of them. They count no
 * longer, and nothing else would ever tell: a write-off that is gone leaves a balance that looks like any other.
 */
export function deletedByHand(decoded: DecodedBook, log: readonly LoggedOperation[], logTable: ReadTable<typeof operationsTable> | undefined): readonly Problem[] {
  const table = decoded.tables.writeOffs;
  if (table === undefined || table.missing.length > 0 || logTable === undefined) return [];
  const here = new Set<string | null>(table.rows.map(({ values }) => values.id));
  return [...stillAdded(log, new Set(table.rows.map(({ values }) => values.operation)))]
    .filter(([id]) => !here.has(id))
    .map(([id, { row, logged }]) => ({
      ...placeOf(logTable.raw, logged.rows[0] ?? 0, headerOf(logTable, "operation")),
      found: `no row ${id} in table ${table.raw.name}`,
      expected: `the write-off ${id} of ${amountText(Number(row.values["amount"]) as Amount, decoded.dialect.decimals)}, posted on ${logged.at.replace("T", " ").slice(0, 16)}; its row was deleted by hand, and it no longer counts. If that was a mistake, put the row back; to take one back, reverse or delete it here`,
      severity: "notice",
    }));
}

/**
 * What the postings added and none of them removed since, by id. A plan is read only where it may matter: a log grows for
 * years, and a write-off that stands on its row names the operation that added it.
 */
function stillAdded(log: readonly LoggedOperation[], standing: ReadonlySet<string | null>): ReadonlyMap<string, Added> {
  const added = new Map<string, Added>();
  for (const logged of log) {
    if (logged.state !== "Done" || addsNone.has(logged.kind) || (addsOne.has(logged.kind) && standing.has(logged.operation))) continue;
    for (const { table, key } of logged.plan?.removed ?? []) if (table === "writeOffs") added.delete(key);
    for (const row of logged.plan?.added ?? []) if (row.table === "writeOffs") added.set(row.key, { row, logged });
  }
  return added;
}

const addsOne: ReadonlySet<string> = new Set(["write-off", "reverse"]);
const addsNone: ReadonlySet<string> = new Set(["edit-write-off", "bill", "delete-invoice", "open-invoice", "send", "pay", "balance-entry", "set", "recalculate", "approve", "decline"]);
