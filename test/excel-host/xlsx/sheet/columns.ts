import type { Element } from "@xmldom/xmldom";
import type { Sheet } from "../../model/types";
import { attributeOf, childNamed, childrenNamed, elementsOf, flagOf, newElement, numberOf, removeElement, setAttribute } from "../xml/dom";
import { childMade, worksheetOrder } from "../xml/order";

// Files often give all the columns to the right of the data one width. So long a span is the sheet's ground rather than a
// width of its columns: it stays in the file and is not listed in the model.
const longestSpan = 64;

interface Columns {
  readonly widths: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
}

const columnElements = (worksheet: Element): Element[] =>
  childrenNamed(worksheet, "cols").flatMap((list) => childrenNamed(list, "col"));

const spanOf = (element: Element) => ({ first: numberOf(element, "min", 1) - 1, last: numberOf(element, "max", 1) - 1 });

/** The widths, in characters, and the hidden columns that a worksheet lists. */
export function readColumns(worksheet: Element): Columns {
  const widths = new Map<number, number>();
  const hidden = new Set<number>();
  for (const element of columnElements(worksheet)) {
    const { first, last } = spanOf(element);
    if (last - first >= longestSpan) continue;
    for (let column = first; column <= last; column++) {
      if (attributeOf(element, "width") !== undefined) widths.set(column, numberOf(element, "width", 0));
      if (flagOf(element, "hidden")) hidden.add(column);
    }
  }
  return { widths, hidden };
}

/** The entry of cellXfs that each column gives to cells without one. */
export function readColumnStyles(worksheet: Element): (column: number) => number {
  const spans = columnElements(worksheet).map((element) => ({ ...spanOf(element), style: numberOf(element, "style", 0) }));
  return (column) => spans.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** Brings the worksheet's columns up to the model. Gives false, and changes nothing, when they are alike. */
export function writeColumns(worksheet: Element, sheet: Sheet): boolean {
  const { widths, hidden } = readColumns(worksheet);
  const known = new Set([...widths.keys(), ...hidden, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns]);
  const changed = [...known]
    .filter((column) => widths.get(column) !== sheet.columnWidths.get(column) || hidden.has(column) !== sheet.hiddenColumns.has(column))
    .sort((one, other) => one - other);
  for (const column of changed) setColumn(worksheet, column, sheet.columnWidths.get(column), sheet.hiddenColumns.has(column));
  const list = childNamed(worksheet, "cols");
  if (list && elementsOf(list).length === 0) removeElement(list);
  return changed.length > 0;
}

function setColumn(worksheet: Element, column: number, width: number | undefined, isHidden: boolean): void {
  const own = isolated(worksheet, column);
  setAttribute(own, "width", width);
  setAttribute(own, "customWidth", width === undefined ? undefined : 1);
  setAttribute(own, "hidden", isHidden ? 1 : undefined);
  const says = ["width", "hidden", "style", "outlineLevel"].some((name) => own.hasAttribute(name));
  if (!says) removeElement(own);
}

/** The entry of one column alone: an entry that spans more is split before and behind it. */
function isolated(worksheet: Element, column: number): Element {
  const list = childMade(worksheet, "cols", worksheetOrder);
  const elements = childrenNamed(list, "col");
  const spanning = elements.find((element) => spanOf(element).first <= column && column <= spanOf(element).last);
  const own = spanning ? (spanning.cloneNode(true) as Element) : newElement(list, "col");
  setAttribute(own, "min", column + 1);
  setAttribute(own, "max", column + 1);
  if (!spanning) {
    list.insertBefore(own, elements.find((element) => spanOf(element).first > column) ?? null);
    return own;
  }
  const { first, last } = spanOf(spanning);
  list.insertBefore(own, spanning.nextSibling);
  if (last > column) {
    const rest = spanning.cloneNode(true) as Element;
    setAttribute(rest, "min", column + 2);
    list.insertBefore(rest, own.nextSibling);
  }
  if (first < column) setAttribute(spanning, "max", column);
  else removeElement(spanning);
  return own;
}
