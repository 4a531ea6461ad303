import type { Element } from "@xmldom/xmldom";
import type { Area, Sheet } from "../../model/types";
import { areaOf, areaReference } from "../cells/reference";
import { attributeOf, childNamed, childrenNamed, newElement, removeElement, setAttribute } from "../xml/dom";
import { childMade, worksheetOrder } from "../xml/order";

/** The merged areas of a worksheet. */
export function readMerges(worksheet: Element): Area[] {
  const list = childNamed(worksheet, "mergeCells");
  return (list ? childrenNamed(list, "mergeCell") : []).flatMap((element) => areaOf(attributeOf(element, "ref") ?? "") ?? []);
}

/** Brings the merged areas up to the model. Gives false, and changes nothing, when they are alike. */
export function writeMerges(worksheet: Element, sheet: Sheet): boolean {
  const before = readMerges(worksheet).map(areaReference).sort();
  const now = sheet.merged.map(areaReference);
  if (before.join(" ") === [...now].sort().join(" ")) return false;
  const present = childNamed(worksheet, "mergeCells");
  if (present) removeElement(present);
  if (now.length === 0) return true;
  const list = childMade(worksheet, "mergeCells", worksheetOrder);
  setAttribute(list, "count", now.length);
  for (const ref of now) list.appendChild(newElement(list, "mergeCell", { ref }));
  return true;
}
