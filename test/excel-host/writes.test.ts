import { openExcel } from "./openExcel";
import { addSheetWithTable, refusalOf, shown, smallLedger } from "./seed";

test("a null leaves its cell alone, and an object is refused", async () => {
  const { workbook, sheet } = smallLedger();
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ledger").getRange("A2:C2").values = [[null, "Forge", null]];
    await context.sync();
  });
  expect(sheet.valuesOf({ row: 1, column: 0, rows: 1, columns: 3 })).toEqual([["INV-1", "Forge", 100]]);
});

test("twenty thousand cells go in at once, and come back", async () => {
  const { workbook } = smallLedger();
  const { Excel, requests } = await openExcel(workbook);
  const block = Array.from({ length: 2000 }, (_row, row) => Array.from({ length: 10 }, (_cell, column) => row * 10 + column));
  const back = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Many").getRange("A1:J2000");
    range.values = block;
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(back).toEqual(block);
  expect(requests).toHaveLength(1);
});

test("what is created in a batch is created once, however often it is named", async () => {
  const { workbook } = smallLedger();
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.load("name");
    sheet.getRange("A1").values = [["here"]];
    sheet.activate();
    await context.sync();
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Ledger", "New"]);
  expect(workbook.activeSheet.value(0, 0)).toBe("here");
});

test("whatever follows from a null object is null as well", async () => {
  const { Excel } = await openExcel(smallLedger().workbook);
  const found = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Nope");
    const range = table.columns.getItemOrNullObject("Amount").getDataBodyRange().load("values");
    const present = context.workbook.tables.getItemOrNullObject("ledger").load("name");
    await context.sync();
    return [table.isNullObject, range.isNullObject, present.isNullObject, present.name];
  });
  expect(found).toEqual([true, true, false, "Ledger"]);
});

test("a protected sheet refuses locked cells whole, takes unlocked ones, and cannot be resized", async () => {
  const { workbook, sheet } = smallLedger();
  const { Excel } = await openExcel(workbook);
  const write = (address: string) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Ledger").getRange(address);
    range.values = address.includes(":") ? [["changed"], ["changed"]] : [["changed"]];
    await context.sync();
  });
  await Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem("Ledger");
    on.getRange("B2").format.protection.locked = false;
    on.protection.protect({ allowFormatCells: true }, "secret");
    await context.sync();
  });
  await write("B2");
  expect((await refusalOf(write("B3"))).code).toBe("AccessDenied");
  expect((await refusalOf(write("B2:B3"))).code).toBe("AccessDenied");
  expect([sheet.value(1, 1), sheet.value(2, 1)]).toEqual(["changed", "Forge"]);
  expect((await refusalOf(Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").resize("A1:C5");
    await context.sync();
  }))).code).toBe("AccessDenied");
  const state = await Excel.run(async (context) => {
    const protection = context.workbook.worksheets.getItem("Ledger").protection.load("protected,options");
    await context.sync();
    return [protection.protected, protection.options.allowFormatCells, protection.options.allowSort];
  });
  expect(state).toEqual([true, true, false]);
});

test("a filter hides rows, says so, and writes by address reach hidden rows", async () => {
  const { workbook, table, sheet } = smallLedger();
  const { Excel } = await openExcel(workbook);
  const seen = await Excel.run(async (context) => {
    const ledger = context.workbook.tables.getItem("Ledger");
    ledger.columns.getItem("Customer").filter.applyValuesFilter(["Mill"]);
    ledger.autoFilter.load("enabled,isDataFiltered");
    ledger.getDataBodyRange().values = [[null, null, 1], [null, null, 2], [null, null, 3]];
    await context.sync();
    return [ledger.autoFilter.enabled, ledger.autoFilter.isDataFiltered];
  });
  expect(seen).toEqual([true, true]);
  expect([[...sheet.hiddenRows], sheet.value(2, 2), table.filterActive]).toEqual([[2], 2, true]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").clearFilters();
    await context.sync();
  });
  expect([sheet.hiddenRows.size, table.filterActive]).toEqual([0, false]);
});

