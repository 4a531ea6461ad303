import { type PointerEvent, useState } from "react";
import { columnLetters } from "../../excel-host/host/a1";
import type { Area, Sheet } from "../../excel-host/model/types";
import type { SheetLayout } from "./sheetLayout";
import { headingWidth } from "./sizes";

interface HeadingsProps {
  readonly layout: SheetLayout;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly onWiden: (column: number, pixels: number) => void;
}

/** A column whose edge is being drawn out, where that began, and how wide it would be. */
interface Drawn {
  readonly column: number;
  readonly from: number;
  readonly width: number;
}

const narrowest = 12;

/** The letters above the columns. Their right edges can be drawn to another width. */
export function Headings({ layout: { columns }, sheet, area, firstColumn, lastColumn, onWiden }: HeadingsProps) {
  const [drawn, setDrawn] = useState<Drawn>();
  const grip = (column: number) => ({
    onPointerDown: (event: PointerEvent) => {
      // What is pressed here is no column to be selected.
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrawn({ column, from: event.clientX, width: columns.size(column) });
    },
    onPointerMove: ({ clientX }: PointerEvent) => drawn && setDrawn({ ...drawn, width: Math.max(narrowest, columns.size(column) + clientX - drawn.from) }),
    onPointerUp: () => {
      if (drawn && drawn.width !== columns.size(column)) onWiden(column, drawn.width);
      setDrawn(undefined);
    },
  });
  const heading = (column: number) => {
    const isSelected = column >= area.column && column < area.column + area.columns;
    const isDrawn = drawn?.column === column;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        className={`heading${column < sheet.frozenColumns ? " frozen" : ""}${isSelected ? " within" : ""}${isDrawn ? " drawn" : ""}`}
        style={{ left: headingWidth + columns.start(column), width: isDrawn ? drawn.width : columns.size(column) }}
      >
        {columnLetters(column)}
        <span className="grip" {...grip(column)} />
      </div>
    );
  };
  const shown: number[] = [];
  for (let column = 0; column < sheet.frozenColumns; column++) shown.push(column);
  for (let column = firstColumn; column <= lastColumn; column++) shown.push(column);
  return (
    <div className="headings" role="row">
      <div className="corner" role="columnheader">
        <span className="unseen">All cells</span>
      </div>
      {shown.filter((column) => columns.size(column) > 0).map(heading)}
    </div>
  );
}
