import { putSpill, putValue } from "./row";
import type { RowStore } from "./shift";
import type { CellValue } from "./types";
import type { Size } from "./watching";

/** The cells that a formula fills beyond its own: each is marked, so that it is known from a value that somebody put there. */
export function spillFrom(store: RowStore, row: number, column: number, values: readonly (readonly CellValue[])[] | undefined): void {
  const before = store.rows[row]?.spills?.get(column);
  if (before) eachBeyond(row, column, before, (at, place) => {
    if (store.rows[at]?.spills?.get(place) !== null) return;
    const cells = store.writable(at);
    putSpill(cells, place, undefined);
    putValue(cells, place, "");
  });
  if (before || values) putSpill(store.writable(row), column, values && { rows: values.length, columns: values[0]?.length ?? 0 });
  if (!values) return;
  values.forEach((line, down) => {
    const cells = store.writable(row + down);
    line.forEach((value, right) => {
      putValue(cells, column + right, value);
      if (down > 0 || right > 0) putSpill(cells, column + right, null);
    });
  });
}

function eachBeyond(row: number, column: number, { rows, columns }: Size, visit: (row: number, column: number) => void): void {
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) if (down > 0 || right > 0) visit(row + down, column + right);
  }
}

/** Empties the cells that are marked as filled by a formula which is not there, or no longer reaches them. */
export function dropLostSpills(store: RowStore): void {
  const reached = new Set<string>();
  store.rows.forEach((cells, row) => {
    for (const [column, size] of cells?.spills ?? []) {
      if (size && cells?.formulas?.has(column)) eachBeyond(row, column, size, (at, place) => reached.add(`${at} ${place}`));
    }
  });
  store.rows.forEach((cells, row) => {
    for (const [column, size] of [...(cells?.spills ?? [])]) {
      if (size ? cells?.formulas?.has(column) : reached.has(`${row} ${column}`)) continue;
      const own = store.writable(row);
      putSpill(own, column, undefined);
      if (size === null) putValue(own, column, "");
    }
  });
}
