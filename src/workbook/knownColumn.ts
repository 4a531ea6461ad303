import type { Cell } from "../tables/cell";
import type { CellsRead } from "./queueCells";

/** A long column of a table that only grows: what was read of it before need not come again. */
export interface KnownColumn {
  readonly column: number;
  /** The columns that tell a row: where they say the same, so does the long one. */
  readonly toldBy: readonly number[];
  readonly headings: readonly Cell[];
  /** The rows as they were read, whole. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Asks for all of a table but the cells of the long column that are known. Where a row is another than it was, or there
 * are fewer, what comes has no rows: then the whole table is to be read.
 */
export function queueUnknown(table: Excel.Table, body: Excel.Range, known: KnownColumn): () => CellsRead {
  const { column, headings: before } = known;
  const headings = table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true });
  const first = body.load({ rowCount: true }).getRow(0).load({ numberFormat: true });
  const left = column > 0 ? body.getColumn(0).getBoundingRect(body.getColumn(column - 1)).load({ values: true }) : null;
  const right = column < before.length - 1 ? body.getColumn(column + 1).getBoundingRect(body.getColumn(before.length - 1)).load({ values: true }) : null;
  const long = body.getColumn(column);
  const unknown = long.getOffsetRange(known.rows.length, 0).getIntersectionOrNullObject(long).load({ values: true });
  return () => {
    const found = headings.values[0] ?? [];
    const isAlike = found.length === before.length && found.every((heading, at) => heading === before[at]);
    const parts = { left: left?.values, right: right?.values, unknown: unknown.isNullObject ? [] : unknown.values };
    const rows = isAlike ? joined(body.rowCount, known, parts) : null;
    return { headings: found, rows, formulas: [], total: body.rowCount, row: headings.rowIndex, column: headings.columnIndex, formats: first.numberFormat[0] ?? [] };
  };
}

type Parts = Readonly<Record<"left" | "right" | "unknown", Cell[][] | undefined>>;

/** The rows put together of what came and what was known; null where they do not fit together. */
function joined(count: number, { column, toldBy, rows: known }: KnownColumn, { left, right, unknown = [] }: Parts): Cell[][] | null {
  if (count < known.length || unknown.length !== count - known.length) return null;
  const rows: Cell[][] = [];
  for (let at = 0; at < count; at += 1) {
    const before = known[at];
    const long = before ? before[column] : unknown[at - known.length]?.[0];
    const row = [...(left?.[at] ?? []), long ?? "", ...(right?.[at] ?? [])];
    if (before && (row.length !== before.length || toldBy.some((told) => row[told] !== before[told]))) return null;
    rows.push(row);
  }
  return rows;
}
