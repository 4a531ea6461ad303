import type { Workbook } from "../model/types";
import { readXlsx } from "./readXlsx";
import { fixture, linesOf, partOf, partsChanged, sheetNamed } from "./support";

const remove = (name: string) => (workbook: Workbook) => workbook.removeSheet(sheetNamed(workbook, name));
const rename = (workbook: Workbook) => void (sheetNamed(workbook, "Lists").name = "Lists & more");
const show = (workbook: Workbook) => void (sheetNamed(workbook, "Lists").visibility = "Visible");
const reverse = (workbook: Workbook) => void workbook.sheets.reverse();
const addFirst = (workbook: Workbook) => {
  workbook.addSheet("Operations");
  workbook.sheets.unshift(...workbook.sheets.splice(-1));
};

const tabsOf = (bytes: Uint8Array) => [...partOf(bytes, "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name).join(" | ");
const localNames = (bytes: Uint8Array) =>
  [...partOf(bytes, "xl/workbook.xml").matchAll(/name="([^"]*)" localSheetId="(\d)"/g)].map(([, name, tab]) => `${name} ${tab}`).join(" | ");

// Names say by a tab's number which sheet they belong to; the tab with the chart is no worksheet, but it counts.
test.each`
  because                                   | edit                        | tabs                                                     | names
  ${"nothing"}                              | ${() => undefined}          | ${"Timesheets | Chart 1 | Lists | Mill's summary"}              | ${"_xlnm.Print_Area 0 | _xlnm.Print_Titles 3 | Here 3"}
  ${"a sheet is renamed"}                   | ${rename}                   | ${"Timesheets | Chart 1 | Lists &amp; more | Mill's summary"}   | ${"_xlnm.Print_Area 0 | _xlnm.Print_Titles 3 | Here 3"}
  ${"a hidden sheet is shown"}              | ${show}                     | ${"Timesheets | Chart 1 | Lists | Mill's summary"}              | ${"_xlnm.Print_Area 0 | _xlnm.Print_Titles 3 | Here 3"}
  ${"the last sheet goes, with its names"}  | ${remove("Mill's summary")} | ${"Timesheets | Chart 1 | Lists"}                               | ${"_xlnm.Print_Area 0"}
  ${"the first sheet goes, with its table"} | ${remove("Timesheets")}     | ${"Chart 1 | Lists | Mill's summary"}                           | ${"_xlnm.Print_Titles 2 | Here 2"}
  ${"a sheet comes in front"}               | ${addFirst}                 | ${"Operations | Timesheets | Chart 1 | Lists | Mill's summary"} | ${"_xlnm.Print_Area 1 | _xlnm.Print_Titles 4 | Here 4"}
  ${"the order is turned round"}            | ${reverse}                  | ${"Mill's summary | Lists | Timesheets | Chart 1"}              | ${"_xlnm.Print_Area 2 | _xlnm.Print_Titles 0 | Here 0"}
`("tabs: $because", ({ edit, tabs, names }: { edit: (workbook: Workbook) => void; tabs: string; names: string }) => {
  const opened = readXlsx(fixture("excel"), "Book.xlsx");
  edit(opened.workbook);
  const { bytes } = opened.save();
  expect(tabsOf(bytes)).toBe(tabs);
  expect(localNames(bytes)).toBe(names);
  expect(linesOf(readXlsx(bytes, "Book.xlsx").workbook)).toEqual(linesOf(opened.workbook));
});

test("a removed sheet takes along what only it led to", () => {
  const opened = readXlsx(fixture("excel"));
  remove("Timesheets")(opened.workbook);
  const gone = partsChanged(fixture("excel"), opened.save().bytes).filter((part) => part.startsWith("-"));
  expect(gone).toEqual([
    "-xl/calcChain.xml",
    "-xl/charts/chart1.xml",
    "-xl/comments1.xml",
    "-xl/drawings/_rels/drawing1.xml.rels",
    "-xl/drawings/drawing1.xml",
    "-xl/drawings/vmlDrawing1.vml",
    "-xl/printerSettings/printerSettings1.bin",
    "-xl/tables/table1.xml",
    "-xl/worksheets/_rels/sheet1.xml.rels",
    "-xl/worksheets/sheet1.xml",
  ]);
});

test("a renamed sheet is named among what was not carried", () => {
  const opened = readXlsx(fixture("excel"));
  rename(opened.workbook);
  expect(opened.save().notCarried).toEqual(["The sheet Lists is now called Lists & more; charts and rules still ask for Lists."]);
});
