import type { CSSProperties } from "react";
import type { Sheet } from "../../excel-host/model/types";
import type { Axis } from "./axis";
import type { DrawnCell } from "./drawnCell";
import { mergedAt } from "./merged";

/** Text that is wider than its cell runs on over the empty cells after it, as in Excel. Undefined where it does not. */
export function spill(sheet: Sheet, columns: Axis, row: number, column: number, { text, isNumber, isWrapped, align, weight }: DrawnCell): CSSProperties | undefined {
  if (isNumber || isWrapped || align !== "left" || mergedAt(sheet, { row, column })) return undefined;
  const needed = text.length * (weight === "bold" ? 7.4 : 6.8) + 8;
  let width = columns.size(column);
  if (needed <= width) return undefined;
  for (let next = column + 1; width < needed && next < columns.count; next++) {
    if (sheet.value(row, next) !== "" || mergedAt(sheet, { row, column: next })) break;
    width += columns.size(next);
  }
  return width > columns.size(column) ? { width: width - 8, flex: "none", zIndex: 1 } : undefined;
}
