import { memo } from "react";
import type { Sheet } from "../../excel-host/model/types";
import { CellEditor } from "./CellEditor";
import { classesOf, styleOf } from "./cellStyles";
import type { DrawnCell } from "./drawnCell";
import { mergedInRow } from "./merged";
import { areaOf, type Selection } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { headingHeight, headingWidth } from "./sizes";
import { spill } from "./spill";
import type { Editing } from "./useEditing";

interface GridRowProps {
  readonly row: number;
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly draw: (row: number, column: number) => DrawnCell;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What is selected, if any of it is in this row. */
  readonly selection: Selection | undefined;
  /** Given when a cell of this row is being typed into. */
  readonly editing: Editing | undefined;
  /** Changes with the cells, so that the row is drawn again. */
  readonly contents: number;
}

/** One row of cells, with its number. */
export const GridRow = memo(function GridRow({ row, sheet, layout, draw, firstColumn, lastColumn, selection, editing }: GridRowProps) {
  const { rows, columns } = layout;
  const drawn: number[] = [];
  for (let column = 0; column < sheet.frozenColumns; column++) drawn.push(column);
  for (let column = firstColumn; column <= lastColumn; column++) drawn.push(column);
  const active = selection?.cell.row === row ? selection.cell.column : -1;
  // What is typed into stays in the page while it is scrolled away.
  if (active >= 0 && !drawn.includes(active)) drawn.push(active);
  const merged = mergedInRow(sheet, row, firstColumn, lastColumn);
  drawn.push(...merged.reaching.filter((column) => !drawn.includes(column)));
  const area = selection && areaOf(selection);

  return (
    <div role="row" aria-rowindex={row + 1} className="row" style={{ top: headingHeight + rows.start(row), height: rows.size(row) }}>
      <div role="rowheader" className={`number${selection ? " within" : ""}${sheet.hiddenRows.has(row - 1) ? " gap" : ""}`}>
        {row + 1}
      </div>
      {drawn.filter((column) => columns.size(column) > 0 && !merged.isCovered(column)).map((column) => {
        const cell = draw(row, column);
        const isFrozen = column < sheet.frozenColumns;
        const isSelected = area !== undefined && column >= area.column && column < area.column + area.columns;
        const isTyped = editing !== undefined && column === active;
        const whole = merged.from(column);
        const width = columns.start(column + (whole?.columns ?? 1)) - columns.start(column);
        return (
          <div
            key={column}
            role="gridcell"
            id={`cell-${row}-${column}`}
            aria-colindex={column + 1}
            aria-colspan={whole?.columns}
            aria-rowspan={whole?.rows}
            aria-selected={isSelected}
            className={classesOf({ merged: whole, isFrozen, isActive: column === active, isTyped, area: isSelected ? area : undefined, row, column, cell })}
            style={{ ...styleOf(cell), left: headingWidth + columns.start(column), width, ...(whole && { height: rows.start(row + whole.rows) - rows.start(row) }) }}
          >
            {isTyped ? <CellEditor editing={editing} /> : <span style={spill(sheet, columns, row, column, cell)}>{fitted(cell, width)}</span>}
          </div>
        );
      })}
    </div>
  );
});

/** A number that does not fit is never cut short: it would read as another number. */
const fitted = ({ text, isNumber }: DrawnCell, width: number) => (isNumber && text.length * 6.2 > width - 4 ? "#".repeat(Math.max(1, Math.floor((width - 8) / 8))) : text);
