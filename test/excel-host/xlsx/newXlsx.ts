import type { Workbook } from "../model/types";
import { blankPackage, blankStylesPart, blankWorkbookPart } from "./package/blankPackage";
import { transitional } from "./package/dialect";
import { noStrings } from "./strings/sharedStrings";
import { readPalette } from "./styles/colours";
import { saveWorkbook } from "./workbook/saveWorkbook";
import type { SavedFile } from "./workbook/saveWorkbook";

/** Writes a workbook that was made in memory as an .xlsx file. The same workbook always gives the same bytes. */
export function newXlsx(workbook: Workbook): SavedFile {
  const origin = {
    workbookPart: blankWorkbookPart,
    dialect: transitional,
    strings: noStrings,
    stringsPart: undefined,
    styles: { modelIndexes: [0], palette: readPalette(undefined, undefined) },
    stylesPart: blankStylesPart,
    sheets: new Map(),
    activeSheet: undefined,
    tables: new Map(),
  };
  return saveWorkbook(blankPackage(), origin, workbook);
}
