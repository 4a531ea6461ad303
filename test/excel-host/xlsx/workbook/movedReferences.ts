import type { Element } from "@xmldom/xmldom";
import { movedFormula } from "../cells/movedFormula";
import type { MovesOfSheet } from "../cells/movedFormula";
import { areaOf, areaReference } from "../cells/reference";
import type { OfficePackage } from "../package/officePackage";
import { attributeOf, childNamed, descendantsNamed, rootOf, setAttribute } from "../xml/dom";
import { isBuiltIn, nameElements } from "./names";

/** Moves what charts, pivot tables and Excel's own names say about cells that moved, and lets it grow with the tables. */
export function saveMovedReferences(parts: OfficePackage, workbookPart: string, movesOf: MovesOfSheet): void {
  for (const part of parts.names) {
    if (/\/charts\/chart[^/]*\.xml$/i.test(part)) {
      moveTexts(descendantsNamed(rootOf(parts.document(part)), "f"), movesOf, () => parts.edit(part));
    } else if (/\/pivotCacheDefinition[^/]*\.xml$/i.test(part)) moveSource(parts, part, movesOf);
  }
  const names = nameElements(rootOf(parts.document(workbookPart)));
  const builtIn = names.filter((element) => isBuiltIn(attributeOf(element, "name") ?? ""));
  moveTexts(builtIn, movesOf, () => parts.edit(workbookPart));
}

function moveTexts(elements: readonly Element[], movesOf: MovesOfSheet, edit: () => void): void {
  for (const element of elements) {
    const before = element.textContent ?? "";
    const now = movedFormula(before, "", movesOf);
    if (now === before) continue;
    edit();
    element.textContent = now;
  }
}

function moveSource(parts: OfficePackage, part: string, movesOf: MovesOfSheet): void {
  const cache = childNamed(rootOf(parts.document(part)), "cacheSource");
  const source = cache && childNamed(cache, "worksheetSource");
  const reference = source && attributeOf(source, "ref");
  const area = reference === undefined ? undefined : areaOf(reference);
  const now = source && area && movesOf(attributeOf(source, "sheet") ?? "")?.grown(area);
  if (!source || !now || areaReference(now) === reference) return;
  parts.edit(part);
  setAttribute(source, "ref", areaReference(now));
}
