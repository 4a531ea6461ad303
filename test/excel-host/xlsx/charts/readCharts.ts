import type { Element } from "@xmldom/xmldom";
import type { Sheet } from "../../model/types";
import type { OfficePackage } from "../package/officePackage";
import { relationshipOfKind, relationshipsOf } from "../package/relationships";
import { attributeOf, descendantsNamed, elementsOf, prefixedAttribute, rootOf } from "../xml/dom";

/** An anchor of a drawing that holds a chart: the chart's name, and the pointer to its part. */
export interface ChartAnchor {
  readonly element: Element;
  readonly name: string;
  readonly relationshipId: string;
}

/** The anchors of a drawing that hold charts. What is grouped or drawn is none of ours. */
export function chartAnchors(drawing: Element): readonly ChartAnchor[] {
  return elementsOf(drawing).flatMap((element) => {
    const chart = descendantsNamed(element, "chart")[0];
    const properties = descendantsNamed(element, "cNvPr")[0];
    const relationshipId = chart && prefixedAttribute(chart, "id");
    return relationshipId === undefined || !properties ? [] : [{ element, relationshipId, name: attributeOf(properties, "name") ?? "" }];
  });
}

/** The drawing of a worksheet, if it has one. */
export function drawingOf(parts: OfficePackage, sheetPart: string): string | undefined {
  const target = relationshipOfKind(parts, sheetPart, "drawing")?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
}

/** Lists the charts that a file's sheet has. They stay in the file as they are: the model knows their names. */
export function readCharts(parts: OfficePackage, sheetPart: string, sheet: Sheet): void {
  const drawing = drawingOf(parts, sheetPart);
  if (drawing === undefined) return;
  const charts = new Set(relationshipsOf(parts, drawing).filter(({ kind }) => kind === "chart").map(({ id }) => id));
  for (const { name, relationshipId } of chartAnchors(rootOf(parts.document(drawing)))) {
    if (!charts.has(relationshipId)) continue;
    sheet.charts.push({ name, inFile: relationshipId, type: "ColumnClustered", title: "", legend: "Bottom", source: undefined, place: { row: 0, column: 0, rows: 1, columns: 1 } });
  }
}
