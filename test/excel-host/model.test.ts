import { shiftedFormula } from "./model/shiftFormula";
import { addSheetWithTable, fill, shown, smallLedger } from "./seed";
import { createWorkbook } from "./model/workbook";

const rowsOf = (row: number, rows = 1, column = 0, columns = 3) => ({ row, column, rows, columns });

test("a workbook without sheets says so when its active sheet is asked for", () => {
  expect(() => createWorkbook().activeSheet).toThrow("This workbook has no sheet yet. Add one first.");
});

test.each`
  because                                  | headings               | names
  ${"headings name the columns"}           | ${["Invoice", "Date"]} | ${["Invoice", "Date"]}
  ${"a blank heading gets a name"}         | ${["Invoice", ""]}     | ${["Invoice", "Column2"]}
  ${"a repeated heading gets a number"}    | ${["Date", "date"]}    | ${["Date", "date2"]}
  ${"a number becomes text"}               | ${[2025, 2026]}        | ${["2025", "2026"]}
`("columns: $because", ({ headings, names }) => {
  const table = addSheetWithTable(createWorkbook(), "T", [headings, [1, 2]]);
  expect(table.columns.map(({ name }) => name)).toEqual(names);
  expect(table.sheet.valuesOf({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([names]);
});

test("what is written into a heading renames its column", () => {
  const { table, sheet } = smallLedger();
  sheet.setValue(0, 2, "Net");
  expect(table.columns.map(({ name }) => name)).toEqual(["Invoice", "Customer", "Net"]);
});

test.each`
  because                                        | insert              | area
  ${"above the table it moves"}                  | ${rowsOf(0)}        | ${rowsOf(1, 4)}
  ${"within the data it grows"}                  | ${rowsOf(2, 2)}     | ${rowsOf(0, 6)}
  ${"directly below nothing happens to it"}      | ${rowsOf(4)}        | ${rowsOf(0, 4)}
  ${"beside the table nothing happens to it"}    | ${rowsOf(1, 1, 5)}  | ${rowsOf(0, 4)}
`("insertion: $because", ({ insert, area }) => {
  const { table, sheet } = smallLedger();
  sheet.insertDown(insert);
  expect(table.area).toEqual(area);
});

test("cells beside the inserted ones stay, and those below move", () => {
  const { sheet } = smallLedger();
  sheet.setValue(3, 7, "beside");
  sheet.insertDown(rowsOf(2));
  expect([sheet.value(2, 0), sheet.value(3, 0), sheet.value(4, 2), sheet.value(3, 7)]).toEqual(["", "INV-2", 0.03, "beside"]);
  sheet.deleteUp(rowsOf(2));
  expect([sheet.value(2, 0), sheet.value(3, 2), sheet.value(3, 7)]).toEqual(["INV-2", 0.03, "beside"]);
});

test("a table that is deleted as a whole is gone", () => {
  const { workbook, sheet } = smallLedger();
  sheet.deleteUp(rowsOf(0, 4));
  expect([workbook.tables.length, shown(sheet)]).toEqual([0, []]);
});

test("rows that a filter hides move with the rows of their table", () => {
  const { table, sheet } = smallLedger();
  table.filterActive = true;
  sheet.hiddenRows.add(3);
  sheet.insertDown(rowsOf(2));
  expect([...sheet.hiddenRows]).toEqual([4]);
});

test("a snapshot brings everything back, more than once", () => {
  const { workbook, table, sheet } = smallLedger();
  const before = shown(sheet);
  const snapshot = workbook.snapshot();
  for (let round = 0; round < 2; round++) {
    sheet.setValue(0, 0, "Renamed");
    sheet.setValue(2, 2, 1);
    sheet.insertDown(rowsOf(1));
    workbook.settings.set("key", "1");
    addSheetWithTable(workbook, "Other", [["A"], [1]]);
    workbook.restore(snapshot);
    expect(shown(sheet)).toEqual(before);
    expect([table.area, table.columns[0]?.name, workbook.sheets.length, workbook.tables.length, workbook.settings.size]).toEqual([rowsOf(0, 4), "Invoice", 1, 1, 0]);
  }
});

test("equal styles are one style", () => {
  const { workbook } = smallLedger();
  const [first] = workbook.styles;
  if (!first) throw new Error("There is no default style.");
  const money = workbook.styleIndex({ ...first, numberFormat: "0.00" });
  expect([workbook.styleIndex({ ...first }), workbook.styleIndex({ ...first, numberFormat: "0.00" })]).toEqual([0, money]);
});

test("the used area holds every value and no mere format", () => {
  const sheet = createWorkbook().addSheet("S");
  fill(sheet, [["a"]], 3, 2);
  fill(sheet, [["=B1"]], 5, 1);
  sheet.setStyle(9, 9, 0);
  expect(sheet.usedArea()).toEqual({ row: 3, column: 1, rows: 3, columns: 2 });
});

const twoRowsAtThree = { sheetName: "S", area: { row: 2, column: 0, rows: 2, columns: 16384 } } as const;

test.each`
  formula                      | inserted                     | deleted
  ${"=A1+A3"}                  | ${"=A1+A5"}                  | ${"=A1+#REF!"}
  ${"=SUM(A1:A9)"}             | ${"=SUM(A1:A11)"}            | ${"=SUM(A1:A7)"}
  ${"=$B$5*2"}                 | ${"=$B$7*2"}                 | ${"=$B$3*2"}
  ${"=Other!A9"}               | ${"=Other!A9"}               | ${"=Other!A9"}
  ${"=S!A9&\"A9\""}            | ${"=S!A11&\"A9\""}           | ${"=S!A7&\"A9\""}
  ${"=SUM(T[Net 9])+LOG10(A9)"} | ${"=SUM(T[Net 9])+LOG10(A11)"} | ${"=SUM(T[Net 9])+LOG10(A7)"}
`("$formula follows its cells", ({ formula, inserted, deleted }) => {
  expect(shiftedFormula(formula, "S", { ...twoRowsAtThree, kind: "insert" })).toBe(inserted);
  expect(shiftedFormula(formula, "S", { ...twoRowsAtThree, kind: "delete" })).toBe(deleted);
});
