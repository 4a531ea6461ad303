import type { Element } from "@xmldom/xmldom";
import { isWholeRows } from "../../model/area";
import type { Sheet } from "../../model/types";
import { movedCell } from "../cells/movedFormula";
import { areaOf } from "../cells/reference";
import type { OfficePackage } from "../package/officePackage";
import { relationshipsOf } from "../package/relationships";
import { attributeOf, childNamed, descendantsNamed, elementsOf, removeElement, rootOf, setAttribute } from "../xml/dom";
import { movedNotes } from "./movedNotes";
import type { Moves } from "./moves";

/** Moves what other parts pin to the cells of a sheet. Gives a sentence for each thing that had to stay where it was. */
export function saveMovedParts(parts: OfficePackage, sheetPart: string, sheet: Sheet, moves: Moves): readonly string[] {
  if (moves.shifts.length === 0) return [];
  const notCarried: string[] = [];
  for (const { kind, target, external } of relationshipsOf(parts, sheetPart)) {
    if (external || !parts.has(target)) continue;
    if (kind === "comments") moveEach(parts, target, "comment", moves);
    else if (kind === "threadedComment") moveEach(parts, target, "threadedComment", moves);
    else if (kind === "vmlDrawing") moveNotes(parts, target, moves);
    else if (kind === "drawing") notCarried.push(...moveDrawing(parts, target, sheet, moves));
    else if (kind === "pivotTable") notCarried.push(`The pivot table on ${sheet.name} stayed where it was while cells round it moved.`);
    else if (kind === "queryTable") notCarried.push(`The query table on ${sheet.name} may not fit the cells that moved.`);
  }
  return notCarried;
}

function moveEach(parts: OfficePackage, part: string, name: string, moves: Moves): void {
  for (const element of descendantsNamed(rootOf(parts.document(part)), name)) {
    const reference = attributeOf(element, "ref") ?? "";
    const area = areaOf(reference);
    const now = area && movedCell(area, moves);
    if (!area || now === reference) continue;
    parts.edit(part);
    if (now === undefined) removeElement(element);
    else setAttribute(element, "ref", now);
  }
}

function moveNotes(parts: OfficePackage, part: string, moves: Moves): void {
  const before = parts.text(part);
  const now = movedNotes(before, moves);
  if (now !== before) parts.put(part, now);
}

/** Pictures and charts move with whole rows. When only some columns shift, they stay, and that is said. */
function moveDrawing(parts: OfficePackage, part: string, sheet: Sheet, moves: Moves): readonly string[] {
  const corners = elementsOf(rootOf(parts.document(part))).flatMap((anchor) =>
    [childNamed(anchor, "from"), childNamed(anchor, "to")].filter((corner) => corner !== undefined),
  );
  for (const row of corners.flatMap(rowOf)) {
    const now = moves.rowOfRow(Number(row.textContent));
    if (now === undefined || String(now) === row.textContent) continue;
    parts.edit(part);
    row.textContent = String(now);
  }
  const partial = moves.shifts.filter(({ area }) => !isWholeRows(area));
  const isBelow = corners.flatMap(rowOf).some((row) => partial.some(({ area }) => Number(row.textContent) >= area.row));
  return isBelow ? [`Pictures and charts on ${sheet.name} stayed where they were while cells beside or under them moved.`] : [];
}

const rowOf = (corner: Element): Element[] => {
  const row = childNamed(corner, "row");
  return row ? [row] : [];
};
