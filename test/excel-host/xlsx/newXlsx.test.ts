import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../model/workbook";
import type { CellStyle, Workbook } from "../model/types";
import { newXlsx } from "./newXlsx";
import { readXlsx } from "./readXlsx";
import { linesOf, partOf } from "./support";
import { addInId } from "./workbook/settings";

/** A workbook that uses everything the model can say. */
function madeWorkbook(): Workbook {
  const workbook = createWorkbook("Made.xlsx");
  const jobs = workbook.addSheet("Jobs & more");
  const [plain] = workbook.styles;
  const style = (look: Partial<CellStyle>) => workbook.styleIndex({ ...(plain as CellStyle), ...look });
  const cells = [["Job", "Balance", "Double"], ["J-1", 12.5, ""], ["00-1\r\n", -0.1, ""], ["Total", 12.4, ""]];
  cells.forEach((row, place) => row.forEach((value, column) => jobs.setValue(place, column, value)));
  [1, 2].forEach((row) => jobs.setFormula(row, 2, "=Jobs[[#This Row],[Balance]]*2", Number(jobs.value(row, 1)) * 2));
  jobs.setFormula(3, 1, "=SUBTOTAL(109,Jobs[Balance])", 12.4);
  jobs.setStyle(1, 1, style({ numberFormat: "#,##0.00" }));
  jobs.setStyle(2, 1, style({ numberFormat: '"£"#,##0.00', bold: true, italic: true, fontColor: "#C00000", fill: "#FFF2CC" }));
  jobs.setStyle(5, 5, style({ horizontal: "Right", vertical: "Top", wrapText: true, locked: false }));
  jobs.setValue(6, 0, true);
  jobs.setValue(6, 1, { error: "#N/A" });
  jobs.setFormula(6, 2, '="a"&"b"', "ab");
  Object.assign(workbook.addTable(jobs, { row: 0, column: 0, rows: 4, columns: 3 }, "Jobs"), { showTotals: true, style: "TableStyleLight9" });
  const [table] = workbook.tables;
  Object.assign(table?.columns[0] ?? {}, { totalsLabel: "Total" });
  Object.assign(table?.columns[1] ?? {}, { totalsFunction: "sum" });
  Object.assign(table?.columns[2] ?? {}, { calculatedFormula: "=Jobs[[#This Row],[Balance]]*2" });
  jobs.columnWidths.set(0, 20).set(2, 8.5);
  jobs.hiddenColumns.add(3);
  jobs.hiddenRows.add(9);
  [jobs.frozenRows, jobs.frozenColumns] = [1, 1];
  jobs.merged = [{ row: 7, column: 0, rows: 1, columns: 2 }];
  jobs.protection = { options: { sheet: "1", objects: "1" } };
  jobs.pageLayout = { orientation: "Landscape", fitToWidth: 1, centerHeader: "&BJobs", titleRows: { first: 0, last: 0 }, printArea: { row: 0, column: 0, rows: 4, columns: 3 } };
  const hidden = workbook.addSheet("It's hidden");
  hidden.visibility = "VeryHidden";
  workbook.addSheet("Last");
  workbook.names.push({ name: "Rate", formula: "=1.2", scope: null, visible: true }, { name: "Here", formula: "='It''s hidden'!$A$1", scope: hidden, visible: false });
  workbook.settings.set("mapping", JSON.stringify({ Jobs: "Jobs", text: 'a "b" <c>\n' }));
  workbook.customProperties.set("Firm", "Mill & Co").set("Year", 2026).set("Rate", 1.5).set("Closed", false);
  workbook.activeSheet = workbook.sheets[2] ?? workbook.activeSheet;
  workbook.calculationMode = "Manual";
  workbook.structureProtected = true;
  workbook.date1904 = true;
  return workbook;
}

test("a workbook made in memory reads back as it was made", () => {
  const made = madeWorkbook();
  const saved = newXlsx(made);
  expect(saved.notCarried).toEqual([]);
  expect(linesOf(readXlsx(saved.bytes, "Made.xlsx").workbook)).toEqual(linesOf(made));
});

test("the same workbook gives the same bytes", () => {
  expect(newXlsx(madeWorkbook()).bytes).toEqual(newXlsx(madeWorkbook()).bytes);
});

test("a workbook without sheets is refused", () => {
  expect(() => newXlsx(createWorkbook())).toThrow("A workbook without sheets cannot be saved.");
});

test.each`
  because                                | part                          | says
  ${"pages in landscape, one wide"}      | ${"xl/worksheets/sheet1.xml"} | ${'<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>'}
  ${"a heading on every page"}           | ${"xl/worksheets/sheet1.xml"} | ${"<oddHeader>&amp;C&amp;BJobs</oddHeader>"}
  ${"title rows are a name of Excel's"}  | ${"xl/workbook.xml"}          | ${"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Jobs &amp; more'!$1:$1</definedName>"}
  ${"the tabs are listed"}               | ${"docProps/app.xml"}         | ${"<vt:i4>3</vt:i4>"}
  ${"no time of making"}                 | ${"docProps/core.xml"}        | ${"coreProperties"}
`("$because", ({ part, says }: { part: string; says: string }) => {
  expect(partOf(newXlsx(madeWorkbook()).bytes, part)).toContain(says);
});

test("settings are those of the add-in that the manifest describes", () => {
  const manifest = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
  expect(manifest).toContain(`<Id>${addInId}</Id>`);
});
