import type { ExcelHost } from "../host/excelHost";
import { HostError, invalidArgument } from "../protocol/errors";
import type { Arguments } from "./hostClass";
import { hostClass } from "./hostClass";

/** Every .xlsx file is a zip archive, and in base 64 those begin so. */
const beginningOfFiles = "UEsD";

/** The file that a new workbook is to be made from: an .xlsx in base 64, or "" for a blank workbook. */
export function workbookFile(args: Arguments, location: string): string {
  const [base64] = args;
  if (base64 === null || base64 === undefined) return "";
  if (typeof base64 !== "string" || !base64.startsWith(beginningOfFiles)) throw invalidArgument(location);
  return base64;
}

/** Opens a window with another workbook; a host that has no place for one refuses. */
export function openBeside(host: ExcelHost, file: string): null {
  if (!host.openWorkbook) throw new HostError("InvalidOperation", "WorkbookCreated.open", "This Excel has no window for another workbook.");
  host.openWorkbook(Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)));
  return null;
}

/** A workbook that was made and is not open yet. Its state is its file. */
export const workbookCreatedClass = hostClass("WorkbookCreated", {
  properties: { Id: { get: (file) => String(file.length) } },
  methods: { Open: (file, _args, host) => openBeside(host, file) },
});
