import type { Element } from "@xmldom/xmldom";
import { movedFormula } from "../cells/movedFormula";
import type { MovesOfSheet } from "../cells/movedFormula";
import { areaOf, areaReference } from "../cells/reference";
import { attributeOf, childNamed, childrenNamed, descendantsNamed, removeElement, setAttribute, xmlOfElement } from "../xml/dom";
import type { Moves } from "./moves";

/** A list of ranges after the moves; whole columns and rows, and what is no range, stay. */
const movedList = (list: string, moves: Moves): string =>
  list
    .split(/\s+/)
    .flatMap((reference) => {
      const area = areaOf(reference);
      if (!area) return [reference];
      const now = moves.grown(area);
      return now ? [areaReference(now)] : [];
    })
    .join(" ");

function moveAttribute(element: Element, name: string, moves: Moves): void {
  const now = movedList(attributeOf(element, name) ?? "", moves);
  // What stood only on deleted cells goes with them.
  if (now === "") removeElement(element);
  else setAttribute(element, name, now);
}

const listed = (worksheet: Element, list: string, entry: string): Element[] =>
  childrenNamed(worksheet, list).flatMap((parent) => childrenNamed(parent, entry));

/**
 * Moves the ranges that hang on cells: conditional formats, data validations, links, filters, protected ranges.
 * The dimension is written anew by whoever writes the cells, merged areas come from the model.
 */
export function writeMovedRanges(worksheet: Element, sheetName: string, movesOf: MovesOfSheet): boolean {
  const formulasChanged = moveFormulas(worksheet, sheetName, movesOf);
  const moves = movesOf(sheetName);
  return moves ? moveRanges(worksheet, moves) || formulasChanged : formulasChanged;
}

function moveRanges(worksheet: Element, moves: Moves): boolean {
  const before = xmlOfElement(worksheet);
  const bySqref = [
    ...childrenNamed(worksheet, "conditionalFormatting"),
    ...listed(worksheet, "dataValidations", "dataValidation"),
    ...listed(worksheet, "protectedRanges", "protectedRange"),
    ...listed(worksheet, "ignoredErrors", "ignoredError"),
  ];
  bySqref.forEach((element) => moveAttribute(element, "sqref", moves));
  listed(worksheet, "hyperlinks", "hyperlink").forEach((element) => moveAttribute(element, "ref", moves));
  childrenNamed(worksheet, "autoFilter").forEach((element) => moveAttribute(element, "ref", moves));
  dropEmptyLists(worksheet);

  const extensions = childNamed(worksheet, "extLst");
  for (const element of extensions ? descendantsNamed(extensions, "sqref") : []) {
    const now = movedList((element.textContent ?? "").trim(), moves);
    if (now !== "") element.textContent = now;
  }
  return xmlOfElement(worksheet) !== before;
}

/** The formulas of rules speak about cells too, here or on other sheets. */
function moveFormulas(worksheet: Element, sheetName: string, movesOf: MovesOfSheet): boolean {
  const rules = [...childrenNamed(worksheet, "conditionalFormatting"), ...childrenNamed(worksheet, "dataValidations")];
  const extensions = childrenNamed(worksheet, "extLst");
  const formulas = [
    ...rules.flatMap((rule) => ["formula", "formula1", "formula2"].flatMap((name) => descendantsNamed(rule, name))),
    ...extensions.flatMap((list) => descendantsNamed(list, "f")),
  ];
  let isChanged = false;
  for (const element of formulas) {
    if (childNamed(element, "f")) continue;
    const formula = element.textContent ?? "";
    const now = movedFormula(formula, sheetName, movesOf);
    if (now === formula) continue;
    element.textContent = now;
    isChanged = true;
  }
  return isChanged;
}

/** A list that lost its last entry must go, and one that counts its entries must count right. */
function dropEmptyLists(worksheet: Element): void {
  const lists = { dataValidations: "dataValidation", protectedRanges: "protectedRange", ignoredErrors: "ignoredError", hyperlinks: "hyperlink" };
  for (const [name, entry] of Object.entries(lists)) {
    const list = childNamed(worksheet, name);
    if (!list) continue;
    const left = childrenNamed(list, entry).length;
    if (left === 0) removeElement(list);
    else if (list.hasAttribute("count")) setAttribute(list, "count", left);
  }
}
