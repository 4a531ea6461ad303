import type { Element } from "@xmldom/xmldom";
import { childNamed, elementsOf, newElement } from "./dom";

// The order in which the schema wants the children. Excel calls a file corrupt when it is not kept.
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const worksheetOrder = words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
  protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`);

export const workbookOrder = words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
  externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`);

export const styleSheetOrder = words("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst");

export const tableOrder = words("autoFilter sortState tableColumns tableStyleInfo extLst");

export const tableColumnOrder = words("calculatedColumnFormula totalsRowFormula xmlColumnPr extLst");

export const fontOrder = words("b i strike condense extend outline shadow u vertAlign sz color name family charset scheme");

/** Puts a child where the schema wants it. */
export function placeChild(parent: Element, child: Element, order: readonly string[]): Element {
  const rank = order.indexOf(child.localName ?? "");
  const next = elementsOf(parent).find((other) => order.indexOf(other.localName ?? "") > rank);
  parent.insertBefore(child, next ?? null);
  return child;
}

/** The child of that name, made in its place where there is none. */
export const childMade = (parent: Element, name: string, order: readonly string[]): Element =>
  childNamed(parent, name) ?? placeChild(parent, newElement(parent, name), order);
