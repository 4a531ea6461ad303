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
  /** The rows that are meant, that of the active cell first. */
  readonly rows: readonly [SelectedRow, ...SelectedRow[]];
  /** How many rows are selected, where they are too many to be taken at once: then only that of the active cell is here. */
  readonly tooMany: number | null;
}

/**
 * Reads what is selected: one row in one round trip, several in two. It takes the row's cells along: until the book is read somebody may have
 * sorted the table, and the row that was meant is the one that was seen.
 */
export async function readSelection(): Promise<Selection> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell().load({ rowIndex: true });
    const sheet = cell.worksheet.load({ name: true });
    const tables = cell.getTables(false).load("items/id");
    const filled = cell.getEntireRow().getUsedRangeOrNullObject(true).load({ values: true, columnIndex: true });
    const areas = context.workbook.getSelectedRanges().load({ address: true });
    await context.sync();
    const [cells, first] = filled.isNullObject ? [[], 0] : [filled.values[0] ?? [], filled.columnIndex];
    const active = { row: cell.rowIndex, cells, first };
    const runs = runsOf(areas.address);
    const many = runs.reduce((count, [from, to]) => count + to - from + 1, 0);
    const found = { sheet: sheet.name, table: tables.items[0]?.id ?? null };
    if (many <= 1) return { ...found, rows: [active], tooMany: null };
    if (many > mostRows) return { ...found, rows: [active], tooMany: many };

    const blocks = runs.map(([from, to]) => ({
      from, to, block: sheet.getRangeByIndexes(from, 0, to - from + 1, 1).getEntireRow().getUsedRangeOrNullObject(true).load({ values: true, rowIndex: true, columnIndex: true }),
    }));
    await context.sync();
    const others = blocks.flatMap(({ from, to, block }) =>
      Array.from({ length: to - from + 1 }, (_, at): SelectedRow => {
        const row = from + at;
        return block.isNullObject ? { row, cells: [], first: 0 } : { row, cells: block.values[row - block.rowIndex] ?? [], first: block.columnIndex };
      }),
    );
    return { ...found, rows: [active, ...others.filter(({ row }) => row !== active.row)], tooMany: null };
  });
}

/** More rows than this are no choice that anybody made row by row. */
export const mostRows = 500;

/** The rows of an address such as "Jobs!A3:B5,Jobs!A9", from zero, each once. Whole columns name no rows. */
export function runsOf(address: string): readonly (readonly [from: number, to: number])[] {
  // A sheet's name in quotes may hold commas and digits.
  const parts = address.replace(/'(?:[^']|'')*'!/g, "").split(",").map((part) => part.replace(/^.*!/, ""));
  const runs = parts.flatMap((part): (readonly [number, number])[] => {
    const [, from, to = from] = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/.exec(part) ?? [];
    return from === undefined ? [] : [[Number(from) - 1, Number(to) - 1]];
  });
  const rows = [...runs].sort((a, b) => a[0] - b[0]);
  return rows.reduce<(readonly [number, number])[]>((merged, [from, to]) => {
    const last = merged.at(-1);
    if (!last || from > last[1] + 1) return [...merged, [from, to]];
    return [...merged.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}
