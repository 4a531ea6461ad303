import type { Workbook } from "../model/types";
import { readXlsx } from "./readXlsx";
import { fixture, fixtureNames, linesOf, partsChanged } from "./support";
import type { FixtureName } from "./support";

/** What the add-in does to a workbook: sets a cell, appends a row to a table, adds a sheet with a table of its own. */
const edits: Readonly<Record<string, (workbook: Workbook) => void>> = {
  "nothing is changed": () => undefined,
  "one cell is set": (workbook) => workbook.sheets[0]?.setValue(1, 1, 99.5),
  "a row is appended to a table": (workbook) => {
    const [table] = workbook.tables;
    if (!table) return;
    const { sheet, area } = table;
    const row = area.row + area.rows - (table.showTotals ? 1 : 0);
    if (table.showTotals) sheet.insertDown({ row, column: area.column, rows: 1, columns: area.columns });
    else table.area = { ...area, rows: area.rows + 1 };
    sheet.setValue(row, area.column, "J-999");
  },
  "a sheet with a table is added": (workbook) => {
    const sheet = workbook.addSheet("Operations");
    ["Operation", "When"].forEach((heading, column) => sheet.setValue(0, column, heading));
    sheet.setValue(1, 0, "op <1> & \u0001");
    workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, "Operations");
  },
};

describe.each(fixtureNames)("%s.xlsx", (name) => {
  test.each(Object.entries(edits))("reads back as it was saved when %s", (_because, edit) => {
    const opened = readXlsx(fixture(name), "Book.xlsx");
    edit(opened.workbook);
    const reopened = readXlsx(opened.save().bytes, "Book.xlsx");
    expect(linesOf(reopened.workbook)).toEqual(linesOf(opened.workbook));
  });

  test("is the same file, byte for byte, when nothing is changed", () => {
    const bytes = fixture(name);
    expect(readXlsx(bytes).save().bytes).toEqual(bytes);
  });

  test("saves the same after a change that was taken back", () => {
    const opened = readXlsx(fixture(name));
    const before = opened.workbook.snapshot();
    opened.workbook.sheets[0]?.insertDown({ row: 1, column: 0, rows: 2, columns: 16384 });
    opened.workbook.sheets[0]?.setValue(1, 1, "x");
    opened.workbook.restore(before);
    expect(opened.save().bytes).toEqual(fixture(name));
  });
});

const written: Readonly<Record<FixtureName, Readonly<Record<string, string>>>> = {
  excel: {
    "one cell is set": "xl/workbook.xml xl/worksheets/sheet1.xml",
    "a row is appended to a table":
      "-xl/calcChain.xml [Content_Types].xml xl/_rels/workbook.xml.rels xl/charts/chart1.xml xl/charts/chart2.xml xl/comments1.xml " +
      "xl/drawings/vmlDrawing1.vml xl/sharedStrings.xml xl/tables/table1.xml xl/workbook.xml xl/worksheets/sheet1.xml",
    "a sheet with a table is added":
      "+xl/tables/table2.xml +xl/worksheets/_rels/sheet4.xml.rels +xl/worksheets/sheet4.xml [Content_Types].xml docProps/app.xml " +
      "xl/_rels/workbook.xml.rels xl/sharedStrings.xml xl/workbook.xml",
  },
  libreoffice: {
    "one cell is set": "xl/workbook.xml xl/worksheets/sheet1.xml",
  },
  prefixed: {
    "one cell is set": "xl/workbook.xml xl/worksheets/sheet.xml",
    "a row is appended to a table":
      "+xl/sharedStrings.xml [Content_Types].xml xl/_rels/workbook.xml.rels xl/tables/table.xml xl/workbook.xml xl/worksheets/sheet.xml",
  },
  sparse: { "one cell is set": "xl/workbook.xml xl/worksheets/sheet1.xml" },
  strict: { "one cell is set": "xl/worksheets/sheet1.xml" },
};

const rows = Object.entries(written).flatMap(([name, expected]) =>
  Object.entries(expected).map(([because, parts]) => ({ name: name as FixtureName, because, parts })),
);

test.each(rows)("of $name.xlsx only these parts differ when $because: $parts", ({ name, because, parts }) => {
  const opened = readXlsx(fixture(name));
  edits[because]?.(opened.workbook);
  expect(partsChanged(fixture(name), opened.save().bytes).join(" ")).toBe(parts);
});
