import { quotedName } from "../../host/a1";
import type { Chart } from "../../model/charts";
import type { Area } from "../../model/types";
import { areaReference } from "../cells/reference";
import { xmlText } from "../xml/escape";

const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");

const legends = { Bottom: "b", Top: "t", Left: "l", Right: "r" } as const;
/** The first accents of the theme that Excel starts with. */
const colours = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];
const [categoryAxis, valueAxis] = [111111111, 222222222];

/** A column chart as a part of the file, with what its cells say now: programs that do not reckon it anew draw from that. */
export function chartPart({ title, legend, source }: Chart): string {
  if (!source) throw new Error("A chart without cells cannot be written.");
  const { sheet, area } = source;
  const reference = (part: Area) => xmlText(`${quotedName(sheet.name)}!${absolute(areaReference(part))}`);
  const names = { ...area, row: area.row + 1, rows: area.rows - 1, columns: 1 };
  const texts = (part: Area) => sheet.valuesOf(part).flat().map((value) => xmlText(String(typeof value === "object" ? value.error : value)));
  const points = (values: readonly string[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((value, at) => (value === "" ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join("")}`;
  const series = Array.from({ length: area.columns - 1 }, (_, at) => {
    const heading = { ...area, column: area.column + 1 + at, rows: 1, columns: 1 };
    const figures = { ...names, column: area.column + 1 + at };
    const format = xmlText("General");
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>
<c:tx><c:strRef><c:f>${reference(heading)}</c:f><c:strCache>${points(texts(heading))}</c:strCache></c:strRef></c:tx>
<c:spPr><a:solidFill><a:srgbClr val="${colours[at % colours.length]}"/></a:solidFill></c:spPr>
<c:invertIfNegative val="0"/>
<c:cat><c:strRef><c:f>${reference(names)}</c:f><c:strCache>${points(texts(names))}</c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:f>${reference(figures)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(texts(figures))}</c:numCache></c:numRef></c:val></c:ser>`;
  });
  return `<c:chartSpace ${namespaces}><c:chart>${titlePart(title)}<c:plotArea><c:layout/>
<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("\n")}
<c:gapWidth val="150"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>
${axis("catAx", categoryAxis, valueAxis, "b")}${axis("valAx", valueAxis, categoryAxis, "l")}</c:plotArea>
<c:legend><c:legendPos val="${legends[legend]}"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

const titlePart = (title: string): string =>
  title === ""
    ? '<c:autoTitleDeleted val="1"/>'
    : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;

function axis(kind: "catAx" | "valAx", id: number, across: number, position: "b" | "l"): string {
  const looks = kind === "valAx" ? '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>' : '<c:numFmt formatCode="General" sourceLinked="1"/>';
  return `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${looks}<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${across}"/><c:crosses val="autoZero"/></c:${kind}>`;
}

/** A1:C5 as $A$1:$C$5. */
const absolute = (reference: string) => reference.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
