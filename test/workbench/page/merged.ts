import { bounding, contains, holdsCell, intersection, lastColumn, lastRow, sheetColumns, sheetRows } from "../../excel-host/model/area";
import type { Area, Sheet } from "../../excel-host/model/types";
import { areaOf, away, type Cell, type Direction, type Selection } from "./selection";
import type { SheetLayout } from "./sheetLayout";

// Merged cells are one cell to the eye: its value is in the first of them, and none of the others is met.

export const mergedAt = (sheet: Sheet, { row, column }: Cell): Area | undefined => sheet.merged.find((area) => holdsCell(area, row, column));

/** A selection grown until it cuts no merged area in two. Whole rows and columns stay as they are, as in Excel. */
export function aroundMerged(sheet: Sheet, { cell, corner }: Selection): Selection {
  let area = areaOf({ cell, corner });
  if (area.rows === sheetRows || area.columns === sheetColumns) return { cell, corner };
  const isCut = (merged: Area) => intersection(merged, area) !== null && !contains(area, merged);
  for (let cut = sheet.merged.find(isCut); cut; cut = sheet.merged.find(isCut)) area = bounding(area, cut);
  return { cell: firstOf(mergedAt(sheet, cell)) ?? cell, corner, area };
}

const firstOf = (area: Area | undefined): Cell | undefined => area && { row: area.row, column: area.column };

/** The cell so many steps away from a cell, or from the far side of what it is merged with. */
export function beyond(sheet: Sheet, { row, column }: Cell, direction: Direction, layout: SheetLayout, times = 1): Cell {
  const merged = mergedAt(sheet, { row, column });
  if (!merged) return away({ row, column }, direction, layout, times);
  const side = {
    up: { row: merged.row, column },
    down: { row: lastRow(merged), column },
    left: { row, column: merged.column },
    right: { row, column: lastColumn(merged) },
  };
  return away(side[direction], direction, layout, times);
}

/** What is drawn of a row where cells are merged. */
export interface MergedInRow {
  /** Columns that are drawn although they are not in view: what is merged there reaches into it. */
  readonly reaching: readonly number[];
  /** Whether a cell is hidden under the first of those that it is merged with. */
  isCovered(column: number): boolean;
  /** The area that a cell of this row is the first of. */
  from(column: number): Area | undefined;
}

export function mergedInRow(sheet: Sheet, row: number, firstShown: number, lastShown: number): MergedInRow {
  const here = sheet.merged.filter((area) => row >= area.row && row <= lastRow(area));
  const begun = here.filter((area) => area.row === row);
  return {
    reaching: begun.filter((area) => area.column < firstShown && lastColumn(area) >= firstShown && area.column <= lastShown).map(({ column }) => column),
    isCovered: (column) => here.some((area) => holdsCell(area, row, column) && (area.row !== row || area.column !== column)),
    from: (column) => begun.find((area) => area.column === column),
  };
}

/** The rows above what is shown in which something begins that is merged down into it. */
export const rowsReaching = (sheet: Sheet, firstShown: number): readonly number[] =>
  sheet.merged.filter((area) => area.row < firstShown && lastRow(area) >= firstShown).map(({ row }) => row);
