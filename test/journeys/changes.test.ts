import { hasMoved } from "../../src/session/hasMoved";
import { watchWorkbook } from "../../src/session/watchWorkbook";
import { coauthor, type ExcelHost, user } from "../excel-host/host/excelHost";
import type { LocalExcel } from "../excel-host/openExcel";
import { open, posted, read, small, writeOff } from "./journey";

// What the pane is told of the workbook's changes: that there were some, once, and nothing of its own.

/** A little longer than the workbook has to be left alone. */
const paused = (milliseconds = 1_300) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sheetOf = (host: ExcelHost, name: string) => {
  const sheet = host.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name}.`);
  return sheet;
};

const enter = (host: ExcelHost, sheet: string, row: number, column: number, entry: string) =>
  host.enter(sheetOf(host, sheet), { row, column, rows: 1, columns: 1 }, [[entry]]);

/** Ten thousand cells, one after the other, as a fill that Excel tells of cell by cell. */
const storm = (excel: LocalExcel) => excel.edit(user, (host) => {
  for (let row = 0; row < 10_000; row += 1) enter(host, "Customers", row + 20, 6, "7");
});

const newCustomer = (host: ExcelHost) => host.enter(sheetOf(host, "Customers"), { row: 3, column: 0, rows: 1, columns: 2 }, [["C-012", "Quay Street Cafe"]]);

const chargeOf = (entry: string) => (excel: LocalExcel) => excel.edit(user, (host) => enter(host, "Timesheet", 8, 8, entry));

const api = (change: (context: Excel.RequestContext) => void) => () => Excel.run(async (context) => {
  change(context);
  await context.sync();
});

test.each`
  because                                             | change                                                                                                   | told
  ${"somebody types a charge"}                        | ${chargeOf("300")}                                                                                       | ${1}
  ${"a co-author does, elsewhere"}                    | ${(excel: LocalExcel) => excel.edit(coauthor, (host) => enter(host, "Payments", 2, 7, "310"))}           | ${1}
  ${"a rate on a sheet that only formulas look at"}   | ${(excel: LocalExcel) => excel.edit(user, (host) => enter(host, "Policies", 30, 5, "45"))}               | ${1}
  ${"ten thousand cells at once are one change"}      | ${storm}                                                                                                 | ${1}
  ${"our own posting, which makes the log's table"}   | ${() => posted(writeOff({ invoice: "INV-0002", amount: "59.64" }))}                                      | ${0}
  ${"a table of the book goes"}                       | ${api((context) => context.workbook.tables.getItem("Payments").delete())}                                | ${1}
  ${"its sheet goes"}                                 | ${api((context) => context.workbook.worksheets.getItem("Payments").delete())}                            | ${1}
  ${"a table comes that the book does not look at"}   | ${api((context) => void context.workbook.tables.add("Customers!H1:H2", true))}                           | ${0}
  ${"nothing"}                                        | ${() => {}}                                                                                              | ${0}
`("told $told times: $because", async ({ change, told }: { change: (excel: LocalExcel) => unknown; told: number }) => {
  const { excel } = await open(small);
  const book = await read();
  let heard = 0;
  const end = await watchWorkbook(() => book, () => void (heard += 1));
  await change(excel);
  await paused();
  // Office.js hands ten thousand events out one by one.
  for (let pauses = 0; change === storm && heard === 0 && pauses < 20; pauses += 1) await paused();
  await paused(change === storm ? 2_500 : 0);
  expect(heard).toBe(told);
  await end();
});

test("a storm costs no round trip of its own", async () => {
  const { excel } = await open(small);
  const book = await read();
  const end = await watchWorkbook(() => book, () => {});
  const before = excel.batches;
  storm(excel);
  await paused();
  expect(excel.batches).toBe(before);
  await end();
});

test("nothing is told once the watching has ended", async () => {
  const { excel } = await open(small);
  let heard = 0;
  const end = await watchWorkbook(() => null, () => void (heard += 1));
  chargeOf("300")(excel);
  await end();
  chargeOf("310")(excel);
  await paused();
  expect(heard).toBe(0);
});

test("where Excel lets nobody listen, that is told", async () => {
  await open(small, { faults: [{ batch: 1, fault: { kind: "reject", code: "AccessDenied" } }] });
  await expect(watchWorkbook(() => null, () => {})).rejects.toMatchObject({ code: "AccessDenied" });
});

const switchedOff = api((context) => {
  context.runtime.enableEvents = false;
});

test.each`
  because                                        | change                                                                                                                      | countsRows | moved
  ${"nothing has changed"}                       | ${() => {}}                                                                                                                 | ${true}    | ${false}
  ${"a row has come"}                            | ${(excel: LocalExcel) => excel.edit(user, newCustomer)}                             | ${true}    | ${true}
  ${"a row has come, and rows do not count"}     | ${(excel: LocalExcel) => excel.edit(user, newCustomer)}                             | ${false}   | ${false}
  ${"a table has another name"}                  | ${api((context) => { context.workbook.tables.getItem("Payments").name = "Receipts"; })}                                     | ${true}    | ${true}
  ${"a sheet has another name"}                  | ${api((context) => { context.workbook.worksheets.getItem("Payments").name = "Receipts"; })}                                 | ${true}    | ${true}
  ${"events are off: nobody knows"}              | ${switchedOff}                                                                                                              | ${true}    | ${true}
  ${"our own posting has left its rows"}         | ${() => posted(writeOff({ invoice: "INV-0002", amount: "59.64" }))}                                                         | ${false}   | ${false}
`("on return to the pane, in one round trip: $because", async ({ change, countsRows, moved }: { change: (excel: LocalExcel) => unknown; countsRows: boolean; moved: boolean }) => {
  const { excel } = await open(small);
  const book = await read();
  await change(excel);
  const before = excel.batches;
  expect(await hasMoved(book, countsRows)).toBe(moved);
  expect(excel.batches).toBe(before + 1);
});
