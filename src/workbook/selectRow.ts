import type { Cell } from "../tables/cell";

/** Some columns of a table as they are now, row by row. */
export interface ColumnsRead {
  /** Where the heading row stands on the sheet, from zero. */
  readonly top: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads columns of a table, by their headings, in one round trip. */
export async function readColumns(table: string, headings: readonly Cell[]): Promise<ColumnsRead> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = context.workbook.tables.getItem(table);
    const head = found.getHeaderRowRange().load({ rowIndex: true });
    const asked = headings.map((heading) => found.columns.getItem(String(heading)).getDataBodyRange().load({ values: true }));
    await context.sync();
    const [first] = asked;
    const rows = (first?.values ?? []).map((_, at) => asked.map(({ values }): Cell => values[at]?.[0] ?? ""));
    return { top: head.rowIndex, rows };
  });
}

/** Shows one cell of a table: the row from zero below its headings, -1 for the headings; no heading means the whole row. */
export async function selectCell(table: string, row: number, heading: Cell | null): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = context.workbook.tables.getItem(table);
    found.worksheet.activate();
    const part = heading === null ? found : found.columns.getItem(String(heading));
    (row < 0 ? part.getHeaderRowRange() : part.getDataBodyRange().getRow(row)).select();
    await context.sync();
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
