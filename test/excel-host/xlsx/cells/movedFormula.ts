import type { Area } from "../../model/types";
import type { Moves } from "../sheet/moves";
import { areaReference } from "./reference";
import { formulaMoved, parseFormula } from "./translateFormula";
import type { ParsedFormula, Reference } from "./translateFormula";

/** Where the cells of a sheet are now; undefined for a sheet on which nothing moved. */
export type MovesOfSheet = (sheet: string) => Moves | undefined;

const sheetBefore = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!$/u;

/** The sheet that a reference names before it, or `home` where it names none. */
function sheetNamed(before: ParsedFormula[number] | undefined, home: string): string {
  const [, quoted, plain] = typeof before === "string" ? (sheetBefore.exec(before) ?? []) : [];
  return quoted?.replaceAll("''", "'") ?? plain ?? home;
}

type CellOf = Required<Reference>;

const isCell = (part: ParsedFormula[number] | undefined): part is CellOf =>
  typeof part === "object" && part.row !== undefined && part.column !== undefined;

const areaBetween = (first: CellOf, last: CellOf): Area => ({
  row: first.row.at,
  column: first.column.at,
  rows: last.row.at - first.row.at + 1,
  columns: last.column.at - first.column.at + 1,
});

const placed = (cell: CellOf, row: number, column: number): Reference => ({
  row: { ...cell.row, at: row },
  column: { ...cell.column, at: column },
});

/**
 * A formula outside the cells, of a rule or a chart, after cells moved: its references go where their cells went, and a range
 * with fixed rows that ended on a table's last row grows with the table.
 *
 * @param home The sheet that references mean which name none.
 */
export function movedFormula(formula: string, home: string, movesOf: MovesOfSheet): string {
  const parts = parseFormula(formula);
  const now: ParsedFormula[number][] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    const moves = isCell(part) ? movesOf(sheetNamed(parts[at - 1], home)) : undefined;
    if (!isCell(part) || !moves) {
      now.push(part);
      continue;
    }
    const end = parts[at + 2];
    const isRange = parts[at + 1] === ":" && isCell(end);
    const last = isRange ? end : part;
    const before = areaBetween(part, last);
    const after = isRange && part.row.fixed && last.row.fixed ? moves.grown(before) : moves.shifted(before);
    if (!after) now.push("#REF!");
    else {
      now.push(placed(part, after.row, after.column));
      if (isRange) now.push(":", placed(last, after.row + after.rows - 1, after.column + after.columns - 1));
    }
    if (isRange) at += 2;
  }
  return formulaMoved(now, 0, 0);
}

/** A single cell's reference after the moves, or undefined when the cell was deleted. */
export function movedCell(area: Area, moves: Moves): string | undefined {
  const row = moves.rowOfCell(area.row, area.column);
  return row === undefined ? undefined : areaReference({ ...area, row });
}
