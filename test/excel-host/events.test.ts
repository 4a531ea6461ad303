import { coauthor, user } from "./host/excelHost";
import type { LocalExcel } from "./openExcel";
import { openExcel } from "./openExcel";
import { smallLedger } from "./seed";

/** Events come by themselves after the answer; a test waits until office.js has handed them out. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function listen(): Promise<{ readonly excel: LocalExcel; readonly heard: string[] }> {
  const excel = await openExcel(smallLedger().workbook);
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").onChanged.add(async (event) => {
      heard.push(`table ${event.tableId} ${event.address} ${event.changeType} ${event.source}`);
    });
    context.workbook.worksheets.getItem("Ledger").onChanged.add(async (event) => {
      heard.push(`sheet ${event.address} ${event.changeType} ${event.source} ${event.triggerSource}`);
    });
    context.workbook.worksheets.onAdded.add(async (event) => {
      heard.push(`added ${event.source}`);
    });
    context.workbook.worksheets.getItem("Ledger").onSelectionChanged.add(async (event) => {
      heard.push(`selected ${event.address}`);
    });
    await context.sync();
  });
  return { excel, heard };
}

test("the add-in hears of its own edits, and sheets of cells outside the table", async () => {
  const { excel, heard } = await listen();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ledger");
    sheet.getRange("C2").values = [[7]];
    sheet.getRange("H9").values = [[7]];
    sheet.getRange("C2").select();
    context.workbook.worksheets.add("New");
    await context.sync();
  });
  await settled();
  expect(heard.sort()).toEqual([
    "added Local",
    "selected C2",
    "sheet C2 RangeEdited Local ThisLocalAddin",
    "sheet H9 RangeEdited Local ThisLocalAddin",
    "table 1 C2 RangeEdited Local",
  ]);
});

test.each`
  who             | actor        | source
  ${"a person"}   | ${user}      | ${"Local"}
  ${"a coauthor"} | ${coauthor}  | ${"Remote"}
`("$who edits, and the pane hears of it", async ({ actor, source }) => {
  const { excel, heard } = await listen();
  const [sheet] = excel.workbook.sheets;
  if (!sheet) throw new Error("The ledger has no sheet.");
  excel.edit(actor, (host) => host.enter(sheet, { row: 1, column: 2, rows: 1, columns: 1 }, [["9.5"]]));
  await settled();
  expect(sheet.value(1, 2)).toBe(9.5);
  expect(heard.sort()).toEqual([`sheet C2 RangeEdited ${source} Unknown`, `table 1 C2 RangeEdited ${source}`]);
});

test("nothing is told while events are switched off, and nothing after a handler is taken away", async () => {
  const { excel, heard } = await listen();
  const write = (value: number) => excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ledger").getRange("H9").values = [[value]];
    await context.sync();
  });
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await write(1);
  await settled();
  expect(heard).toEqual([]);
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await write(2);
  await settled();
  expect(heard).toHaveLength(1);
});
