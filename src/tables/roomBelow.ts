import { type Cell, isBlank } from "./cell";
import type { Block, PostingDetail } from "./edits";
import type { ReadTable } from "./readTable";

interface Table {
  readonly read: ReadTable;
  readonly detail: PostingDetail;
}

const sheetRows = 1_048_576;

/** Whether so many more rows would come to the end of the sheet. One row stays free below a table and one for its totals. */
export const reachesEnd = ({ raw }: Pick<ReadTable, "raw">, added: number): boolean => raw.row + 1 + raw.rows.length + added > sheetRows - 2;

/** The address of what stands in the way of new rows: something below the table that would be torn apart if part of it moved down. */
export function inTheWay({ read, detail }: Table, added: number): string | null {
  const more = added - blankRowsAtEnd({ read, detail });
  return torn({ read, detail }, more);
}

/** The same for rows that go: what is below moves up with them. */
export function inTheWayOfRemoval(table: Table): string | null {
  const below = belowOf(table);
  return below === null || isWithin(table.read, below) ? null : below.address;
}

function torn({ read, detail }: Table, more: number): string | null {
  if (more <= 0) return null;
  const grownOver = detail.merged.find(({ row }) => row <= detail.lastRow + more);
  if (grownOver) return grownOver.address;
  const below = belowOf({ read, detail });
  if (below === null || !(detail.showTotals || isCrowded({ read, detail }, more))) return null;
  return isWithin(read, below) ? null : below.address;
}

// What stands wholly beside the table's columns stays where it is, whatever becomes of the table.
function belowOf({ read: { raw }, detail: { below } }: Table): Block | null {
  const isBeside = below !== null && (below.column >= raw.column + raw.headings.length || below.column + below.columns <= raw.column);
  return isBeside ? null : below;
}

const isWithin = ({ raw }: ReadTable, { column, columns }: Block) => column >= raw.column && column + columns <= raw.column + raw.headings.length;

/** Whether something stands where so many new rows would go. */
export function isCrowded(table: Table, more: number): boolean {
  const below = belowOf(table);
  return below !== null && below.row <= table.detail.lastRow + more;
}

/**
 * Rows at the end of a table that hold nothing but what calculated columns fill in: an empty table has one, and a
 * posting that was cut off may leave some. A row with a key is never blank, even where all of it is formulas.
 */
export function blankRowsAtEnd({ read, detail }: Table): number {
  const { rows } = read.raw;
  const key = read.columnOf.get(read.schema.key);
  const holdsNothing = (cell: Cell, column: number) => isBlank(cell) || (column !== key && isFormula(detail.lastRowFormulas[column]));
  let blank = 0;
  for (let at = rows.length - 1; at >= 0 && (rows[at] ?? []).every(holdsNothing); at -= 1) blank += 1;
  return blank;
}

/** Whether a cell's formula or value, as Excel gives them together, is a formula. */
export const isFormula = (cell: Cell | undefined) => typeof cell === "string" && cell.startsWith("=");
