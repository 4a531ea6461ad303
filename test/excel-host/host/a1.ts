import { sheetColumns, sheetRows } from "../model/area";
import type { Area } from "../model/types";

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B2", "B2:C3", "2:4" for whole rows, "B:C" for whole columns. */
export function addressOf(area: Area): string {
  const { row, column, rows, columns } = area;
  if (column === 0 && columns === sheetColumns) return `${row + 1}:${row + rows}`;
  if (row === 0 && rows === sheetRows) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as it stands before the exclamation mark. */
export const quotedName = (name: string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** An address taken apart; `sheet` is "" where the address names none. */
export interface ParsedAddress {
  readonly sheet: string;
  readonly area: Area;
}

const form = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/;
const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const wholeColumns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads "B2:C3", "Sheet1!A1", "'My sheet'!A:C" or "1:3". Null for what is no address, or lies off the sheet. */
export function parseAddress(text: string): ParsedAddress | null {
  const [, quoted, plain, place = ""] = form.exec(text.trim()) ?? [];
  const area = parsePlace(place);
  return area && { sheet: quoted?.replace(/''/g, "'") ?? plain ?? "", area };
}

function parsePlace(place: string): Area | null {
  const block = cells.exec(place);
  if (block) {
    const [, left = "", top = "", right = left, bottom = top] = block;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = wholeColumns.exec(place);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), sheetRows - 1, columnIndex(columns[2] ?? ""));
  const rows = wholeRows.exec(place);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetColumns - 1);
  return null;
}

function between(row: number, column: number, otherRow: number, otherColumn: number): Area | null {
  const area = {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(row - otherRow) + 1,
    columns: Math.abs(column - otherColumn) + 1,
  };
  return isOnSheet(area) ? area : null;
}

/** Whether an area has at least one cell and lies within a worksheet. */
export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= sheetRows && column + columns <= sheetColumns;
