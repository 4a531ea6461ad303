import { type RefObject, useLayoutEffect, useMemo, type ClipboardEvent, type PointerEvent } from "react";
import { clear } from "./clear";
import { copied, pasted } from "./clipboard";
import { drawerOf } from "./drawnCell";
import { GridRow } from "./GridRow";
import { Headings } from "./Headings";
import { pressKey } from "./gridKeys";
import { selectionAt, spotAt } from "./pointing";
import { rowsReaching } from "./merged";
import { reveal } from "./reveal";
import { areaOf } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { headingHeight, headingWidth } from "./sizes";
import type { Editing } from "./useEditing";
import { useShown } from "./useShown";
import { widen } from "./widen";
import type { Workbench } from "./workbench";

export interface GridProps {
  readonly workbench: Workbench;
  readonly layout: SheetLayout;
  readonly editing: Editing;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/**
 * The cells of the sheet. Only those that are seen are in the page, so that 100,000 rows scroll as ten do. A grid of our
 * own: the well-kept libraries either draw on a canvas, refuse this version of React, or want to own the cells. Windowing
 * libraries walk all rows whenever their number changes; axisOf keeps only those that differ, and also answers keys,
 * pointer and merged cells, which ask about rows that are not drawn.
 */
export function Grid({ workbench, layout, editing, scroller }: GridProps) {
  const { sheet, workbook, selection, contents, reveal: revealed } = workbench;
  const shown = useShown(scroller, layout);
  const draw = useMemo(() => drawerOf(workbook, sheet), [workbook, sheet, contents]);
  const { rows, columns } = layout;
  const area = areaOf(selection);
  const { cell, corner } = selection;

  // A sheet begins at its top: what is frozen there is never scrolled to.
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [sheet]);
  useLayoutEffect(() => {
    if (scroller.current) reveal(scroller.current, layout, sheet, corner);
    // Asked for by `revealed` alone: an edit elsewhere must not scroll.
  }, [revealed, sheet]);

  const isDrawn = (row: number) => rows.size(row) > 0;
  const frozen = numbers(0, sheet.frozenRows - 1).filter(isDrawn);
  const moving = new Set(numbers(Math.max(sheet.frozenRows, shown.firstRow), shown.lastRow).filter(isDrawn));
  for (const row of rowsReaching(sheet, shown.firstRow)) if (row >= sheet.frozenRows && isDrawn(row)) moving.add(row);
  // What is typed into stays in the page while it is scrolled away, and so does what a screen reader is at.
  if (cell.row >= sheet.frozenRows && isDrawn(cell.row)) moving.add(cell.row);

  const rowOf = (row: number) => (
    <GridRow
      key={row}
      {...{ row, sheet, layout, draw, contents }}
      firstColumn={Math.max(sheet.frozenColumns, shown.firstColumn)}
      lastColumn={shown.lastColumn}
      selection={row >= area.row && row < area.row + area.rows ? selection : undefined}
      editing={editing.edit?.place === "cell" && row === cell.row ? editing : undefined}
    />
  );

  const press = (event: PointerEvent<HTMLDivElement>) => {
    const element = event.currentTarget;
    if (event.target instanceof HTMLInputElement) return;
    const spot = spotAt(element, layout, sheet, event.clientX, event.clientY);
    if (spot.kind === "scrollbar") return;
    editing.commit();
    // Keeps the focus where it is put here, and no text from being marked.
    event.preventDefault();
    element.focus();
    const isInside = event.button !== 0 && holds(area, spot.row, spot.column);
    if (!isInside) workbench.select(selectionAt(spot, selection, event.shiftKey), spot.kind === "cell");
    if (event.button === 0) element.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const element = event.currentTarget;
    if (!element.hasPointerCapture(event.pointerId)) return;
    const spot = spotAt(element, layout, sheet, event.clientX, event.clientY);
    const isWhole = area.rows === 1048576 || area.columns === 16384;
    if (isWhole || (spot.row === corner.row && spot.column === corner.column)) return;
    workbench.select({ cell, corner: { row: spot.row, column: spot.column } });
  };
  const copy = (event: ClipboardEvent) => {
    if (editing.edit) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied(workbench, layout));
    if (event.type === "cut") clear(workbench);
  };
  const paste = (event: ClipboardEvent) => {
    if (editing.edit) return;
    event.preventDefault();
    pasted(workbench, event.clipboardData.getData("text/plain"));
  };

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={`Sheet ${sheet.name}`}
      aria-description="F6 leads on to the next part of the window."
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      aria-multiselectable
      aria-activedescendant={`cell-${cell.row}-${cell.column}`}
      onKeyDown={(event) => pressKey(event, { workbench, layout, editing, page: Math.max(1, Math.floor(event.currentTarget.clientHeight / 20) - 3) })}
      onPointerDown={press}
      onPointerMove={drag}
      onDoubleClick={(event) => spotAt(event.currentTarget, layout, sheet, event.clientX, event.clientY).kind === "cell" && editing.begin("cell")}
      onCopy={copy}
      onCut={copy}
      onPaste={paste}
    >
      <div className="space" style={{ width: headingWidth + columns.total, height: headingHeight + rows.total }}>
        <div className="top" style={{ height: headingHeight + rows.start(sheet.frozenRows) }} data-frozen={sheet.frozenRows > 0 || undefined}>
          <Headings {...{ layout, sheet, area }} onWiden={(column, pixels) => widen(workbench, column, pixels)} firstColumn={Math.max(sheet.frozenColumns, shown.firstColumn)} lastColumn={shown.lastColumn} />
          {frozen.map(rowOf)}
        </div>
        {[...moving].sort((one, other) => one - other).map(rowOf)}
      </div>
    </div>
  );
}

const numbers = (first: number, last: number) => Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);

const holds = (area: { row: number; column: number; rows: number; columns: number }, row: number, column: number) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
