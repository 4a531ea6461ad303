import type { Element } from "@xmldom/xmldom";
import { lastRow } from "../../model/area";
import type { Sheet, Table, Workbook } from "../../model/types";
import { addPart, removePart } from "../package/contentTypes";
import type { OfficePackage } from "../package/officePackage";
import { addRelationship, relationshipsOf, removeRelationship } from "../package/relationships";
import { Moves } from "../sheet/moves";
import type { Growth, Shift } from "../sheet/moves";
import type { FileOrigin } from "../workbook/origin";
import { childrenNamed, elementsOf, newElement, numberOf, prefixedAttribute, removeElement, rootOf, setAttribute } from "../xml/dom";
import { childMade, worksheetOrder } from "../xml/order";
import { readTableFacts } from "./readTable";
import { tableIsSame, writeTable } from "./writeTable";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The rows of a table without its totals row: those that rules and charts speak about. */
const dataRows = (area: Table["area"], showTotals: boolean) => ({ ...area, rows: area.rows - (showTotals ? 1 : 0) });

/** Where the cells of a sheet moved, and how far its tables grew, since the file was read. */
export function movesOf(parts: OfficePackage, origin: FileOrigin, sheet: Sheet, workbook: Workbook): Moves {
  const shifts: readonly Shift[] = origin.sheets.get(sheet)?.shifts ?? [];
  const byShifts = new Moves(shifts, []);
  const growths: Growth[] = [];
  for (const [table, { part }] of origin.tables) {
    if (table.sheet !== sheet || !workbook.tables.includes(table)) continue;
    const before = readTableFacts(rootOf(parts.document(part)), part);
    const rows = byShifts.shifted(dataRows(before.area, before.showTotals));
    const last = lastRow(dataRows(table.area, table.showTotals));
    if (rows && last > lastRow(rows)) growths.push({ rows, lastRow: last });
  }
  return new Moves(shifts, growths);
}

/** Writes the tables of a sheet into their parts and gives the function that lists them in the worksheet. */
export function saveTables(parts: OfficePackage, origin: FileOrigin, sheet: Sheet, sheetPart: string, workbook: Workbook) {
  const gone: string[] = [];
  for (const [table, place] of origin.tables) {
    if (place.sheetPart !== sheetPart) continue;
    if (!workbook.tables.includes(table)) {
      removePart(parts, place.part);
      removeRelationship(parts, sheetPart, place.relationshipId);
      gone.push(place.relationshipId);
    } else if (!tableIsSame(rootOf(parts.document(place.part)), place.part, table)) {
      writeTable(rootOf(parts.edit(place.part)), table);
    }
  }
  const added = workbook.tables
    .filter((table) => table.sheet === sheet && !origin.tables.has(table))
    .map((table) => addTable(parts, origin, sheetPart, table));
  return (worksheet: Element): boolean => listTables(worksheet, origin, gone, added);
}

function addTable(parts: OfficePackage, origin: FileOrigin, sheetPart: string, table: Table): string {
  const { main, relationships } = origin.dialect;
  const id = Math.max(0, ...tableIds(parts)) + 1;
  const part = parts.freeName("xl/tables/table", ".xml");
  addPart(parts, part, contentType, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}"/>`);
  const element = rootOf(parts.edit(part));
  setAttribute(element, "id", id);
  writeTable(element, table);
  if (!table.showTotals) setAttribute(element, "totalsRowShown", 0);
  return addRelationship(parts, sheetPart, `${relationships}/table`, part);
}

/** The numbers that tables of any sheet have; each may be used once in a workbook. */
function tableIds(parts: OfficePackage): number[] {
  const sheets = parts.names.filter((name) => name.toLowerCase().endsWith(".rels") && /sheets\/_rels\//i.test(name));
  const owners = sheets.map((name) => name.replace("_rels/", "").replace(/\.rels$/, ""));
  return owners
    .flatMap((owner) => relationshipsOf(parts, owner))
    .filter(({ kind, target }) => kind === "table" && parts.has(target))
    .map(({ target }) => numberOf(rootOf(parts.document(target)), "id", 0));
}

function listTables(worksheet: Element, origin: FileOrigin, gone: readonly string[], added: readonly string[]): boolean {
  if (gone.length === 0 && added.length === 0) return false;
  const list = childMade(worksheet, "tableParts", worksheetOrder);
  for (const element of childrenNamed(list, "tablePart")) {
    if (gone.includes(prefixedAttribute(element, "id") ?? "")) removeElement(element);
  }
  for (const id of added) {
    const element = newElement(list, "tablePart");
    element.setAttributeNS(origin.dialect.relationships, "r:id", id);
    list.appendChild(element);
  }
  const left = elementsOf(list).length;
  if (left === 0) removeElement(list);
  else setAttribute(list, "count", left);
  return true;
}
