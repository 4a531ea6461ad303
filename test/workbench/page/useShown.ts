import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Axis } from "./axis";
import type { SheetLayout } from "./sheetLayout";
import { headingHeight, headingWidth } from "./sizes";

/** The part of a sheet that is drawn: first and last row and column, both inclusive. */
export interface Shown {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** So many more are drawn on each side, so that scrolling a little draws nothing anew. */
const margin = 8;

/** Follows what a scrolled element shows of a sheet, so that nothing else need be drawn. */
export function useShown(scroller: RefObject<HTMLElement | null>, layout: SheetLayout): Shown {
  const [shown, setShown] = useState<Shown>({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    const [firstRow, lastRow] = between(layout.rows, scrollTop, scrollTop + clientHeight - headingHeight);
    const [firstColumn, lastColumn] = between(layout.columns, scrollLeft, scrollLeft + clientWidth - headingWidth);
    setShown((before) => {
      const isSame = before.firstRow === firstRow && before.lastRow === lastRow && before.firstColumn === firstColumn && before.lastColumn === lastColumn;
      return isSame ? before : { firstRow, lastRow, firstColumn, lastColumn };
    });
  }, [scroller, layout]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    measure();
    // Drawn before the browser paints, so that fast scrolling shows no empty cells.
    const onScroll = () => flushSync(measure);
    const resized = new ResizeObserver(measure);
    element.addEventListener("scroll", onScroll, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      resized.disconnect();
    };
  }, [scroller, measure]);
  return shown;
}

/** In steps, so that not every pixel makes a new part. */
function between(axis: Axis, from: number, to: number): readonly [number, number] {
  const first = Math.floor(axis.at(Math.max(0, from)) / margin) * margin;
  const last = (Math.floor(axis.at(Math.max(0, to)) / margin) + 1) * margin;
  return [first, Math.min(axis.count - 1, last)];
}
