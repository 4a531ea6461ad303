import type { Element } from "@xmldom/xmldom";
import type { Sheet, Workbook } from "../../model/types";
import { absoluteReference, quotedSheetName } from "../cells/reference";
import { attributeOf, childNamed, flagOf, removeElement, setAttribute } from "../xml/dom";
import { childMade, workbookOrder } from "../xml/order";
import { putBuiltInName } from "./names";
import { activeTab, isStructureProtected } from "./readWorkbook";

type Root = () => Element;

/** Chooses the tab the workbook opens with. */
export function writeActiveTab(read: Root, edit: Root, tab: number): void {
  if (tab === activeTab(read())) return;
  const list = childMade(edit(), "bookViews", workbookOrder);
  setAttribute(childMade(list, "workbookView", ["workbookView", "extLst"]), "activeTab", tab === 0 ? undefined : tab);
}

export function writeDateSystem(read: Root, edit: Root, workbook: Workbook): void {
  const properties = childNamed(read(), "workbookPr");
  const before = properties !== undefined && flagOf(properties, "date1904");
  if (before === workbook.date1904) return;
  setAttribute(childMade(edit(), "workbookPr", workbookOrder), "date1904", workbook.date1904 ? 1 : undefined);
}

/** Locks the list of sheets, or gives it free; what else the file protects stays. */
export function writeStructureProtection(read: Root, edit: Root, workbook: Workbook): void {
  if (isStructureProtected(read()) === workbook.structureProtected) return;
  const element = childMade(edit(), "workbookProtection", workbookOrder);
  if (workbook.structureProtected) setAttribute(element, "lockStructure", 1);
  else removeElement(element);
}

const modes: Readonly<Record<Workbook["calculationMode"], string | undefined>> = {
  Automatic: undefined,
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
};

/** Writes the calculation mode, and asks Excel to reckon everything anew when it opens a workbook whose values changed here. */
export function writeCalculation(read: Root, edit: Root, workbook: Workbook, mustRecalculate: boolean): void {
  const present = childNamed(read(), "calcPr");
  const before = present && attributeOf(present, "calcMode");
  const mode = modes[workbook.calculationMode];
  const modeChanged = (before === "auto" ? undefined : before) !== mode;
  const mustAsk = mustRecalculate && !(present && flagOf(present, "fullCalcOnLoad"));
  if (!modeChanged && !mustAsk) return;
  const element = childMade(edit(), "calcPr", workbookOrder);
  if (modeChanged) setAttribute(element, "calcMode", mode);
  if (mustAsk) setAttribute(element, "fullCalcOnLoad", 1);
}

/** Writes the print areas and title rows that the model gives; undefined ones leave the file's own. */
export function writePrintNames(edit: Root, workbook: Workbook, tabOf: (sheet: Sheet) => number): void {
  for (const sheet of workbook.sheets) {
    const { printArea, titleRows } = sheet.pageLayout ?? {};
    const name = quotedSheetName(sheet.name);
    if (printArea) putBuiltInName(edit(), "_xlnm.Print_Area", tabOf(sheet), `${name}!${absoluteReference(printArea)}`);
    if (titleRows) putBuiltInName(edit(), "_xlnm.Print_Titles", tabOf(sheet), `${name}!$${titleRows.first + 1}:$${titleRows.last + 1}`);
  }
}
