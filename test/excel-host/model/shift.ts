import { isWholeRows, lastRow } from "./area";
import { contentOf, emptyCell, holdsAnything, putContent, widthOf } from "./row";
import type { Row } from "./row";
import type { Area } from "./types";

/** What moving cells needs from a sheet: its rows, and a row that may be changed in place. */
export interface RowStore {
  readonly rows: (Row | undefined)[];
  readonly texts: { forget(): void };
  writable(row: number): Row;
}

/** True when no row from `from` on holds anything outside the area's columns, so that whole rows may move. */
function nothingBeside(store: RowStore, area: Area): boolean {
  if (area.column !== 0) return false;
  if (isWholeRows(area)) return true;
  for (let row = area.row; row < store.rows.length; row++) {
    const cells = store.rows[row];
    if (cells && widthOf(cells) > area.columns) return false;
  }
  return true;
}

function moveCells(store: RowStore, area: Area, from: number, to: number): void {
  const source = store.rows[from];
  const target = store.rows[to];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const filled = source !== undefined && holdsAnything(source, column);
    if (filled) putContent(store.writable(to), column, contentOf(source, column));
    else if (target && holdsAnything(target, column)) putContent(store.writable(to), column, emptyCell);
  }
}

function clearCells(store: RowStore, area: Area, row: number): void {
  const cells = store.rows[row];
  if (!cells) return;
  const end = Math.min(area.column + area.columns, widthOf(cells));
  for (let column = area.column; column < end; column++) {
    if (holdsAnything(cells, column)) putContent(store.writable(row), column, emptyCell);
  }
}

/** Columns beyond the widest row hold nothing, so a whole-row area need not be walked to its end. */
function narrowed(store: RowStore, area: Area): Area {
  let width = 0;
  for (let row = area.row; row < store.rows.length; row++) {
    const cells = store.rows[row];
    if (cells) width = Math.max(width, widthOf(cells));
  }
  return { ...area, columns: Math.max(0, Math.min(area.columns, width - area.column)) };
}

export function shiftCellsDown(store: RowStore, area: Area): void {
  store.texts.forget();
  const { rows } = store;
  if (area.row >= rows.length) return;
  if (nothingBeside(store, area)) {
    const tail = rows.splice(area.row);
    rows.length = area.row + area.rows;
    for (const row of tail) rows.push(row);
    return;
  }
  const cells = narrowed(store, area);
  for (let row = rows.length - 1; row >= area.row; row--) moveCells(store, cells, row, row + area.rows);
  for (let row = area.row; row <= lastRow(area); row++) clearCells(store, cells, row);
}

export function shiftCellsUp(store: RowStore, area: Area): void {
  store.texts.forget();
  const { rows } = store;
  if (area.row >= rows.length) return;
  if (nothingBeside(store, area)) {
    rows.splice(area.row, area.rows);
    return;
  }
  const cells = narrowed(store, area);
  const end = rows.length;
  for (let row = area.row; row < end; row++) moveCells(store, cells, row + area.rows, row);
}

/** Row marks such as "hidden" after rows were inserted (a positive count) or deleted (a negative one). */
export function shiftMarks(marks: Set<number>, row: number, count: number): void {
  const before = [...marks];
  marks.clear();
  for (const mark of before) {
    if (mark < row) marks.add(mark);
    else if (count > 0 || mark >= row - count) marks.add(mark + count);
  }
}
