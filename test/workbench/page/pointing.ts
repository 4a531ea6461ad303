import { sheetColumns, sheetRows } from "../../excel-host/model/area";
import type { Sheet } from "../../excel-host/model/types";
import type { Axis } from "./axis";
import type { Cell, Selection } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { headingHeight, headingWidth } from "./sizes";

/** What lies under the pointer. */
export interface Spot extends Cell {
  readonly kind: "cell" | "row" | "column" | "corner" | "scrollbar";
}

export function spotAt(element: HTMLElement, layout: SheetLayout, sheet: Sheet, x: number, y: number): Spot {
  const box = element.getBoundingClientRect();
  const [across, down] = [x - box.left, y - box.top];
  const row = under(layout.rows, sheet.frozenRows, element.scrollTop, down - headingHeight);
  const column = under(layout.columns, sheet.frozenColumns, element.scrollLeft, across - headingWidth);
  const isScrollbar = across > element.clientWidth || down > element.clientHeight;
  return { row, column, kind: isScrollbar ? "scrollbar" : kindOf(across < headingWidth, down < headingHeight) };
}

function kindOf(isLeft: boolean, isTop: boolean): Spot["kind"] {
  if (isLeft) return isTop ? "corner" : "row";
  return isTop ? "column" : "cell";
}

const under = (axis: Axis, frozen: number, scrolled: number, distance: number) =>
  axis.at(Math.max(0, distance < axis.start(frozen) ? distance : distance + scrolled));

/** What pressing there selects; with Shift it is drawn out from the cell that was there before. */
export function selectionAt({ kind, row, column }: Spot, before: Selection, isShift: boolean): Selection {
  const [lastRow, lastColumn] = [sheetRows - 1, sheetColumns - 1];
  switch (kind) {
    case "corner":
      return { cell: { row: 0, column: 0 }, corner: { row: lastRow, column: lastColumn } };
    case "row":
      return { cell: { row: isShift ? before.cell.row : row, column: 0 }, corner: { row, column: lastColumn } };
    case "column":
      return { cell: { row: 0, column: isShift ? before.cell.column : column }, corner: { row: lastRow, column } };
    default:
      return { cell: isShift ? before.cell : { row, column }, corner: { row, column } };
  }
}
