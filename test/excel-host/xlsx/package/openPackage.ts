import { UnreadableFile } from "../unreadableFile";
import { OfficePackage } from "./officePackage";
import { relationshipsOf } from "./relationships";

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, place) => bytes[place] === byte);

const oleStart = [0xd0, 0xcf, 0x11, 0xe0];
const zipStart = [0x50, 0x4b];

/** The name that a password-protected workbook gives its content inside the old container, as UTF-16. */
const encryptedName = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

/** Opens the bytes of an .xlsx file and finds its workbook part. What is no such file is refused with the reason. */
export function openPackage(bytes: Uint8Array): { readonly parts: OfficePackage; readonly workbookPart: string } {
  if (bytes.length === 0) throw new UnreadableFile("The file is empty.");
  if (startsWith(bytes, oleStart)) {
    throw new UnreadableFile(
      holds(bytes, encryptedName)
        ? "The workbook is protected with a password. Save it without one in Excel, then open it here."
        : "This is a workbook of the old .xls kind. Save it as .xlsx in Excel, then open it here.",
    );
  }
  if (!startsWith(bytes, zipStart)) throw new UnreadableFile("This is no .xlsx file: it does not begin as one.");
  const parts = OfficePackage.open(bytes);
  const workbookPart = findWorkbook(parts);
  return { parts, workbookPart };
}

function findWorkbook(parts: OfficePackage): string {
  const main = relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
  const found = main ?? (parts.has("xl/workbook.xml") ? "xl/workbook.xml" : undefined);
  if (found?.endsWith(".bin")) throw new UnreadableFile("This is a binary workbook (.xlsb). Save it as .xlsx in Excel, then open it here.");
  if (found === undefined && parts.has("mimetype")) {
    throw new UnreadableFile("This is an OpenDocument file, not an .xlsx one. Save it as .xlsx, then open it here.");
  }
  if (found === undefined || !parts.has(found)) throw new UnreadableFile("This is no workbook: the file has no workbook part.");
  return found;
}
