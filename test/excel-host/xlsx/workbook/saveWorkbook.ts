import type { Element } from "@xmldom/xmldom";
import type { Sheet, Workbook } from "../../model/types";
import { blankStyleSheet } from "../package/blankPackage";
import { addPart, removePart } from "../package/contentTypes";
import type { OfficePackage } from "../package/officePackage";
import { addRelationship, relationshipOfKind, removeRelationship } from "../package/relationships";
import { saveSheet } from "../sheet/saveSheet";
import { saveMovedParts } from "../sheet/movedParts";
import { StringWriter } from "../strings/stringWriter";
import { StyleWriter } from "../styles/styleWriter";
import { movesOf, saveTables } from "../tables/saveTables";
import { rootOf } from "../xml/dom";
import { writeCustomProperties } from "./customProperties";
import { saveMovedReferences } from "./movedReferences";
import type { FileOrigin } from "./origin";
import { writeSettings } from "./settings";
import { activeTab } from "./readWorkbook";
import { worksheetNames, writeSheetList } from "./sheetList";
import { writeTitles } from "./titles";
import { writeActiveTab, writeCalculation, writeDateSystem, writePrintNames, writeStructureProtection } from "./workbookSettings";
import { writeNames } from "./names";

/** A workbook as a file, with what could not be taken along: a sentence each. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly notCarried: readonly string[];
}

/** Writes a model into a package: the one it was read from, freshly opened, or a blank one. */
export function saveWorkbook(parts: OfficePackage, origin: FileOrigin, workbook: Workbook): SavedFile {
  if (workbook.sheets.length === 0) throw new Error("A workbook without sheets cannot be saved.");
  const { workbookPart, dialect } = origin;
  const read = () => rootOf(parts.document(workbookPart));
  const edit = () => rootOf(parts.edit(workbookPart));
  const namesBefore = worksheetNames(parts, origin);
  const tabBefore = activeTab(read());
  // Tables and moves are reckoned against the file as it was, so before its list of sheets changes.
  const moves = new Map(workbook.sheets.map((sheet) => [sheet, movesOf(parts, origin, sheet, workbook)]));
  const nameInFile = (sheet: Sheet) => origin.sheets.get(sheet)?.name ?? sheet.name;
  const movesByName = new Map([...moves].filter(([, own]) => !own.isNone).map(([sheet, own]) => [nameInFile(sheet), own]));
  const movesOfSheet = (name: string) => movesByName.get(name);
  const tabs = writeSheetList(parts, origin, workbook);

  const newStrings = new StringWriter(origin.strings);
  const styles = new StyleWriter(workbook, origin.styles, () => editStyles(parts, origin));
  const activeMoved = workbook.activeSheet !== origin.activeSheet;
  const saved = workbook.sheets.map((sheet) => {
    const part = tabs.partOf(sheet);
    const own = moves.get(sheet);
    if (!own) throw new Error(`The sheet "${sheet.name}" came up while the workbook was saved.`);
    const writeTableList = saveTables(parts, origin, sheet, part, workbook);
    const isChosen = activeMoved || !origin.sheets.has(sheet) ? sheet === workbook.activeSheet : undefined;
    const { strings } = origin;
    const { date1904 } = workbook;
    const cells = saveSheet({
      parts, part, dialect, sheet, strings, newStrings, styles, moves: own, movesOf: movesOfSheet, date1904, isChosen, writeTableList,
      nameInFile: nameInFile(sheet), tables: workbook.tables.filter((table) => table.sheet === sheet),
    });
    return { ...cells, notCarried: [...cells.notCarried, ...saveMovedParts(parts, part, sheet, own)] };
  });
  if (movesByName.size > 0) saveMovedReferences(parts, workbookPart, movesOfSheet);
  newStrings.finish(parts, origin.stringsPart, workbookPart, dialect);

  writeNames(read, edit, workbook, tabs.tabOf);
  writePrintNames(edit, workbook, tabs.tabOf);
  const chosenTab = activeMoved ? undefined : tabs.tabNow(tabBefore);
  writeActiveTab(read, edit, chosenTab ?? tabs.tabOf(workbook.activeSheet));
  writeDateSystem(read, edit, workbook);
  writeStructureProtection(read, edit, workbook);
  const formulasChanged = saved.some((sheet) => sheet.formulasChanged) || sheetsRemoved(origin, workbook);
  const hasFormulas = formulasChanged || workbook.sheets.some(hasFormula);
  writeCalculation(read, edit, workbook, hasFormulas && saved.some((sheet) => sheet.valuesChanged));
  if (formulasChanged) removeCalculationChain(parts, workbookPart);
  writeSettings(parts, workbook);
  writeCustomProperties(parts, workbook, dialect);
  if (tabs.isChanged) writeTitles(parts, namesBefore, workbook.sheets.map((sheet) => sheet.name));
  return { bytes: parts.toBytes(), notCarried: [...renamed(origin, workbook), ...saved.flatMap((sheet) => sheet.notCarried)] };
}

/** Formulas of cells and names are the model's; those of charts and rules are the file's, and go by the old name. */
const renamed = (origin: FileOrigin, workbook: Workbook): readonly string[] =>
  [...origin.sheets]
    .filter(([sheet, { name }]) => workbook.sheets.includes(sheet) && sheet.name !== name)
    .map(([sheet, { name }]) => `The sheet ${name} is now called ${sheet.name}; charts and rules still ask for ${name}.`);

const sheetsRemoved = (origin: FileOrigin, workbook: Workbook): boolean =>
  [...origin.sheets.keys()].some((sheet) => !workbook.sheets.includes(sheet));

const hasFormula = (sheet: Sheet): boolean => {
  const used = sheet.usedArea();
  return used !== null && sheet.hasFormulas(used);
};

function editStyles(parts: OfficePackage, { stylesPart, workbookPart, dialect }: FileOrigin): Element {
  const known = stylesPart ?? relationshipOfKind(parts, workbookPart, "styles")?.target;
  if (known !== undefined && parts.has(known)) return rootOf(parts.edit(known));
  const part = "xl/styles.xml";
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
  addPart(parts, part, contentType, blankStyleSheet(dialect.main));
  addRelationship(parts, workbookPart, `${dialect.relationships}/styles`, part);
  return rootOf(parts.edit(part));
}

/** The chain is Excel's note of the order in which it reckons. It makes a new one where there is none, but balks at a wrong one. */
function removeCalculationChain(parts: OfficePackage, workbookPart: string): void {
  const chain = relationshipOfKind(parts, workbookPart, "calcChain");
  if (!chain) return;
  removePart(parts, chain.target);
  removeRelationship(parts, workbookPart, chain.id);
}
