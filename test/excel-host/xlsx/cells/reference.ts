import type { Area } from "../../model/types";
import { lastColumn, lastRow } from "../../model/area";

/** "A" for column 0, "AB" for column 27. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of a name such as "AB", counted from zero. */
export function columnOf(name: string): number {
  let column = 0;
  for (let place = 0; place < name.length; place++) column = column * 26 + (name.charCodeAt(place) & 31);
  return column - 1;
}

const names: string[] = [];

/** "B3" for row 2, column 1. */
export const cellReference = (row: number, column: number): string =>
  (names[column] ??= columnName(column)) + (row + 1);

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The place a reference such as "B3" names, or undefined when it names none. */
export function positionOf(reference: string): Position | undefined {
  const [, letters, digits] = cellPattern.exec(reference) ?? [];
  return letters && digits ? { row: Number(digits) - 1, column: columnOf(letters) } : undefined;
}

/** The area of "A1:B3" or "A1", or undefined for whole columns, whole rows and anything else. */
export function areaOf(reference: string): Area | undefined {
  const [from = "", to = from] = reference.split(":");
  const first = positionOf(from);
  const last = positionOf(to);
  if (!first || !last) return undefined;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

/** "A1:B3", or "A1" where the area is one cell. */
export function areaReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  const last = cellReference(lastRow(area), lastColumn(area));
  return first === last ? first : `${first}:${last}`;
}

/** "A1:A1": tables and filters name both corners, always. */
export const rangeReference = (area: Area): string =>
  `${cellReference(area.row, area.column)}:${cellReference(lastRow(area), lastColumn(area))}`;

/** "$A$1:$B$3", as defined names write it. */
export const absoluteReference = (area: Area): string =>
  `$${columnName(area.column)}$${area.row + 1}:$${columnName(lastColumn(area))}$${lastRow(area) + 1}`;

/** 'It''s a sheet' or Sheet1, as formulas write it. */
export const quotedSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !positionOf(name) && !/^r\d*c?\d*$|^c\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
