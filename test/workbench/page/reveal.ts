import type { Sheet } from "../../excel-host/model/types";
import type { Axis } from "./axis";
import type { Cell } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { headingHeight, headingWidth } from "./sizes";

/** Scrolls no further than needed until a cell is seen beside the frozen ones. */
export function reveal(element: HTMLElement, layout: SheetLayout, sheet: Sheet, { row, column }: Cell): void {
  const { rows, columns } = layout;
  if (row >= sheet.frozenRows && row < rows.count) {
    element.scrollTop = scrolled(rows, row, element.scrollTop, rows.start(sheet.frozenRows), element.clientHeight - headingHeight);
  }
  if (column >= sheet.frozenColumns && column < columns.count) {
    element.scrollLeft = scrolled(columns, column, element.scrollLeft, columns.start(sheet.frozenColumns), element.clientWidth - headingWidth);
  }
}

function scrolled(axis: Axis, index: number, now: number, frozen: number, room: number): number {
  const start = axis.start(index);
  if (start - frozen < now) return start - frozen;
  return Math.max(now, Math.min(start - frozen, start + axis.size(index) - room));
}
