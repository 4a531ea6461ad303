import type { TableName } from "../../src/domain/book";
import type { ChangePlan } from "../../src/domain/plan";
import type { PostingDetail } from "../../src/tables/edits";
import { encodePlan, type TableToWrite } from "../../src/tables/encodePlan";
import type { Dialect } from "../../src/tables/kind";
import { noMapping, tableNamed } from "../../src/tables/mapping";
import { type ReadTable, readTable } from "../../src/tables/readTable";
import { bookTables } from "../../src/tables/schemas";
import { rawTable } from "./rawTables";

export const dialect: Dialect = { decimals: 2, date1904: false };

/** A table read from its text, with what a posting must know of it: by default nothing in the way, no formulas. */
export function tableToWrite(text: string, detail: Partial<PostingDetail> = {}): TableToWrite {
  const raw = rawTable(text);
  const name = tableNamed(noMapping, raw.name) as Exclude<TableName, "policies">;
  const read = readTable(bookTables[name], raw, {}, dialect, () => undefined) as ReadTable;
  const none = { sheetProtected: false, showTotals: false, lastRow: raw.row + raw.rows.length, below: null, merged: [], lastRowFormulas: [], lastRowFormats: [], formulas: [], formulasFrom: 0 };
  return { id: `id of ${raw.name}`, read, detail: { ...none, ...detail } };
}

export const emptyPlan: ChangePlan = { operation: "op-1", kind: "write-off", added: [], changed: [], removed: [] };

/** What a plan comes to on one table. */
export function encoded(plan: Partial<ChangePlan>, name: TableName, table: TableToWrite) {
  const { edits, ownFormulas } = encodePlan({ ...emptyPlan, ...plan }, { [name]: table }, dialect);
  return { edit: edits[0], ownFormulas };
}
