import type { Element } from "@xmldom/xmldom";
import type { Sheet, Workbook } from "../../model/types";
import { blankSheet } from "../package/blankPackage";
import { addPart } from "../package/contentTypes";
import type { OfficePackage } from "../package/officePackage";
import { addRelationship, removeRelationship } from "../package/relationships";
import { removeUnreachable } from "../package/removeUnreachable";
import { attributeOf, newElement, numberOf, prefixedAttribute, removeElement, rootOf, setAttribute } from "../xml/dom";
import { childMade, workbookOrder } from "../xml/order";
import { nameElements } from "./names";
import type { FileOrigin } from "./origin";
import { sheetElements } from "./readWorkbook";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const states: Readonly<Record<Sheet["visibility"], string | undefined>> = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };

/** The tabs as they are written: each sheet's part and its place among all tabs. */
export interface SheetList {
  partOf(sheet: Sheet): string;
  tabOf(sheet: Sheet): number;
  /** Where a tab of the file is now, or undefined when it was removed. */
  tabNow(before: number): number | undefined;
  readonly isChanged: boolean;
}

/** Brings the list of tabs up to the model: sheets added, removed, renamed, hidden and put in another order. */
export function writeSheetList(parts: OfficePackage, origin: FileOrigin, workbook: Workbook): SheetList {
  const { workbookPart } = origin;
  const before = sheetElements(rootOf(parts.document(workbookPart)));
  const known = new Map<Sheet, Element>();
  const partNames = new Map<Sheet, string>();
  let isChanged = false;
  const change = (): Element => {
    isChanged = true;
    return rootOf(parts.edit(workbookPart));
  };

  for (const [sheet, { part, relationshipId }] of origin.sheets) {
    const element = before.find((candidate) => prefixedAttribute(candidate, "id") === relationshipId);
    if (!element) throw new Error(`The sheet "${sheet.name}" is not in the file it was read from.`);
    if (workbook.sheets.includes(sheet)) {
      known.set(sheet, element);
      partNames.set(sheet, part);
      continue;
    }
    change();
    removeElement(element);
    removeRelationship(parts, workbookPart, relationshipId);
    removeUnreachable(parts, part);
  }
  for (const sheet of workbook.sheets) {
    if (known.has(sheet)) continue;
    const { part, element } = addSheet(parts, origin, change(), sheet);
    known.set(sheet, element);
    partNames.set(sheet, part);
  }
  for (const [sheet, element] of known) {
    const state = attributeOf(element, "state");
    const wanted = states[sheet.visibility];
    if (attributeOf(element, "name") === sheet.name && (state === "visible" ? undefined : state) === wanted) continue;
    change();
    setAttribute(element, "name", sheet.name);
    setAttribute(element, "state", wanted);
  }
  const inOrder = workbook.sheets.map((sheet) => known.get(sheet)).filter((element) => element !== undefined);
  if (putInOrder(rootOf(parts.document(workbookPart)), inOrder)) change();

  const now = sheetElements(rootOf(parts.document(workbookPart)));
  if (isChanged) renumberNames(change(), before, now);
  return {
    isChanged,
    partOf: (sheet) => partNames.get(sheet) ?? "",
    tabNow: (tab) => {
      const element = before[tab];
      return element && now.includes(element) ? now.indexOf(element) : undefined;
    },
    tabOf: (sheet) => now.indexOf(known.get(sheet) as Element),
  };
}

function addSheet(parts: OfficePackage, origin: FileOrigin, root: Element, sheet: Sheet): { readonly part: string; readonly element: Element } {
  const { main, relationships } = origin.dialect;
  const part = parts.freeName("xl/worksheets/sheet", ".xml");
  addPart(parts, part, contentType, blankSheet(main, relationships));
  const id = addRelationship(parts, origin.workbookPart, `${relationships}/worksheet`, part);
  const sheetId = Math.max(0, ...sheetElements(root).map((element) => numberOf(element, "sheetId", 0))) + 1;
  const list = childMade(root, "sheets", workbookOrder);
  const element = newElement(list, "sheet", { name: sheet.name, sheetId });
  element.setAttributeNS(relationships, "r:id", id);
  list.appendChild(element);
  return { part, element };
}

/** Puts the sheets in order; tabs of other kinds stay behind the sheet they stood behind. */
function putInOrder(root: Element, wanted: readonly Element[]): boolean {
  const tabs = sheetElements(root);
  const present = tabs.filter((element) => wanted.includes(element));
  if (present.every((element, place) => element === wanted[place])) return false;
  const followers = new Map<Element | undefined, Element[]>();
  let leader: Element | undefined;
  for (const tab of tabs) {
    if (wanted.includes(tab)) leader = tab;
    else followers.set(leader, [...(followers.get(leader) ?? []), tab]);
  }
  const ordered = [undefined, ...wanted].flatMap((tab) => [...(tab ? [tab] : []), ...(followers.get(tab) ?? [])]);
  const list = childMade(root, "sheets", workbookOrder);
  for (const tab of ordered) list.appendChild(tab);
  return true;
}

/** Names say which tab they belong to by its number, and that may have changed; those of a removed tab go. */
function renumberNames(root: Element, before: readonly Element[], now: readonly Element[]): void {
  for (const element of nameElements(root)) {
    const tab = attributeOf(element, "localSheetId");
    const sheet = tab === undefined ? undefined : before[Number(tab)];
    if (!sheet) continue;
    if (now.includes(sheet)) setAttribute(element, "localSheetId", now.indexOf(sheet));
    else removeElement(element);
  }
}

/** The names of the worksheets that the file has, in order; tabs of other kinds are not among them. */
export function worksheetNames(parts: OfficePackage, origin: FileOrigin): readonly string[] {
  const worksheets = new Set([...origin.sheets.values()].map(({ relationshipId }) => relationshipId));
  return sheetElements(rootOf(parts.document(origin.workbookPart)))
    .filter((element) => worksheets.has(prefixedAttribute(element, "id") ?? ""))
    .map((element) => attributeOf(element, "name") ?? "");
}

