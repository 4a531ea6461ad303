import { openExcel } from "./openExcel";
import type { LocalExcel } from "./openExcel";
import { smallLedger } from "./seed";

const readNames = ({ Excel }: LocalExcel) =>
  Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem("Ledger").columns.load("items/name");
    await context.sync();
    return columns.items.map(({ name }) => name);
  });

describe.each(["bridge", "inproc"] as const)("over %s", (transport) => {
  test("tables are read, and the batches counted", async () => {
    const excel = await openExcel(smallLedger().workbook, { transport });
    expect([...(await readNames(excel))]).toEqual(["Invoice", "Customer", "Amount"]);
    expect([excel.batches, excel.requests[0]?.number]).toEqual([1, 1]);
    excel.close();
  });

  test("settings survive, as JSON text in the workbook", async () => {
    const { workbook } = smallLedger();
    const excel = await openExcel(workbook, { transport });
    await excel.Excel.run(async (context) => {
      context.workbook.settings.add("choice", { decimals: 2 });
      await context.sync();
    });
    const value = await excel.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("choice").load("value");
      await context.sync();
      return JSON.stringify(setting.value);
    });
    expect([value, workbook.settings.get("choice")]).toEqual(['{"decimals":2}', '{"decimals":2}']);
    excel.close();
  });

  test("events arrive", async () => {
    const excel = await openExcel(smallLedger().workbook, { transport });
    const heard = await new Promise<string>((resolve, reject) => {
      const work = excel.Excel.run(async (context) => {
        context.workbook.tables.getItem("Ledger").onChanged.add(async ({ address }) => resolve(address));
        await context.sync();
        context.workbook.worksheets.getActiveWorksheet().getRange("B3").values = [["Mill"]];
        await context.sync();
      });
      work.catch(reject);
    });
    expect(heard).toBe("B3");
    excel.close();
  });

  test("product code finds its globals, and they go when Excel is closed", async () => {
    const excel = await openExcel(smallLedger().workbook, { transport });
    excel.installGlobals();
    expect(globalThis.Excel).toBe(excel.Excel);
    expect("Office" in globalThis).toBe(transport === "inproc");
    excel.close();
    expect("Excel" in globalThis).toBe(false);
  });
});

test("the whole of office.js knows where it runs, and keeps document settings", async () => {
  const { workbook } = smallLedger();
  workbook.settings.set("seen", "3");
  const { Office, close } = await openExcel(workbook, { transport: "inproc" });
  if (!Office) throw new Error("office.js was not loaded as a whole.");
  const info = await Office.onReady();
  const { requirements, document } = Office.context;
  expect([info.host, info.platform]).toEqual(["Excel", "OfficeOnline"]);
  expect([requirements.isSetSupported("ExcelApi", "1.14"), requirements.isSetSupported("ExcelApi", "1.15")]).toEqual([true, false]);
  expect(document.settings.get("seen")).toBe(3);
  document.settings.set("last", { invoice: "INV-1" });
  await new Promise<void>((resolve) => document.settings.saveAsync(() => resolve()));
  expect(workbook.settings.get("last")).toBe('{"invoice":"INV-1"}');
  close();
});

test("two panes can be open at the same time, each on its own workbook", async () => {
  const [one, other] = [smallLedger(), smallLedger()];
  other.sheet.setValue(0, 2, "Net");
  const panes = [await openExcel(one.workbook), await openExcel(other.workbook)] as const;
  expect(await Promise.all(panes.map(readNames))).toEqual([["Invoice", "Customer", "Amount"], ["Invoice", "Customer", "Net"]]);
});
