import type { Fault } from "./faults";
import type { LocalExcel } from "./openExcel";
import { openExcel } from "./openExcel";
import { smallLedger } from "./seed";

/** One sync that writes two cells, one after the other. */
const writeTwo = ({ Excel }: LocalExcel) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ledger");
    sheet.getRange("C2").values = [[1]];
    sheet.getRange("C3").values = [[2]];
    await context.sync();
  });

/** What became of it: "done", the code of a failure, or "waiting" when no answer comes. */
async function outcome(work: Promise<unknown>): Promise<string> {
  const waiting = new Promise<string>((resolve) => setTimeout(() => resolve("waiting"), 50));
  const ended = work.then(() => "done", (reason: unknown) => String(Reflect.get(Object(reason), "code")));
  return Promise.race([ended, waiting]);
}

const none: Fault | undefined = undefined;

test.each`
  because                                     | fault                                                | then                                | cells
  ${"nothing happens"}                        | ${none}                                              | ${"done"}                           | ${[1, 2]}
  ${"the service is busy"}                    | ${{ kind: "reject" }}                                | ${"ServiceBusy"}                    | ${[100, 250.5]}
  ${"it is turned away by name"}              | ${{ kind: "reject", code: "AccessDenied" }}          | ${"AccessDenied"}                   | ${[100, 250.5]}
  ${"the answer gets lost"}                   | ${{ kind: "lose-reply" }}                            | ${"ServiceBusy"}                    | ${[1, 2]}
  ${"Excel fails in the middle"}              | ${{ kind: "break-off", after: 8 }}                   | ${"GeneralException"}               | ${[1, 250.5]}
  ${"Excel fails half way"}                   | ${{ kind: "break-off" }}                             | ${"GeneralException"}               | ${[1, 250.5]}
  ${"no answer comes, nothing is written"}    | ${{ kind: "never-answer", applied: false }}          | ${"waiting"}                        | ${[100, 250.5]}
  ${"no answer comes, all is written"}        | ${{ kind: "never-answer", applied: true }}           | ${"waiting"}                        | ${[1, 2]}
  ${"the pane is closed too early"}           | ${{ kind: "close-pane", applied: false }}            | ${"waiting"}                        | ${[100, 250.5]}
  ${"somebody is typing"}                     | ${{ kind: "cell-edit" }}                             | ${"InvalidOperationInCellEditMode"} | ${[100, 250.5]}
`("$because", async ({ fault, then, cells }) => {
  const { workbook, sheet } = smallLedger();
  const excel = await openExcel(workbook, { faults: fault ? [{ batch: 1, fault }] : [] });
  expect(await outcome(writeTwo(excel))).toBe(then);
  expect([sheet.value(1, 2), sheet.value(2, 2)]).toEqual(cells);
  expect(excel.batches).toBe(1);
});

test("after a fault the next batch is an ordinary one", async () => {
  const { workbook, sheet } = smallLedger();
  const excel = await openExcel(workbook, { faults: [{ batch: 1, fault: { kind: "reject" } }] });
  expect([await outcome(writeTwo(excel)), await outcome(writeTwo(excel))]).toEqual(["ServiceBusy", "done"]);
  expect([sheet.value(1, 2), excel.batches]).toEqual([1, 2]);
});

test("once the pane is closed nothing is answered, until it is opened again", async () => {
  const { workbook, sheet } = smallLedger();
  const excel = await openExcel(workbook, { faults: [{ batch: 1, fault: { kind: "close-pane", applied: true } }] });
  const before = excel.Excel;
  expect([await outcome(writeTwo(excel)), await outcome(writeTwo(excel)), excel.paneClosed]).toEqual(["waiting", "waiting", true]);
  await excel.reopen();
  sheet.setValue(1, 2, 5);
  expect([await outcome(writeTwo(excel)), excel.Excel === before, sheet.value(1, 2)]).toEqual(["done", false, 1]);
});

test("a co-author edits between two syncs, before or after the batch", async () => {
  const { workbook, sheet } = smallLedger();
  const excel = await openExcel(workbook, {
    faults: (batchNumber) =>
      batchNumber === 1
        ? {
            kind: "co-author",
            before: () => sheet.setValue(1, 2, 77),
            after: (_workbook, host) => host.enter(sheet, { row: 4, column: 0, rows: 1, columns: 3 }, [["INV-4", "Mill", 1]]),
          }
        : undefined,
  });
  const seen = await excel.Excel.run(async (context) => {
    const amounts = context.workbook.tables.getItem("Ledger").columns.getItem("Amount").getDataBodyRange().load("values");
    await context.sync();
    return amounts.values;
  });
  expect(seen).toEqual([[77], [250.5], [0.03]]);
  expect(workbook.tables[0]?.area.rows).toBe(5);
});

test.each`
  because                    | options                     | code
  ${"a request too large"}   | ${{ requestLimit: 500 }}    | ${"RequestPayloadSizeLimitExceeded"}
  ${"an answer too large"}   | ${{ responseLimit: 50 }}    | ${"ResponsePayloadSizeLimitExceeded"}
`("$because is refused", async ({ options, code }) => {
  const { workbook } = smallLedger();
  expect(await outcome(writeTwo(await openExcel(workbook, options)))).toBe(code);
});

test("a person in the middle of a cell holds up every batch", async () => {
  const { workbook } = smallLedger();
  const excel = await openExcel(workbook);
  excel.host.cellEditMode = true;
  expect(await outcome(writeTwo(excel))).toBe("InvalidOperationInCellEditMode");
  excel.host.cellEditMode = false;
  expect(await outcome(writeTwo(excel))).toBe("done");
});

test("a mistake in a co-author's function reaches the program instead of silence", async () => {
  const { workbook } = smallLedger();
  const before = () => { throw new Error("a slip of the pen"); };
  const excel = await openExcel(workbook, { faults: [{ batch: 1, fault: { kind: "co-author", before } }] });
  await expect(writeTwo(excel)).rejects.toThrow("a slip of the pen");
});

test("another workbook under the same client starts its counts anew", async () => {
  const excel = await openExcel(smallLedger().workbook);
  await writeTwo(excel);
  const other = smallLedger();
  excel.use(other.workbook);
  expect(excel.batches).toBe(0);
  await writeTwo(excel);
  expect([excel.batches, other.sheet.value(1, 2), excel.workbook === other.workbook]).toEqual([1, 1, true]);
});
