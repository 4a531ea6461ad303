import type { TableName } from "../domain/book";
import type { Amount } from "../domain/money";
import { refused, type Refusal } from "../domain/refusal";
import type { ChangePlan } from "../domain/plan";
import { tablesOf } from "../tables/encodePlan";
import { sheetNameOf } from "../tables/mapping";
import { headerOf } from "../tables/readTable";
import { reachesEnd } from "../tables/roomBelow";
import { valuesOfKey } from "../tables/rowsByKey";
import type { OpenBook } from "./readBook";
import type { Proposal, Proposed, RowNamed } from "./proposal";

/** A proposal with what it will change, reckoned on the book as it was read. */
export interface Preview {
  readonly kind: "preview";
  readonly proposal: Proposal;
  readonly opened: OpenBook;
  readonly proposed: Proposed;
  /** What the rows of its basis said, to see later whether somebody changed them. */
  readonly basis: string;
}

/** Shows what a proposal would change, or why it is refused. Nothing is written. */
export function preview(opened: OpenBook, proposal: Proposal): Preview | { readonly kind: "refused"; readonly refusal: Refusal } {
  const unusable = missingFrom(opened, proposal.needs);
  if (unusable) return refused(unusable);
  const judged = proposal.propose(opened.book);
  if (judged.kind === "refused") return judged;
  const homeless = withoutColumn(opened, judged.plan);
  if (homeless) return refused(homeless);
  const full = withoutRoom(opened, judged.plan);
  if (full) return refused(full);
  return { kind: "preview", proposal, opened, proposed: judged, basis: sayings(opened, judged.basis) };
}

/** The amount of the row that a preview adds, where it adds one; below zero for a write up. */
export function amountPosted({ proposed }: Preview): Amount | null {
  const amount = proposed.plan.added[0]?.values["amount"];
  return typeof amount === "number" ? (amount as Amount) : null;
}

/** The table or column that a workbook lacks of those that are needed. */
export function missingFrom(opened: OpenBook, needs: readonly TableName[]): Refusal | undefined {
  for (const table of needs) if (!opened.found[table]) return { code: "TABLE_MISSING", table, name: sheetNameOf(opened.mapping, table) };
  for (const table of needs) {
    const read = opened.decoded.tables[table];
    if (read && read.missing.length > 0) return { code: "COLUMN_MISSING", table: read.raw.name, columns: read.missing };
  }
  // A table of the log's name that is not the log is the user's: nothing is written to it, and nothing goes unlogged.
  const { logTable } = opened;
  if (logTable && logTable.missing.length > 0) return { code: "COLUMN_MISSING", table: logTable.raw.name, columns: logTable.missing };
  return undefined;
}

// What these columns hold of a new row is told by no other: without them it would be lost.
const toldNowhereElse: Readonly<Partial<Record<TableName, readonly string[]>>> = { payments: ["invoice", "fee", "tip"], invoices: ["job"] };

/** Columns that a plan writes to, and that the workbook could do without until now. */
function withoutColumn({ decoded: { tables } }: OpenBook, { added, changed }: ChangePlan): Refusal | undefined {
  for (const [name, read] of Object.entries(tables)) {
    const wanted = new Set([
      ...changed.filter(({ table }) => table === name).map(({ field }) => field),
      ...added.filter(({ table }) => table === name).flatMap(({ values }) => (toldNowhereElse[name as TableName] ?? []).filter((field) => Boolean(values[field]))),
    ]);
    const missing = [...wanted].filter((field) => !read.columnOf.has(field));
    if (missing.length > 0) return { code: "COLUMN_MISSING", table: read.raw.name, columns: missing.map((field) => headerOf(read, field)) };
  }
  return undefined;
}

/** A long plan takes several rows of the log. */
const logRows = 100;

/** A table that a plan writes to, or the log, at the end of its sheet: Excel would break off in the midst of the posting. */
function withoutRoom({ decoded: { tables }, logTable }: OpenBook, plan: ChangePlan): Refusal | undefined {
  const isFull = (name: TableName) => {
    const read = tables[name];
    return read !== undefined && reachesEnd(read, plan.added.filter(({ table }) => table === name).length);
  };
  const full = tablesOf(plan).find(isFull);
  const table = full ? tables[full] : logTable && reachesEnd(logTable, logRows) ? logTable : undefined;
  return table && { code: "SHEET_FULL", table: table.raw.name };
}

/** What rows say, column by column; the user's own columns do not count. */
export function sayings(opened: OpenBook, rows: readonly RowNamed[]): string {
  return JSON.stringify(rows.map(({ table, key }) => {
    const read = opened.decoded.tables[table];
    return [table, key, read ? (valuesOfKey(read, key) ?? null) : null];
  }));
}
