import type { CSSProperties } from "react";
import type { Area } from "../../excel-host/model/types";
import type { DrawnCell } from "./drawnCell";

interface Standing {
  readonly row: number;
  readonly column: number;
  readonly cell: DrawnCell;
  /** The area that it is the first cell of, where cells are merged. */
  readonly merged: Area | undefined;
  readonly isFrozen: boolean;
  readonly isActive: boolean;
  readonly isTyped: boolean;
  /** The selected area, if the cell is in it. */
  readonly area: Area | undefined;
}

/** What the style sheet must know of a cell. */
export function classesOf({ row, column, cell, merged, isFrozen, isActive, isTyped, area }: Standing): string {
  const edges = area && {
    above: row === area.row,
    below: row + (merged?.rows ?? 1) === area.row + area.rows,
    before: column === area.column,
    after: column + (merged?.columns ?? 1) === area.column + area.columns,
  };
  const applies = { frozen: isFrozen, merged: merged !== undefined, active: isActive, typed: isTyped, selected: area !== undefined, wrapped: cell.isWrapped, ...edges };
  return ["cell", ...Object.entries(applies).flatMap(([name, is]) => (is ? [name] : []))].join(" ");
}

/** How the cell itself looks; "" leaves it to the style sheet. */
export function styleOf({ ink, fill, line, weight, slant, align, vertical }: DrawnCell): CSSProperties {
  return {
    ...(ink && { color: ink }),
    ...(fill && { "--fill": fill }),
    ...(line && { borderBottomColor: line }),
    ...(fill && !line && { borderColor: "transparent" }),
    ...(weight === "bold" && { fontWeight: 600 }),
    ...(slant === "italic" && { fontStyle: slant }),
    justifyContent: align,
    textAlign: align,
    alignItems: vertical,
  };
}
