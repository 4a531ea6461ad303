import type { Element } from "@xmldom/xmldom";
import type { Chart } from "../../model/charts";
import type { Sheet } from "../../model/types";
import { addPart } from "../package/contentTypes";
import type { Dialect } from "../package/dialect";
import type { OfficePackage } from "../package/officePackage";
import { addRelationship, relationshipsOf, removeRelationship } from "../package/relationships";
import { removeUnreachable } from "../package/removeUnreachable";
import { newElement, parseXml, removeElement, rootOf } from "../xml/dom";
import { placeChild, worksheetOrder } from "../xml/order";
import { xmlAttribute } from "../xml/escape";
import { chartPart } from "./chartPart";
import { chartAnchors, drawingOf } from "./readCharts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const mainNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const contentTypes = {
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
};

/** Brings the charts of a sheet up to the model: those that are gone go, new ones come. Says whether the worksheet itself changed. */
export function writeCharts(parts: OfficePackage, sheetPart: string, worksheet: Element, sheet: Sheet, dialect: Dialect): boolean {
  removeCharts(parts, sheetPart, sheet);
  const added = sheet.charts.filter(({ inFile, source }) => inFile === undefined && source);
  if (added.length === 0) return false;
  const known = drawingOf(parts, sheetPart);
  const drawing = known ?? freePart(parts, "xl/drawings/drawing");
  if (known === undefined) {
    const root = `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${mainNamespace}"/>`;
    addPart(parts, drawing, contentTypes.drawing, head + root);
    const id = addRelationship(parts, sheetPart, `${dialect.relationships}/drawing`, drawing);
    const element = newElement(worksheet, "drawing");
    element.setAttributeNS(dialect.relationships, "r:id", id);
    placeChild(worksheet, element, worksheetOrder);
  }
  for (const chart of added) addChart(parts, drawing, chart, dialect);
  return known === undefined;
}

function removeCharts(parts: OfficePackage, sheetPart: string, sheet: Sheet): void {
  const drawing = drawingOf(parts, sheetPart);
  if (drawing === undefined) return;
  const charts = relationshipsOf(parts, drawing).filter(({ kind }) => kind === "chart");
  const kept = new Set(sheet.charts.map(({ inFile }) => inFile));
  const lost = charts.filter(({ id }) => !kept.has(id));
  if (lost.length === 0) return;
  const root = rootOf(parts.edit(drawing));
  for (const { element, relationshipId } of chartAnchors(root)) if (lost.some(({ id }) => id === relationshipId)) removeElement(element);
  for (const { id, target } of lost) {
    removeRelationship(parts, drawing, id);
    removeUnreachable(parts, target);
  }
}

function addChart(parts: OfficePackage, drawing: string, chart: Chart, dialect: Dialect): void {
  const part = freePart(parts, "xl/charts/chart");
  addPart(parts, part, contentTypes.chart, head + chartPart(chart));
  const id = addRelationship(parts, drawing, `${dialect.relationships}/chart`, part);
  const root = rootOf(parts.edit(drawing));
  const anchor = rootOf(parseXml(anchorText(chart, id, chartAnchors(root).length + 2, dialect), drawing));
  const own = root.ownerDocument?.importNode(anchor, true);
  if (own) root.appendChild(own);
}

function anchorText({ name, place }: Chart, id: string, number: number, dialect: Dialect): string {
  const corner = (what: string, row: number, column: number) =>
    `<xdr:${what}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${what}>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="${mainNamespace}">
${corner("from", place.row, place.column)}${corner("to", place.row + place.rows, place.column + place.columns)}
<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${xmlAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${dialect.relationships}" r:id="${id}"/></a:graphicData></a:graphic>
</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function freePart(parts: OfficePackage, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}.xml`)) number += 1;
  return `${stem}${number}.xml`;
}
