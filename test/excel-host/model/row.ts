import type { Area, CellValue } from "./types";
import type { Size } from "./watching";

/** The cells of one row. Formulas are few, so they stand apart; a row without styles keeps no list of them. */
export interface Row {
  /** By column; "" where there is nothing. */
  readonly values: CellValue[];
  styles: number[] | null;
  formulas: Map<number, string> | null;
  /** Cells that a formula fills: at the formula how many, at the others null. */
  spills: Map<number, Size | null> | null;
  /** Which generation of the sheet may change this row in place. Rows of an older one are shared with a snapshot. */
  readonly generation: number;
}

/** What one cell carries when it moves. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string;
  readonly style: number;
  readonly spill?: Size | null;
}

export const emptyCell: CellContent = { value: "", formula: "", style: 0 };

export const emptyRow = (generation: number): Row => ({ values: [], styles: null, formulas: null, spills: null, generation });

export const copyOfRow = (row: Row, generation: number): Row => ({
  values: row.values.slice(),
  styles: row.styles && row.styles.slice(),
  formulas: row.formulas && new Map(row.formulas),
  spills: row.spills && new Map(row.spills),
  generation,
});

export function putValue(row: Row, column: number, value: CellValue): void {
  for (let next = row.values.length; next < column; next++) row.values.push("");
  row.values[column] = value;
}

export function putStyle(row: Row, column: number, style: number): void {
  if (style === 0 && !row.styles) return;
  row.styles ??= [];
  for (let next = row.styles.length; next < column; next++) row.styles.push(0);
  row.styles[column] = style;
}

export function putFormula(row: Row, column: number, formula: string): void {
  if (formula !== "") (row.formulas ??= new Map()).set(column, formula);
  else if (row.formulas?.delete(column) && row.formulas.size === 0) row.formulas = null;
}

export function putSpill(row: Row, column: number, spill: Size | null | undefined): void {
  if (spill !== undefined) (row.spills ??= new Map()).set(column, spill);
  else if (row.spills?.delete(column) && row.spills.size === 0) row.spills = null;
}

export const contentOf = (row: Row | undefined, column: number): CellContent =>
  row
    ? {
        value: row.values[column] ?? "",
        formula: row.formulas?.get(column) ?? "",
        style: row.styles?.[column] ?? 0,
        ...(row.spills?.has(column) ? { spill: row.spills.get(column) ?? null } : {}),
      }
    : emptyCell;

export function putContent(row: Row, column: number, content: CellContent): void {
  putValue(row, column, content.value);
  putFormula(row, column, content.formula);
  putSpill(row, column, content.spill);
  putStyle(row, column, content.style);
}

export const holdsValue = (row: Row, column: number): boolean =>
  (row.values[column] ?? "") !== "" || row.formulas?.has(column) === true;

export const holdsAnything = (row: Row, column: number): boolean =>
  holdsValue(row, column) || (row.styles?.[column] ?? 0) !== 0;

/** How many columns a row may hold something in, counted from the first. */
export function widthOf(row: Row): number {
  let width = Math.max(row.values.length, row.styles?.length ?? 0);
  for (const column of row.formulas?.keys() ?? []) width = Math.max(width, column + 1);
  return width;
}

/** The smallest area that holds every value and formula of some rows, or null. */
export function usedAreaOf(rows: readonly (Row | undefined)[]): Area | null {
  let [top, bottom, left, right] = [-1, -1, Infinity, -1];
  rows.forEach((cells, row) => {
    if (!cells) return;
    let [first, last] = [0, widthOf(cells) - 1];
    while (last >= 0 && !holdsValue(cells, last)) last--;
    if (last < 0) return;
    while (!holdsValue(cells, first)) first++;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, last);
  });
  return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
