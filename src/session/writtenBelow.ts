import type { ChangePlan } from "../domain/plan";
import type { TableEdits } from "../tables/edits";
import { placeOfChange } from "../tables/encodePlan";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/**
 * Cells below a table that were meant for its last rows: somebody deleted rows above them at that moment, and the table
 * now ends before the place where they were written. They are made blank again; where something stood before the
 * writing nothing is touched.
 */
export function writtenBelow(before: OpenBook, now: OpenBook, plan: ChangePlan): readonly TableEdits[] {
  const [then, since] = [toWrite(before), toWrite(now)];
  return [...new Set(plan.changed.map(({ table }) => table))].flatMap((name) => {
    const [old, table] = [then[name], since[name]];
    if (!old || !table || table.detail.below === null) return [];
    const { raw } = table.read;
    const stood = old.detail.below;
    const blocks = plan.changed.flatMap((change) => {
      const place = change.table === name ? placeOfChange(old.read, change) : undefined;
      // From the body's first row, which lies one below the headings.
      const row = place && raw.row + 1 + place.row;
      if (!place || row === undefined || row <= table.detail.lastRow) return [];
      const hadSomething = stood !== null && row >= stood.row && row < stood.row + stood.rows;
      return hadSomething ? [] : [{ row: place.row, column: place.column, values: [[""]], formats: [["General"]] }];
    });
    return blocks.length === 0 ? [] : [{ table: table.id, append: null, blocks, removed: [] }];
  });
}
