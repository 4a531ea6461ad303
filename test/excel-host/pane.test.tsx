import { openExcel } from "./openExcel";
import { smallLedger } from "./seed";

test("the bridge works where panes are drawn, inside a DOM", async () => {
  const excel = await openExcel(smallLedger().workbook);
  excel.installGlobals();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Ledger").getHeaderRowRange().load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["Invoice", "Customer", "Amount"]]);
  excel.close();
});
