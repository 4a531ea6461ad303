import type { Element } from "@xmldom/xmldom";
import { createWorkbook } from "../../model/workbook";
import type { Sheet, Table, Workbook } from "../../model/types";
import { dialectOf } from "../package/dialect";
import type { OfficePackage } from "../package/officePackage";
import { relationshipOfKind, relationshipsOf } from "../package/relationships";
import { readSheet } from "../sheet/readSheet";
import { noStrings, readSharedStrings } from "../strings/sharedStrings";
import { readCharts } from "../charts/readCharts";
import { readPalette } from "../styles/colours";
import { readStyles } from "../styles/readStyles";
import { addReadTable, readTableFacts } from "../tables/readTable";
import { UnreadableFile } from "../unreadableFile";
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, prefixedAttribute, rootOf } from "../xml/dom";
import { readCustomProperties } from "./customProperties";
import { readNames } from "./names";
import type { FileOrigin, SheetOrigin, TableOrigin } from "./origin";
import { readSettings } from "./settings";
import { watchShifts } from "./watchShifts";

export interface ReadWorkbook {
  readonly workbook: Workbook;
  readonly origin: FileOrigin;
}

const visibilities = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const calculationModes = { manual: "Manual", autoNoTable: "AutomaticExceptTables" } as const;

const found = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined =>
  key === undefined ? undefined : table[key];

export const sheetElements = (root: Element): Element[] => {
  const list = childNamed(root, "sheets");
  return list ? childrenNamed(list, "sheet") : [];
};

/** Reads a package into a model, and keeps what is needed to write it back. */
export function readWorkbook(parts: OfficePackage, workbookPart: string, name: string | undefined): ReadWorkbook {
  const root = rootOf(parts.document(workbookPart));
  if (root.localName !== "workbook") throw new UnreadableFile(`This is no workbook: its part ${workbookPart} is something else.`);
  const workbook = createWorkbook(name);
  const properties = childNamed(root, "workbookPr");
  workbook.date1904 = properties !== undefined && flagOf(properties, "date1904");
  workbook.structureProtected = isStructureProtected(root);
  const calculation = childNamed(root, "calcPr");
  workbook.calculationMode = found(calculationModes, calculation && attributeOf(calculation, "calcMode")) ?? "Automatic";

  const partOf = (kind: string) => {
    const target = relationshipOfKind(parts, workbookPart, kind)?.target;
    return target !== undefined && parts.has(target) ? target : undefined;
  };
  const [stringsPart, stylesPart, themePart] = [partOf("sharedStrings"), partOf("styles"), partOf("theme")];
  const strings = stringsPart === undefined ? noStrings : readSharedStrings(parts.text(stringsPart), stringsPart);
  const styleSheet = stylesPart === undefined ? undefined : rootOf(parts.document(stylesPart));
  const palette = readPalette(themePart === undefined ? undefined : rootOf(parts.document(themePart)), styleSheet);
  const styles = readStyles(styleSheet, palette, workbook);

  const sheets = new Map<Sheet, Omit<SheetOrigin, "shifts">>();
  const tables = new Map<Table, TableOrigin>();
  const tabs = sheetElements(root).map((element) => {
    const place = worksheetOf(parts, workbookPart, element);
    if (!place) return undefined;
    const sheet = workbook.addSheet(place.name);
    sheet.visibility = found(visibilities, attributeOf(element, "state")) ?? "Visible";
    readSheet(parts.text(place.part), sheet, { strings, date1904: workbook.date1904, part: place.part }, styles);
    readCharts(parts, place.part, sheet);
    sheets.set(sheet, place);
    for (const { kind, target, id, external } of relationshipsOf(parts, place.part)) {
      if (kind !== "table" || external) continue;
      const table = addReadTable(workbook, sheet, readTableFacts(rootOf(parts.document(target)), target));
      tables.set(table, { part: target, relationshipId: id, sheetPart: place.part });
    }
    return sheet;
  });
  if (workbook.sheets.length === 0) throw new UnreadableFile("The workbook has no worksheet.");

  workbook.names.push(...readNames(root, (tab) => tabs[tab]));
  // The chosen tab may be a chart: then the worksheet before it counts.
  const upToChosen = tabs.slice(0, activeTab(root) + 1).filter((sheet) => sheet !== undefined);
  workbook.activeSheet = upToChosen[upToChosen.length - 1] ?? workbook.activeSheet;
  for (const [key, value] of readSettings(parts)) workbook.settings.set(key, value);
  for (const [key, value] of readCustomProperties(parts)) workbook.customProperties.set(key, value);

  const shifts = watchShifts(workbook);
  const origins = new Map([...sheets].map(([sheet, place]) => [sheet, { ...place, shifts: shifts.get(sheet) ?? [] }]));
  const dialect = dialectOf(root.namespaceURI);
  const { activeSheet } = workbook;
  return { workbook, origin: { workbookPart, dialect, strings, stringsPart, styles, stylesPart, sheets: origins, activeSheet, tables } };
}

/** Whether somebody has locked the workbook's list of sheets. */
export function isStructureProtected(root: Element): boolean {
  const protection = childNamed(root, "workbookProtection");
  return protection !== undefined && flagOf(protection, "lockStructure");
}

/** Which tab the workbook opens with. */
export function activeTab(root: Element): number {
  const views = childNamed(root, "bookViews");
  const view = views && childNamed(views, "workbookView");
  return view ? numberOf(view, "activeTab", 0) : 0;
}

/** The part of a tab that is a worksheet; chart sheets and other kinds have none. */
function worksheetOf(parts: OfficePackage, workbookPart: string, element: Element) {
  const relationshipId = prefixedAttribute(element, "id") ?? "";
  const relationship = relationshipsOf(parts, workbookPart).find(({ id }) => id === relationshipId);
  if (!relationship || !parts.has(relationship.target)) {
    throw new UnreadableFile(`The file is damaged: its sheet "${attributeOf(element, "name") ?? ""}" is missing.`);
  }
  const name = attributeOf(element, "name") ?? "";
  return relationship.kind === "worksheet" ? { name, part: relationship.target, relationshipId } : undefined;
}
