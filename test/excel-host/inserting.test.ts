import { openExcel } from "./openExcel";
import { fill, refusalOf, shown, smallLedger } from "./seed";

test("a range kept over two syncs follows its cells", async () => {
  const { workbook } = smallLedger();
  const { Excel } = await openExcel(workbook);
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ledger");
    const last = sheet.getRange("A4:C4").load("address");
    await context.sync();
    sheet.getRange("A2:C3").insert("Down");
    last.load("address");
    await context.sync();
    return last.address;
  });
  expect(address).toBe("Ledger!A6:C6");
});

// Where another table stands, or cells are merged, Excel will not tear them apart.
test.each`
  because                                      | insert     | prepare
  ${"part of the table's own columns"}         | ${"A2:B2"} | ${() => undefined}
  ${"part of another table further down"}      | ${"A5:C5"} | ${(at: ReturnType<typeof smallLedger>) => at.workbook.addTable(at.sheet, fill(at.sheet, [["P", "Q"], [1, 2]], 8, 2), "Other")}
  ${"part of merged cells further down"}       | ${"A2:C2"} | ${(at: ReturnType<typeof smallLedger>) => at.sheet.merged.push({ row: 9, column: 2, rows: 1, columns: 2 })}
`("an insertion is refused that would move only $because", async ({ insert, prepare }) => {
  const ledger = smallLedger();
  prepare(ledger);
  const before = shown(ledger.sheet);
  const { Excel } = await openExcel(ledger.workbook);
  const { code } = await refusalOf(Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ledger").getRange(insert).insert("Down");
    await context.sync();
  }));
  expect([code, shown(ledger.sheet)]).toEqual(["InsertDeleteConflict", before]);
});

test("formulas follow the cells they mean when rows are inserted", async () => {
  const { workbook, sheet } = smallLedger();
  const report = workbook.addSheet("Report");
  fill(report, [["=SUM(Ledger!C2:C4)", "=Ledger!C4"]]);
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").rows.add(1, [["INV-9", "Mill", 5]]);
    await context.sync();
  });
  expect([report.formula(0, 0), report.formula(0, 1), sheet.value(2, 0)]).toEqual(["=SUM(Ledger!C2:C5)", "=Ledger!C5", "INV-9"]);
});