test("a sort moves whole rows; blanks come last", async () => {
  const { workbook, sheet } = smallLedger();
  sheet.setValue(1, 2, "");
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").sort.apply([{ key: 2, ascending: false }]);
    await context.sync();
  });
  expect(shown(sheet).slice(1)).toEqual([["INV-2", "Forge", 250.5], ["INV-3", "Mill", 0.03], ["INV-1", "Mill", ""]]);
});

test("tables can be resized, renamed and turned into plain cells", async () => {
  const { workbook, table } = smallLedger();
  addSheetWithTable(workbook, "Jobs", [["Job"], ["J-1"]]);
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    const ledger = context.workbook.tables.getItem("Ledger");
    ledger.resize("A1:D6");
    ledger.name = "Book";
    context.workbook.tables.getItem("Jobs").convertToRange();
    await context.sync();
  });
  expect([table.name, table.area.rows, table.columns[3]?.name, workbook.tables.length]).toEqual(["Book", 6, "Column4", 1]);
});

test("a snapshot undoes what programs did", async () => {
  const { workbook, sheet, table } = smallLedger();
  const { Excel, host } = await openExcel(workbook);
  const before = shown(sheet);
  const snapshot = host.snapshot();
  await Excel.run(async (context) => {
    const ledger = context.workbook.tables.getItem("Ledger");
    ledger.columns.getItem("Customer").filter.applyValuesFilter(["Forge"]);
    ledger.rows.add(undefined, [["INV-4", "Mill", 5]]);
    await context.sync();
  });
  host.restore(snapshot);
  expect([shown(sheet), table.area.rows, table.filterActive, sheet.hiddenRows.size]).toEqual([before, 4, false, 0]);
});

test.each`
  because                | act
  ${"none is added"}     | ${(on: Excel.Workbook) => void on.worksheets.add("New")}
  ${"none is renamed"}   | ${(on: Excel.Workbook) => { on.worksheets.getItem("Ledger").name = "New"; }}
  ${"none is moved"}     | ${(on: Excel.Workbook) => { on.worksheets.getItem("Ledger").position = 0; }}
  ${"none is hidden"}    | ${(on: Excel.Workbook) => { on.worksheets.getItem("Ledger").visibility = "Hidden"; }}
  ${"none is deleted"}   | ${(on: Excel.Workbook) => on.worksheets.getItem("Ledger").delete()}
`("sheets of a workbook whose structure is protected stay as they are: $because", async ({ act }: { act: (on: Excel.Workbook) => void }) => {
  const { workbook } = smallLedger();
  workbook.addSheet("Other");
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const refusal = await refusalOf(Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  }));
  expect(refusal.code).toBe("AccessDenied");
  expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual(["Ledger Visible", "Other Visible"]);
});

describe("another workbook is opened beside this one", () => {
  const file = Buffer.from("PK\u0003\u0004 and so on").toString("base64");

  test.each(["bridge", "inproc"] as const)("over %s its bytes go to whoever has a window", async (transport) => {
    const excel = await openExcel(smallLedger().workbook, { transport });
    const shownBooks: string[] = [];
    excel.host.openWorkbook = (bytes) => void shownBooks.push(Buffer.from(bytes).toString("base64"));
    await excel.Excel.createWorkbook(file);
    expect(shownBooks).toEqual([file]);
    excel.close();
  });

  test("what is no file is refused, and so is a file where there is no window", async () => {
    const { Excel } = await openExcel(smallLedger().workbook);
    expect((await refusalOf(Excel.createWorkbook("Dear all"))).code).toBe("InvalidArgument");
    expect((await refusalOf(Excel.createWorkbook(file))).message).toBe("This Excel has no window for another workbook.");
  });
});
