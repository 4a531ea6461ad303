import type { Cell } from "../tables/cell";

/** A row of a sheet as it stood when it was selected. */
export interface SelectedRow {
  /** The row on the sheet, from zero. */
  readonly row: number;
  /** What it holds, from the column `first` of the sheet on; none where it is blank. */
  readonly cells: readonly Cell[];
  readonly first: number;
}

/** What somebody has selected. */
export interface Selection {
  readonly sheet: string;
  /** The table that the active cell is in, by Excel's own id; null outside of every table. */
  readonly table: string | null;
  /** The rows that are meant, that of the active cell first. So far it is the only one. */
  readonly rows: readonly [SelectedRow, ...SelectedRow[]];
}

/**
 * Reads what is selected, in one round trip. It takes the row's cells along: until the book is read somebody may have
 * sorted the table, and the row that was meant is the one that was seen.
 */
export async function readSelection(): Promise<Selection> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell().load({ rowIndex: true });
    const sheet = cell.worksheet.load({ name: true });
    const tables = cell.getTables(false).load("items/id");
    const filled = cell.getEntireRow().getUsedRangeOrNullObject(true).load({ values: true, columnIndex: true });
    await context.sync();
    const [cells, first] = filled.isNullObject ? [[], 0] : [filled.values[0] ?? [], filled.columnIndex];
    return { sheet: sheet.name, table: tables.items[0]?.id ?? null, rows: [{ row: cell.rowIndex, cells, first }] };
  });
}
