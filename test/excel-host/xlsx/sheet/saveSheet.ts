import type { Element } from "@xmldom/xmldom";
import type { Sheet, Table } from "../../model/types";
import type { OfficePackage } from "../package/officePackage";
import type { StringWriter } from "../strings/stringWriter";
import type { SharedStrings } from "../strings/sharedStrings";
import type { StyleWriter } from "../styles/styleWriter";
import type { MovesOfSheet } from "../cells/movedFormula";
import { rangeReference } from "../cells/reference";
import { parseXml, rootOf, setAttribute, xmlOf } from "../xml/dom";
import { childMade, worksheetOrder } from "../xml/order";
import { writeCharts } from "../charts/writeCharts";
import type { Dialect } from "../package/dialect";
import { CellWriter } from "./cellWriter";
import { readColumnStyles, writeColumns } from "./columns";
import { writeMerges } from "./merges";
import { writeMovedRanges } from "./movedRanges";
import type { Moves } from "./moves";
import { writePageLayout } from "./pageLayout";
import { writeProtection } from "./protection";
import { RowsWriter } from "./rowsWriter";
import { scanRows } from "./scanRows";
import { cutSkeleton, splitSheet } from "./splitSheet";
import { joined } from "./textBytes";
import { TextCopier } from "./textCopier";
import { writeChosenTab, writeFrozen } from "./view";

/** What saving one sheet needs. */
export interface SheetContext {
  readonly parts: OfficePackage;
  readonly part: string;
  readonly dialect: Dialect;
  readonly sheet: Sheet;
  readonly tables: readonly Table[];
  /** What the sheet is called in the formulas of rules. */
  readonly nameInFile: string;
  readonly date1904: boolean;
  readonly strings: SharedStrings;
  readonly newStrings: StringWriter;
  readonly styles: StyleWriter;
  readonly moves: Moves;
  /** Where the cells of any sheet moved: rules here may speak about cells there. */
  readonly movesOf: MovesOfSheet;
  /** Whether the sheet's tab is the chosen one, or undefined to leave that as the file has it. */
  readonly isChosen: boolean | undefined;
  /** Brings the list of the sheet's tables up to the model, and says whether that changed anything. */
  readonly writeTableList: (worksheet: Element) => boolean;
}

/** What saving a sheet came to. */
export interface SavedSheet {
  readonly valuesChanged: boolean;
  readonly formulasChanged: boolean;
  readonly notCarried: readonly string[];
}

/** Writes what changed on a sheet into its part; a part in which nothing changed is not touched. */
export function saveSheet(context: SheetContext): SavedSheet {
  const { parts, part, sheet, strings, newStrings, styles, moves, date1904 } = context;
  const { prefix, skeleton, data } = splitSheet(parts.text(part), part);
  const document = parseXml(skeleton, part);
  const worksheet = rootOf(document);
  const cells = new CellWriter({ sheet, tables: context.tables, data, prefix, strings: newStrings, styles, values: { strings, date1904, part } });
  const output = new TextCopier(data);
  const rows = new RowsWriter(sheet, prefix, moves, cells, readColumnStyles(worksheet), output);
  scanRows(data, prefix, part, (row) => rows.take(row));
  rows.finish();

  const settingsChanged = writeSettings(worksheet, context);
  if (rows.isChanged) writeDimension(worksheet, sheet);
  if (rows.isChanged || settingsChanged) {
    childMade(worksheet, "sheetData", worksheetOrder);
    const around = cutSkeleton(xmlOf(document));
    const text = (piece: string) => new TextEncoder().encode(piece);
    const body = rows.isChanged
      ? [text(`<${prefix}sheetData>`), ...output.finish(), text(`</${prefix}sheetData>`)]
      : [text(data === "" ? `<${prefix}sheetData/>` : data)];
    parts.put(part, joined([text(around.head), ...body, text(around.tail)]));
  }
  const { valuesChanged, formulasChanged, notCarried } = cells;
  return { valuesChanged, formulasChanged, notCarried };
}

/** Every writer is asked, though the first that changes something already settles that the part is written. */
function writeSettings(worksheet: Element, { parts, part, dialect, sheet, nameInFile, movesOf, isChosen, writeTableList }: SheetContext): boolean {
  const changes = [
    writeColumns(worksheet, sheet),
    writeFrozen(worksheet, sheet),
    writeProtection(worksheet, sheet),
    writeMerges(worksheet, sheet),
    writePageLayout(worksheet, sheet),
    writeCharts(parts, part, worksheet, sheet, dialect),
    writeMovedRanges(worksheet, nameInFile, movesOf),
    isChosen !== undefined && writeChosenTab(worksheet, isChosen),
    writeTableList(worksheet),
  ];
  return changes.includes(true);
}

function writeDimension(worksheet: Element, sheet: Sheet): void {
  const used = sheet.usedArea();
  const reference = used ? rangeReference(used).replace(/^([A-Z]+\d+):\1$/, "$1") : "A1";
  setAttribute(childMade(worksheet, "dimension", worksheetOrder), "ref", reference);
}
