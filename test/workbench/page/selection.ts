import { bounding } from "../../excel-host/model/area";
import type { Area } from "../../excel-host/model/types";
import type { SheetLayout } from "./sheetLayout";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from the cell that is typed into to the corner that moves when the selection is drawn out. */
export interface Selection {
  readonly cell: Cell;
  readonly corner: Cell;
  /** What is selected where merged cells make it more than what lies between the two. */
  readonly area?: Area;
}

export type Direction = "up" | "down" | "left" | "right";

export const at = (row: number, column: number): Selection => ({ cell: { row, column }, corner: { row, column } });

const areaOfCell = ({ row, column }: Cell): Area => ({ row, column, rows: 1, columns: 1 });
export const areaOf = ({ cell, corner, area }: Selection): Area => area ?? bounding(areaOfCell(cell), areaOfCell(corner));

/** The selection of an area, its first cell being the one that is typed into. */
export const selectionOf = ({ row, column, rows, columns }: Area): Selection => ({
  cell: { row, column },
  corner: { row: row + rows - 1, column: column + columns - 1 },
});

const steps: Readonly<Record<Direction, Cell>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The cell so many steps away. Hidden rows and columns do not count; at the edge of what is laid out it stops. */
export function away({ row, column }: Cell, direction: Direction, layout: SheetLayout, times = 1): Cell {
  const step = steps[direction];
  const axis = step.row === 0 ? layout.columns : layout.rows;
  const along = step.row + step.column;
  let reached = step.row === 0 ? column : row;
  for (let left = times; left > 0; left--) {
    let next = reached + along;
    while (next >= 0 && next < axis.count && axis.size(next) === 0) next += along;
    if (next < 0 || next >= axis.count) break;
    reached = next;
  }
  return step.row === 0 ? { row, column: reached } : { row: reached, column };
}

/** The cell that Ctrl and an arrow key lead to: the end of a run of filled cells, or the beginning of the next one. */
export function endOfRun(from: Cell, direction: Direction, layout: SheetLayout, isFilled: (cell: Cell) => boolean): Cell {
  let cell = away(from, direction, layout);
  const isSame = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column;
  const inRun = isFilled(from) && isFilled(cell);
  for (;;) {
    const next = away(cell, direction, layout);
    if (isSame(next, cell)) return cell;
    if (inRun ? !isFilled(next) : isFilled(cell)) return cell;
    cell = next;
  }
}
