import type { Element } from "@xmldom/xmldom";
import type { CellStyle } from "../../model/types";
import { childNamed, elementsOf, newElement, removeElement, setAttribute, xmlOfElement } from "../xml/dom";
import { childMade, fontOrder, placeChild, styleSheetOrder } from "../xml/order";

/** The place of a look in its list: that of an equal one, or a new one at the end. */
function placeOf(root: Element, listName: string, look: Element): number {
  const list = childMade(root, listName, styleSheetOrder);
  const entries = elementsOf(list);
  list.appendChild(look);
  const text = xmlOfElement(look);
  const equal = entries.findIndex((entry) => xmlOfElement(entry) === text);
  if (equal >= 0) {
    removeElement(look);
    return equal;
  }
  setAttribute(list, "count", entries.length + 1);
  return entries.length;
}

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

function mark(font: Element, name: string, on: boolean): void {
  const present = childNamed(font, name);
  if (present) removeElement(present);
  if (on) placeChild(font, newElement(font, name), fontOrder);
}

/** A font like the one at `base` in all that the two styles have in common. */
export function newFont(root: Element, base: number, before: CellStyle, style: CellStyle): number {
  const fonts = childNamed(root, "fonts");
  const like = fonts && elementsOf(fonts)[base];
  const font = like ? (like.cloneNode(true) as Element) : newElement(root, "font");
  if (style.bold !== before.bold) mark(font, "b", style.bold);
  if (style.italic !== before.italic) mark(font, "i", style.italic);
  if (style.fontColor !== before.fontColor) {
    const present = childNamed(font, "color");
    if (present) removeElement(present);
    if (style.fontColor !== "") placeChild(font, newElement(font, "color", { rgb: argb(style.fontColor) }), fontOrder);
  }
  return placeOf(root, "fonts", font);
}

/** A plain fill of that colour; "" is the fill that is none. */
export function newFill(root: Element, colour: string): number {
  const fill = newElement(root, "fill");
  const pattern = newElement(root, "patternFill", { patternType: colour === "" ? "none" : "solid" });
  fill.appendChild(pattern);
  if (colour !== "") {
    pattern.appendChild(newElement(root, "fgColor", { rgb: argb(colour) }));
    pattern.appendChild(newElement(root, "bgColor", { indexed: 64 }));
  }
  return placeOf(root, "fills", fill);
}
