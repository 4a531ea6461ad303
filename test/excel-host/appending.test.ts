import { user } from "./host/excelHost";
import type { HostOptions } from "./host/options";
import { openExcel } from "./openExcel";
import { fill, shown, smallLedger } from "./seed";

type Block = readonly (readonly unknown[])[];

/** Appends rows as the add-in does: one block of values directly below the table's data. */
async function append(block: Block, options: Partial<HostOptions> = {}, prepare?: (ledger: ReturnType<typeof smallLedger>) => void) {
  const ledger = smallLedger();
  prepare?.(ledger);
  const { Excel } = await openExcel(ledger.workbook, options);
  await Excel.run(async (context) => {
    const below = context.workbook.tables.getItem("Ledger").getDataBodyRange().getRowsBelow(block.length);
    below.values = block.map((row) => [...row]);
    await context.sync();
  });
  return ledger;
}

const full = (invoice: string) => [invoice, "Mill", 5];

test.each`
  because                                           | block                                            | rows
  ${"a full row makes the table grow"}              | ${[full("INV-4")]}                               | ${5}
  ${"so does a block of them"}                      | ${[full("INV-4"), full("INV-5")]}                | ${6}
  ${"a blank first cell ends the growth"}           | ${[full("INV-4"), ["", "Mill", 5]]}              | ${5}
  ${"a blank last cell ends it too"}                | ${[["INV-4", "Mill", ""], full("INV-5")]}        | ${4}
  ${"a blank in the middle does no harm"}           | ${[["INV-4", "", 5]]}                            | ${5}
`("growing below: $because", async ({ block, rows }) => {
  const { table, sheet } = await append(block);
  expect(table.area.rows).toBe(rows);
  expect(sheet.valuesOf({ row: 4, column: 0, rows: block.length, columns: 3 })).toEqual(block);
});

test.each`
  because                                   | typed                | rows
  ${"one cell is enough"}                   | ${[["", "Mill", ""]]} | ${5}
  ${"an empty row is none"}                 | ${[["", "", ""]]}     | ${4}
`("growing below what a person types: $because", async ({ typed, rows }: { typed: Block; rows: number }) => {
  const { workbook, sheet, table } = smallLedger();
  const { edit } = await openExcel(workbook);
  edit(user, (host) => host.enter(sheet, { row: 4, column: 0, rows: 1, columns: 3 }, typed));
  expect(table.area.rows).toBe(rows);
});

test("tables do not grow where the option says so", async () => {
  expect((await append([full("INV-4")], { autoExpand: false })).table.area.rows).toBe(4);
});

test("a table does not grow over its totals: the block overwrites them", async () => {
  const { table, sheet } = await append([full("INV-4")], {}, ({ table: made, sheet: on }) => {
    fill(on, [["Total", "", 350.53]], 4);
    made.area = { ...made.area, rows: 5 };
    made.showTotals = true;
  });
  expect([table.area.rows, sheet.value(4, 0)]).toEqual([5, "INV-4"]);
});

test("a table does not grow into cells that were there before", async () => {
  const ledger = smallLedger();
  ledger.sheet.setValue(4, 1, "a note");
  const { Excel } = await openExcel(ledger.workbook);
  await Excel.run(async (context) => {
    const row = context.workbook.tables.getItem("Ledger").getDataBodyRange().getRowsBelow(1);
    row.values = [["INV-4", null, 5]];
    await context.sync();
  });
  expect([ledger.table.area.rows, ledger.sheet.value(4, 1)]).toEqual([4, "a note"]);
});

test("new rows look like the last one and get the calculated columns' formulas", async () => {
  const { table, sheet, workbook } = await append([["INV-4", "Mill", 5]], { calculatedColumnsOverwrite: true }, (made) => {
    const [plain] = made.workbook.styles;
    if (!plain || !made.table.columns[1]) throw new Error("The ledger lacks a style or a column.");
    made.sheet.setStyle(3, 2, made.workbook.styleIndex({ ...plain, numberFormat: "#,##0.00" }));
    made.table.columns[1].calculatedFormula = '=UPPER("x")';
  });
  expect(table.area.rows).toBe(5);
  expect(workbook.styles[sheet.style(4, 2)]?.numberFormat).toBe("#,##0.00");
  expect(sheet.formula(4, 1)).toBe('=UPPER("x")');
});

test("rows.add puts rows above the totals and moves what lies below", async () => {
  const { workbook, table, sheet } = smallLedger();
  fill(sheet, [["Total", "", "=SUBTOTAL(109,C2:C4)"]], 4);
  table.area = { ...table.area, rows: 5 };
  table.showTotals = true;
  fill(sheet, [["below"]], 6);
  const { Excel } = await openExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").rows.add(undefined, [full("INV-4"), full("INV-5")]);
    await context.sync();
  });
  expect(shown(sheet).map(([first]) => first)).toEqual(["Invoice", "INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "Total", "", "below"]);
  expect([table.area.rows, sheet.formula(6, 2)]).toEqual([7, "=SUBTOTAL(109,C2:C4)"]);
});

