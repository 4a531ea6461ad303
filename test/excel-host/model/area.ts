import type { Area } from "./types";

/** The size of a worksheet in Excel. */
export const sheetRows = 1048576;
export const sheetColumns = 16384;

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns >= sheetColumns;

export const holdsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

export const contains = (outer: Area, inner: Area): boolean =>
  holdsCell(outer, inner.row, inner.column) && holdsCell(outer, lastRow(inner), lastColumn(inner));

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

/** The cells two areas share, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(one), lastRow(other)) - row + 1,
    columns: Math.max(lastColumn(one), lastColumn(other)) - column + 1,
  };
}

const withinColumnsOf = (area: Area, outer: Area): boolean =>
  area.column >= outer.column && lastColumn(area) <= lastColumn(outer);

/** Where an area is after cells were inserted. Inserting into its middle makes it grow. */
export function afterInsert(area: Area, inserted: Area): Area {
  if (!withinColumnsOf(area, inserted) || inserted.row > lastRow(area)) return area;
  return inserted.row <= area.row
    ? { ...area, row: area.row + inserted.rows }
    : { ...area, rows: area.rows + inserted.rows };
}

/** Where an area is after cells were deleted; null when nothing of it is left. */
export function afterDelete(area: Area, deleted: Area): Area | null {
  if (!withinColumnsOf(area, deleted) || deleted.row > lastRow(area)) return area;
  const lost = intersection({ ...area, column: 0, columns: 1 }, { ...deleted, column: 0, columns: 1 })?.rows ?? 0;
  if (lost === area.rows) return null;
  const above = Math.max(0, Math.min(deleted.rows, area.row - deleted.row));
  return { ...area, row: area.row - above, rows: area.rows - lost };
}
