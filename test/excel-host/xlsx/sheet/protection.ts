import type { Element } from "@xmldom/xmldom";
import type { Sheet, SheetProtection } from "../../model/types";
import { childNamed, flagOf, removeElement, setAttribute } from "../xml/dom";
import { childMade, worksheetOrder } from "../xml/order";

/** What protects a worksheet, or null when nothing does: an element that does not say "sheet" protects nothing. */
export function readProtection(worksheet: Element): SheetProtection | null {
  const element = childNamed(worksheet, "sheetProtection");
  if (!element || !flagOf(element, "sheet")) return null;
  const options: Record<string, string> = {};
  for (const attribute of element.attributes) options[attribute.name] = attribute.value;
  return { options };
}

const sameOptions = (one: SheetProtection | null, other: SheetProtection | null): boolean => {
  if (!one || !other) return one === other;
  const names = new Set([...Object.keys(one.options), ...Object.keys(other.options)]);
  return [...names].every((name) => one.options[name] === other.options[name]);
};

/** Brings the protection up to the model. Gives false, and changes nothing, when they are alike. */
export function writeProtection(worksheet: Element, sheet: Sheet): boolean {
  if (sameOptions(readProtection(worksheet), sheet.protection)) return false;
  const present = childNamed(worksheet, "sheetProtection");
  if (present) removeElement(present);
  if (!sheet.protection) return true;
  const element = childMade(worksheet, "sheetProtection", worksheetOrder);
  setAttribute(element, "sheet", 1);
  for (const [name, value] of Object.entries(sheet.protection.options)) setAttribute(element, name, value);
  return true;
}
