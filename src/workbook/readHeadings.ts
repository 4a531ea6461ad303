import type { Cell } from "../tables/cell";

/** Reads the headings of tables, by Excel's ids, in one round trip. Each of them must show its headings. */
export async function readHeadings(tables: readonly string[]): Promise<readonly (readonly Cell[])[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = tables.map((table) => context.workbook.tables.getItem(table).getHeaderRowRange().load({ values: true }));
    await context.sync();
    return asked.map(({ values }): readonly Cell[] => values[0] ?? []);
  });
}
