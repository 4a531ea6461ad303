import type { ChangePlan } from "../domain/plan";
import type { TableEdits } from "../tables/edits";
import { blankRowsAtEnd } from "../tables/roomBelow";
import { rowsByKey } from "../tables/rowsByKey";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/**
 * Rows that went in place of those which a plan removes, because somebody sorted the table at that moment: as rows to
 * put back at the end of their table, every cell as it was, the user's columns included. A row counts as one of them
 * only while a row that should have gone is still there.
 */
export function vanishedRows(before: OpenBook, now: OpenBook, plan: ChangePlan): readonly TableEdits[] {
  return [...new Set(plan.removed.map(({ table }) => table))].flatMap((table) => {
    const [old, target] = [before.decoded.tables[table], toWrite(now)[table]];
    if (!old || !target) return [];
    const meant = new Set(plan.removed.filter((row) => row.table === table).map(({ key }) => key));
    const here = rowsByKey(target.read);
    if (![...meant].some((key) => here.has(key))) return [];
    const gone = [...rowsByKey(old)].filter(([key]) => !meant.has(key) && !here.has(key));
    if (gone.length === 0) return [];
    const { read, detail, id } = target;
    const isText = read.raw.headings.map((_, column) => [...read.columnOf].some(([field, at]) => at === column && read.schema.columns[field]?.kind.format(now.decoded.dialect) === "@"));
    const rows = gone.map(([, at]) => old.raw.rows[at] ?? []);
    const formats = isText.map((text, column) => (text ? "@" : (detail.lastRowFormats[column] ?? null)));
    return [{ table: id, append: { rows, formats, blankRows: blankRowsAtEnd({ read, detail }), insert: detail.showTotals }, blocks: [], removed: [] }];
  });
}
