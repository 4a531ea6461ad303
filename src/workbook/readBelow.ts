import type { Cell } from "../tables/cell";

/** A cell by its place from a table's first row below the headings, from zero, whether the table still reaches there or not. */
export interface PlaceInTable {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** What stands in single cells, in one round trip. */
export async function readBelow(places: readonly PlaceInTable[]): Promise<readonly Cell[]> {
  return Excel.run(async (context) => {
    const cells = places.map(({ table, row, column }) =>
      context.workbook.tables.getItem(table).getDataBodyRange().getCell(row, column).load({ values: true }));
    await context.sync();
    return cells.map(({ values }) => (values[0]?.[0] ?? "") as Cell);
  });
}
