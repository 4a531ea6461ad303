import type { ChangePlan } from "../domain/plan";
import type { BlockToWrite, TableEdits } from "../tables/edits";
import { cellOfChange, placeOfChange } from "../tables/encodePlan";
import { keyAt, rowsByKey } from "../tables/rowsByKey";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/**
 * Cells of rows that somebody has put, at that moment, where the rows of a plan stood: they bear what was meant for
 * those. What they said is not known; as a new row's cells that a posting fills are blank, they are made blank again.
 */
export function writtenToStrangers(before: OpenBook, now: OpenBook, plan: ChangePlan): readonly TableEdits[] {
  const come = new Set(plan.added.map(({ table, key }) => `${table}\n${key}`));
  return [...new Set(plan.changed.map(({ table }) => table))].flatMap((table) => {
    const [old, target] = [before.decoded.tables[table], toWrite(now)[table]];
    if (!old || !target) return [];
    const known = rowsByKey(old);
    const isStranger = (at: number) => {
      const key = keyAt(target.read, at);
      return at < target.read.raw.rows.length && (key === undefined || (!known.has(key) && !come.has(`${table}\n${key}`)));
    };
    const blocks = plan.changed.filter((change) => change.table === table).flatMap((change): readonly BlockToWrite[] => {
      const place = placeOfChange(old, change);
      if (!place || !isStranger(place.row)) return [];
      const bears = target.read.raw.rows[place.row]?.[place.column] === cellOfChange(target.read, change, now.decoded.dialect);
      return bears ? [{ ...place, values: [[""]], formats: [[null]] }] : [];
    });
    return blocks.length > 0 ? [{ table: target.id, append: null, blocks, removed: [] }] : [];
  });
}
