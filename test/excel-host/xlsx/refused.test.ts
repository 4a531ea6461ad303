import { strToU8, zipSync } from "fflate";
import { readXlsx } from "./readXlsx";
import { fixture, partsOf } from "./support";
import { UnreadableFile } from "./unreadableFile";

const text = (content: string) => strToU8(content);
const ole = (content: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...content].flatMap((sign) => [sign.charCodeAt(0), 0])]);

/** The plainest fixture with one part replaced, or taken out. */
function spoilt(part: string, content?: string): Uint8Array {
  const parts = new Map(partsOf(fixture("sparse")));
  if (content === undefined) parts.delete(part);
  else parts.set(part, content);
  return zipSync(Object.fromEntries([...parts].map(([name, each]) => [name, strToU8(each)])));
}

/** A file whose directory says that its first part unpacks to two thousand million bytes. */
function swollen(): Uint8Array {
  const bytes = zipSync({ "xl/workbook.xml": text("<workbook/>") });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = bytes.findIndex((_byte, place) => place + 4 <= bytes.length && view.getUint32(place, true) === 0x02014b50);
  view.setUint32(directory + 24, 2_000_000_000, true);
  return bytes;
}

const sheet = "xl/worksheets/sheet1.xml";
const rows = (inside: string) => `<worksheet xmlns="urn:x"><sheetData>${inside}</sheetData></worksheet>`;

test.each`
  because                       | bytes                                                                 | says
  ${"nothing"}                  | ${new Uint8Array()}                                                   | ${"The file is empty."}
  ${"a text file"}              | ${text("Job;Balance")}                                                | ${"This is no .xlsx file: it does not begin as one."}
  ${"an old workbook"}          | ${ole("Workbook")}                                                    | ${"This is a workbook of the old .xls kind. Save it as .xlsx in Excel, then open it here."}
  ${"a locked workbook"}        | ${ole("EncryptedPackage")}                                            | ${"The workbook is protected with a password. Save it without one in Excel, then open it here."}
  ${"half a file"}              | ${fixture("excel").slice(0, 5000)}                                    | ${"This is no .xlsx file, or it is damaged: its zip directory cannot be read"}
  ${"some other zip"}           | ${zipSync({ "a.txt": text("a") })}                                    | ${"This is no workbook: the file has no workbook part."}
  ${"an OpenDocument file"}     | ${zipSync({ mimetype: text("application/vnd.oasis") })}               | ${"This is an OpenDocument file, not an .xlsx one. Save it as .xlsx, then open it here."}
  ${"a part as large as a disk"} | ${swollen()}                                                        | ${"The part xl/workbook.xml is too large to open: it unpacks to 2000000000 bytes."}
  ${"a missing sheet"}          | ${spoilt(sheet)}                                                      | ${'The file is damaged: its sheet "Plain" is missing.'}
  ${"cut-off XML"}              | ${spoilt("xl/workbook.xml", "<workbook><sheets>")}                    | ${"The file is damaged: its part xl/workbook.xml is no well-formed XML"}
  ${"broken cells"}             | ${spoilt(sheet, rows('<row r="1"><c r="A1"><v>1</c></row>'))}         | ${`The file is damaged: its part ${sheet} is no well-formed XML`}
  ${"rows out of order"}        | ${spoilt(sheet, rows('<row r="2"/><row r="1"/>'))}                    | ${`The file is damaged: in its part ${sheet} the row "1" is out of order.`}
  ${"a cell in another's row"}  | ${spoilt(sheet, rows('<row r="2"><c r="A1"/></row>'))}                | ${`The file is damaged: in its part ${sheet} the cell "A1" is out of order.`}
  ${"a number that is none"}    | ${spoilt(sheet, rows('<row r="1"><c r="A1"><v>x</v></c></row>'))}     | ${`The file is damaged: the cell A1 in its part ${sheet} holds "x", which it cannot.`}
  ${"a text that is not there"} | ${spoilt(sheet, rows('<row r="1"><c t="s"><v>9</v></c></row>'))}      | ${`The file is damaged: the cell A1 in its part ${sheet} holds "9", which it cannot.`}
  ${"no worksheet"}             | ${spoilt(sheet, "<html/>")}                                           | ${`The file is damaged: its part ${sheet} is no worksheet.`}
`("refuses $because: $says", ({ bytes, says }: { bytes: Uint8Array; says: string }) => {
  expect(() => readXlsx(bytes)).toThrow(UnreadableFile);
  expect(() => readXlsx(bytes)).toThrow(says);
});
