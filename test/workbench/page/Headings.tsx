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
}

/** The letters above the columns. */
export function Headings({ layout: { columns }, sheet, area, firstColumn, lastColumn }: HeadingsProps) {
  const heading = (column: number) => {
    const isSelected = column >= area.column && column < area.column + area.columns;
    const isFrozen = column < sheet.frozenColumns;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        className={`heading${isFrozen ? " frozen" : ""}${isSelected ? " within" : ""}`}
        style={{ left: headingWidth + columns.start(column), width: columns.size(column) }}
      >
        {columnLetters(column)}
      </div>
    );
  };
  const drawn: number[] = [];
  for (let column = 0; column < sheet.frozenColumns; column++) drawn.push(column);
  for (let column = firstColumn; column <= lastColumn; column++) drawn.push(column);
  return (
    <div className="headings" role="row">
      <div className="corner" role="columnheader">
        <span className="unseen">All cells</span>
      </div>
      {drawn.filter((column) => columns.size(column) > 0).map(heading)}
    </div>
  );
}
