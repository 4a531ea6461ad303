import type { Cell } from "./cell";
import type { RawTable } from "./rawTable";

/**
 * A table that was read once more, with the rows of the reading before wherever they say the same, and the whole table
 * of before where all of it does. Comparing cells costs little; whoever decodes them can tell by the rows themselves
 * what need not be decoded anew. Nothing else is promised: a row that is not kept may say the same all the same.
 */
export function withKeptRows(now: RawTable, before: RawTable | undefined): RawTable {
  if (!before) return now;
  const rows = now.rows.map((row, at) => before.rows[placeBefore(before.rows, now.rows.length, at, (old) => isSameRow(old, row))] ?? row);
  const isSame =
    now.name === before.name && now.sheet === before.sheet && now.row === before.row && now.column === before.column &&
    isSameRow(now.headings, before.headings) && isSameRow(now.formats ?? [], before.formats ?? []) &&
    rows.length === before.rows.length && rows.every((row, at) => row === before.rows[at]);
  return isSame ? before : { ...now, rows };
}

/**
 * Where an item of a list stood in an earlier one: at the same place from the top or, below rows that were inserted or
 * deleted, at the same place from the end. -1 where it is at neither.
 */
export function placeBefore<Item>(before: readonly Item[], length: number, at: number, isIt: (item: Item) => boolean): number {
  for (const place of [at, at + before.length - length]) {
    const item = before[place];
    if (item !== undefined && isIt(item)) return place;
  }
  return -1;
}

const isSameRow = (one: readonly Cell[], other: readonly Cell[]) => {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
};
