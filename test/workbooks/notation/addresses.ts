import type { Area } from "../../excel-host/model/types";

/** A cell by its zero-based row and column. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** Column 0 is A, column 26 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Reads "AA" as 26; undefined for what is no column of Excel. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return number < 16384 ? number : undefined;
}

/** Reads "B3" as row 2, column 1; undefined for what is no cell of Excel. */
export function readAddress(text: string): Address | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]+)([1-9]\d*)$/.exec(text) ?? [];
  const column = columnNumber(letters);
  const row = Number(digits) - 1;
  return column === undefined || row >= 1048576 ? undefined : { row, column };
}

export const writeAddress = ({ row, column }: Address): string => `${columnLetters(column)}${row + 1}`;

/** Reads "A1:C2"; undefined when a corner is no cell, or the second stands above or left of the first. */
export function readArea(text: string): Area | undefined {
  const [first = "", last = first] = text.split(":");
  const from = readAddress(first);
  const to = readAddress(last);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export const writeArea = (area: Area): string =>
  `${writeAddress(area)}:${writeAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;

export const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
