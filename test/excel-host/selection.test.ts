import { openExcel } from "./openExcel";
import { addSheetWithTable, smallLedger } from "./seed";
import type { Area } from "./model/types";

// What somebody has selected, and the tables there.

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** The ledger in A1:C4, with a second table on a sheet of its own. */
async function selecting(area: Area, active: Area | null) {
  const { workbook, sheet } = smallLedger();
  addSheetWithTable(workbook, "Rates", [["Rate"], [0.2]]);
  const excel = await openExcel(workbook);
  const { host } = excel;
  host.selection = host.references.track(sheet, area);
  if (active) host.activeCell = host.references.track(sheet, active);
  return excel;
}

test.each`
  because                                             | area                                            | active        | address
  ${"one cell"}                                       | ${cell(2, 1)}                                   | ${null}       | ${"Ledger!B3"}
  ${"of several cells the first"}                     | ${{ row: 1, column: 0, rows: 3, columns: 2 }}   | ${null}       | ${"Ledger!A2"}
  ${"drawn out upwards, where the drawing began"}     | ${{ row: 1, column: 0, rows: 3, columns: 2 }}   | ${cell(3, 1)} | ${"Ledger!B4"}
`("the active cell: $because", async ({ area, active, address }) => {
  const { Excel } = await selecting(area, active);
  await Excel.run(async (context) => {
    const found = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(found.address).toBe(address);
  });
});

test("another selection has its own active cell", async () => {
  const { Excel } = await selecting({ row: 1, column: 0, rows: 3, columns: 2 }, cell(3, 1));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ledger").getRange("A2:A3").select();
    const found = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(found.address).toBe("Ledger!A2");
  });
});

test.each`
  because                         | address     | isFullyContained | names
  ${"a cell of the table"}        | ${"B2"}     | ${false}         | ${["Ledger"]}
  ${"its headings belong to it"}  | ${"A1"}     | ${false}         | ${["Ledger"]}
  ${"below it"}                   | ${"A5"}     | ${false}         | ${[]}
  ${"beside it"}                  | ${"D2"}     | ${false}         | ${[]}
  ${"a part is not the whole"}    | ${"A1:C3"}  | ${true}          | ${[]}
  ${"the whole and more"}         | ${"A1:D9"}  | ${true}          | ${["Ledger"]}
`("tables at $address: $because", async ({ address, isFullyContained, names }) => {
  const { Excel } = await openExcel(smallLedger().workbook);
  await Excel.run(async (context) => {
    const tables = context.workbook.worksheets.getItem("Ledger").getRange(address).getTables(isFullyContained).load("items/name");
    const count = tables.getCount();
    await context.sync();
    expect([tables.items.map(({ name }) => name), count.value]).toEqual([names, names.length]);
  });
});

test("the pane is asked for by a service, which the window that has it answers", async () => {
  const asked: unknown[] = [];
  const { host, Office, close } = await openExcel(smallLedger().workbook, { transport: "inproc" });
  host.services.set("Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState", (args) => void asked.push(...args));
  await Office?.onReady();
  await Office?.addin.showAsTaskpane();
  expect(asked).toEqual(["Visible"]);
  close();
});
