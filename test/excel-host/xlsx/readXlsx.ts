import type { Workbook } from "../model/types";
import { OfficePackage } from "./package/officePackage";
import { openPackage } from "./package/openPackage";
import { readWorkbook } from "./workbook/readWorkbook";
import { saveWorkbook } from "./workbook/saveWorkbook";
import type { SavedFile } from "./workbook/saveWorkbook";

/** A workbook that was read from a file, and the way back into one. */
export interface OpenedFile {
  readonly workbook: Workbook;
  /** Writes the workbook as it is now. Parts of the file that nothing touched stay as they are, byte for byte. May be called again. */
  save(): SavedFile;
}

/**
 * Reads an .xlsx file.
 *
 * @param bytes The whole file.
 * @param name  What the workbook is called, such as "Millbrook.xlsx".
 * @throws UnreadableFile when the bytes are no .xlsx file, or a damaged one.
 */
export function readXlsx(bytes: Uint8Array, name?: string): OpenedFile {
  const { parts, workbookPart } = openPackage(bytes);
  const { workbook, origin } = readWorkbook(parts, workbookPart, name);
  return { workbook, save: () => saveWorkbook(OfficePackage.open(bytes), origin, workbook) };
}
