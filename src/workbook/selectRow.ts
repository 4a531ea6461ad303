import type { Cell } from "../tables/cell";

/** Reads one column of a table, by its place from zero, in one round trip. */
export async function readColumn(table: string, column: number): Promise<readonly Cell[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    const cells = body.getColumn(column).load({ values: true });
    await context.sync();
    return cells.values.map(([cell = ""]: readonly Cell[]) => cell);
  });
}

/** Shows a row of a table, from zero below its headings: its sheet comes to the front and its cells are selected. */
export async function selectRow(table: string, row: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = context.workbook.tables.getItem(table);
    found.worksheet.activate();
    found.getDataBodyRange().getRow(row).select();
    await context.sync();
  });
}
