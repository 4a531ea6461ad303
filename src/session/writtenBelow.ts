import type { ChangePlan } from "../domain/plan";
import type { Cell } from "../tables/cell";
import type { TableEdits } from "../tables/edits";
import { cellOfChange, placeOfChange } from "../tables/encodePlan";
import { type PlaceInTable, readBelow } from "../workbook/readBelow";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/**
 * Cells below a table that were meant for its last rows: somebody deleted rows above them at that moment, and the table
 * now ends before the place where they were written. They are made blank again, but only while they say what we wrote:
 * what moved up from below the table meanwhile is not ours.
 */
export async function writtenBelow(before: OpenBook, now: OpenBook, plan: ChangePlan): Promise<readonly TableEdits[]> {
  const meant = meantBelow(before, now, plan);
  if (meant.length === 0) return [];
  const there = await readBelow(meant);
  return meant.flatMap(({ table, row, column, wrote }, at) =>
    there[at] === wrote ? [{ table, append: null, blocks: [{ row, column, values: [[""]], formats: [["General"]] }], removed: [] }] : []);
}

function meantBelow(before: OpenBook, now: OpenBook, plan: ChangePlan): readonly (PlaceInTable & { readonly wrote: Cell })[] {
  const since = toWrite(now);
  return plan.changed.flatMap((change) => {
    const [old, table] = [before.decoded.tables[change.table], since[change.table]];
    const place = old && placeOfChange(old, change);
    // From the body's first row, which lies one below the headings.
    if (!place || !table || table.read.raw.row + 1 + place.row <= table.detail.lastRow) return [];
    const wrote = cellOfChange(table.read, change, now.decoded.dialect);
    return wrote === "" ? [] : [{ table: table.id, ...place, wrote }];
  });
}
