import type { Element } from "@xmldom/xmldom";
import type { PageLayout, Sheet } from "../../model/types";
import { storedText } from "../xml/escape";
import { childNamed, newElement, setAttribute } from "../xml/dom";
import { childMade, placeChild, worksheetOrder } from "../xml/order";

type Side = "left" | "center" | "right";

/**
 * Writes the print settings that the model gives; undefined ones leave the file's own. The print area and the title rows
 * are not here: a workbook keeps them among its names.
 */
export function writePageLayout(worksheet: Element, sheet: Sheet): boolean {
  const layout = sheet.pageLayout;
  if (!layout) return false;
  writeSetup(worksheet, layout);
  writeBands(worksheet, layout);
  return true;
}

function writeSetup(worksheet: Element, layout: PageLayout): void {
  const { orientation, fitToWidth, fitToHeight } = layout;
  const fits = fitToWidth !== undefined || fitToHeight !== undefined;
  if (orientation === undefined && !fits) return;
  // Excel wants margins wherever there are page settings.
  if (!childNamed(worksheet, "pageMargins")) {
    const margins = newElement(worksheet, "pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 });
    placeChild(worksheet, margins, worksheetOrder);
  }
  const setup = childMade(worksheet, "pageSetup", worksheetOrder);
  if (orientation) setAttribute(setup, "orientation", orientation.toLowerCase());
  if (!fits) return;
  // Without a limit for one direction, as many pages as it takes.
  setAttribute(setup, "fitToWidth", fitToWidth ?? 0);
  setAttribute(setup, "fitToHeight", fitToHeight ?? 0);
  const properties = childMade(worksheet, "sheetPr", worksheetOrder);
  setAttribute(childMade(properties, "pageSetUpPr", ["tabColor", "outlinePr", "pageSetUpPr"]), "fitToPage", 1);
}

function writeBands(worksheet: Element, layout: PageLayout): void {
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  const write = (name: string, given: Readonly<Record<Side, string | undefined>>): void => {
    if (Object.values(given).every((text) => text === undefined)) return;
    const band = childMade(childMade(worksheet, "headerFooter", worksheetOrder), name, order);
    const before = sidesOf(band.textContent ?? "");
    const sides = (["left", "center", "right"] as const).map((side) => ({ side, text: given[side] ?? before[side] ?? "" }));
    band.textContent = storedText(sides.map(({ side, text }) => (text === "" ? "" : `&${side[0]?.toUpperCase()}${text}`)).join(""));
  };
  write("oddHeader", { left: layout.leftHeader, center: layout.centerHeader, right: layout.rightHeader });
  write("oddFooter", { left: layout.leftFooter, center: layout.centerFooter, right: layout.rightFooter });
}

/** A band such as "&LDraft&RPage &P" by its sides; text before any mark stands in the middle. */
function sidesOf(band: string): Partial<Record<Side, string>> {
  const [before = "", ...marked] = band.split(/&([LCR])/);
  const sides: Partial<Record<Side, string>> = before === "" ? {} : { center: before };
  const names = { L: "left", C: "center", R: "right" } as const;
  for (let at = 0; at < marked.length; at += 2) sides[names[marked[at] as "L" | "C" | "R"]] = marked[at + 1] ?? "";
  return sides;
}
