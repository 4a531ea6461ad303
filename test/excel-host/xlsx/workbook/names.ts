import type { Element } from "@xmldom/xmldom";
import type { DefinedName, Sheet, Workbook } from "../../model/types";
import { attributeOf, childNamed, childrenNamed, elementsOf, flagOf, newElement, removeElement, setAttribute } from "../xml/dom";
import { childMade, workbookOrder } from "../xml/order";

/** Names that Excel gives itself, such as print areas, begin so. They stay in the file and are no names of the model. */
export const isBuiltIn = (name: string): boolean => name.toLowerCase().startsWith("_xlnm.");

export const nameElements = (root: Element): Element[] => {
  const list = childNamed(root, "definedNames");
  return list ? childrenNamed(list, "definedName") : [];
};

/** Reads the names. A name's scope is the place of its sheet among all the workbook's tabs. */
export function readNames(root: Element, sheetAt: (tab: number) => Sheet | undefined): DefinedName[] {
  return nameElements(root).flatMap((element) => {
    const name = attributeOf(element, "name") ?? "";
    const tab = attributeOf(element, "localSheetId");
    const scope = tab === undefined ? null : sheetAt(Number(tab));
    if (isBuiltIn(name) || scope === undefined) return [];
    return [{ name, formula: `=${element.textContent ?? ""}`, scope, visible: !flagOf(element, "hidden") }];
  });
}

const keyOf = (name: string, tab: string | undefined) => `${name.toLowerCase()}\u0000${tab ?? ""}`;

const tabOf = ({ scope }: DefinedName, tabOfSheet: (sheet: Sheet) => number) =>
  scope ? String(tabOfSheet(scope)) : undefined;

/** Brings the names up to the model. Gives false, and changes nothing, when they are alike. */
export function writeNames(
  read: () => Element,
  edit: () => Element,
  workbook: Workbook,
  tabOfSheet: (sheet: Sheet) => number,
): boolean {
  const own = nameElements(read()).filter((element) => !isBuiltIn(attributeOf(element, "name") ?? ""));
  const wanted = new Map(workbook.names.map((name) => [keyOf(name.name, tabOf(name, tabOfSheet)), name]));
  let isChanged = false;
  const change = (): Element => {
    isChanged = true;
    return edit();
  };

  for (const element of own) {
    const key = keyOf(attributeOf(element, "name") ?? "", attributeOf(element, "localSheetId"));
    const name = wanted.get(key);
    wanted.delete(key);
    if (!name) {
      // A name of a chart sheet is none of the model's and stays.
      const tab = attributeOf(element, "localSheetId");
      const isOurs = tab === undefined || workbook.sheets.some((sheet) => tabOfSheet(sheet) === Number(tab));
      if (isOurs) {
        change();
        removeElement(element);
      }
      continue;
    }
    if (`=${element.textContent ?? ""}` !== name.formula) {
      change();
      element.textContent = name.formula.replace(/^=/, "");
    }
    if (flagOf(element, "hidden") === name.visible) {
      change();
      setAttribute(element, "hidden", name.visible ? undefined : 1);
    }
  }
  for (const name of wanted.values()) {
    const list = childMade(change(), "definedNames", workbookOrder);
    const element = newElement(list, "definedName", { name: name.name });
    setAttribute(element, "localSheetId", tabOf(name, tabOfSheet));
    setAttribute(element, "hidden", name.visible ? undefined : 1);
    element.textContent = name.formula.replace(/^=/, "");
    list.appendChild(element);
  }
  const list = childNamed(read(), "definedNames");
  if (list && elementsOf(list).length === 0) removeElement(list);
  return isChanged;
}

/** Gives a sheet a name of Excel's own, such as its print area, instead of the one it has. */
export function putBuiltInName(root: Element, name: string, tab: number, formula: string): void {
  const present = nameElements(root).find(
    (element) => attributeOf(element, "name") === name && attributeOf(element, "localSheetId") === String(tab),
  );
  const list = childMade(root, "definedNames", workbookOrder);
  const element = present ?? newElement(list, "definedName", { name, localSheetId: tab });
  element.textContent = formula;
  if (!present) list.appendChild(element);
}
