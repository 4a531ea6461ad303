import type { Element } from "@xmldom/xmldom";
import type { Sheet } from "../../model/types";
import { cellReference } from "../cells/reference";
import { attributeOf, childNamed, childrenNamed, newElement, numberOf, removeElement, setAttribute } from "../xml/dom";
import { childMade, worksheetOrder } from "../xml/order";

const viewOf = (worksheet: Element): Element | undefined => {
  const views = childNamed(worksheet, "sheetViews");
  return views && childNamed(views, "sheetView");
};

/** How many rows and columns stay in sight while the others scroll. */
export function readFrozen(worksheet: Element): { readonly rows: number; readonly columns: number } {
  const view = viewOf(worksheet);
  const pane = view && childNamed(view, "pane");
  if (!pane || !(attributeOf(pane, "state") ?? "").startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, "ySplit", 0), columns: numberOf(pane, "xSplit", 0) };
}

/** Brings the frozen panes up to the model. Gives false, and changes nothing, when they are alike. */
export function writeFrozen(worksheet: Element, sheet: Sheet): boolean {
  const before = readFrozen(worksheet);
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (before.rows === rows && before.columns === columns) return false;
  const view = madeView(worksheet);
  for (const name of ["pane", "selection"]) childrenNamed(view, name).forEach(removeElement);
  if (rows === 0 && columns === 0) return true;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = newElement(view, "pane");
  setAttribute(pane, "xSplit", columns || undefined);
  setAttribute(pane, "ySplit", rows || undefined);
  setAttribute(pane, "topLeftCell", cellReference(rows, columns));
  setAttribute(pane, "activePane", activePane);
  setAttribute(pane, "state", "frozen");
  view.insertBefore(pane, view.firstChild);
  view.insertBefore(newElement(view, "selection", { pane: activePane }), pane.nextSibling);
  return true;
}

/** Marks the sheet as the one, or not the one, whose tab is chosen. */
export function writeChosenTab(worksheet: Element, isActive: boolean): boolean {
  const view = viewOf(worksheet);
  const isMarked = view !== undefined && attributeOf(view, "tabSelected") === "1";
  if (isMarked === isActive) return false;
  setAttribute(madeView(worksheet), "tabSelected", isActive ? 1 : undefined);
  return true;
}

function madeView(worksheet: Element): Element {
  const known = viewOf(worksheet);
  if (known) return known;
  const views = childMade(worksheet, "sheetViews", worksheetOrder);
  const view = newElement(views, "sheetView", { workbookViewId: 0 });
  views.appendChild(view);
  return view;
}
