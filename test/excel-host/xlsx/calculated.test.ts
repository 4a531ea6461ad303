import { host as open, handsOn } from "../calculation/support";
import { ExcelHost } from "../host/excelHost";
import { defaultOptions } from "../host/options";
import { loadMetadata } from "../metadata/loadMetadata";
import { newXlsx } from "./newXlsx";
import { readXlsx } from "./readXlsx";
import { at, fixture, partOf, sheetNamed } from "./support";

// Formulas that were worked out here go into the file with what they came to, and go on when the file is opened again.

const sheetOf = (bytes: Uint8Array) => partOf(bytes, "xl/worksheets/sheet1.xml");

function opened(bytes: Uint8Array) {
  const file = readXlsx(bytes);
  const sheet = sheetNamed(file.workbook, "S");
  return { file, ...handsOn(new ExcelHost(file.workbook, loadMetadata(), defaultOptions), sheet) };
}

test("values, errors and what a formula fills are in the file, and are followed on when it is opened again", () => {
  const { workbook, type } = open();
  type("H1", "=SUM(Work[Hours])");
  type("H2", '=XLOOKUP("J-102",A:A,C:C)');
  type("H3", "=1/0");
  type("J1", "=FILTER(A2:B5,B2:B5>1)");
  const { bytes } = newXlsx(workbook);
  const xml = sheetOf(bytes);
  expect(xml).toContain('<c r="H1"><f>SUM(Work[Hours])</f><v>4</v></c>');
  expect(xml).toContain('<c r="H2"><f>_xlfn.XLOOKUP("J-102",A:A,C:C)</f><v>35</v></c>');
  expect(xml).toContain('<c r="H3" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  expect(xml).toMatch(/<c r="J1" t="str"><f t="array" ref="J1:K2">_xlfn\._xlws\.FILTER\(A2:B5,B2:B5&gt;1\)<\/f><v>J-101<\/v><\/c>/);
  const again = opened(bytes);
  expect(again.block("J1:K3")).toBe("J-101 1.5; J-102 2;  ");
  again.type("B4", 8);
  expect([again.shown("H1"), again.shown("H2"), again.block("J1:K3")]).toEqual([11.5, 35, "J-101 1.5; J-102 2; J-101 8"]);
  const saved = again.file.save();
  expect(saved.notCarried).toEqual([]);
  expect(sheetOf(saved.bytes)).toContain('<f t="array" ref="J1:K3">');
  expect(opened(saved.bytes).block("J1:K3")).toBe("J-101 1.5; J-102 2; J-101 8");
});

test("a file that is opened and saved again is the same, whatever its arrays", () => {
  const { save } = readXlsx(fixture("excel"));
  const [before, after] = [fixture("excel"), save().bytes];
  expect(partOf(after, "xl/worksheets/sheet1.xml")).toBe(partOf(before, "xl/worksheets/sheet1.xml"));
});

test("an array formula that fills less than before gives its cells back", () => {
  const { workbook, type } = open();
  type("J1", "=SEQUENCE(3)");
  const again = opened(newXlsx(workbook).bytes);
  again.type("J1", "=SEQUENCE(1)");
  const { bytes } = again.file.save();
  const sheet = sheetNamed(readXlsx(bytes).workbook, "S");
  expect([at(sheet, "J1").formula(), at(sheet, "J2").value(), at(sheet, "J3").value()]).toEqual(["=SEQUENCE(1)", "", ""]);
});
