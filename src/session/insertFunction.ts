import { shown } from "../tables/cell";
import { cellNamed } from "../tables/cellName";
import { type ActiveCell, type Block, listenForSelection, lookAtActiveCell, writeFormula } from "../workbook/activeCell";
import { readSelection } from "../workbook/selection";
import type { Landing } from "../words/insertFunction";
import type { Room } from "./functionFormula";
import type { OpenBook } from "./readBook";
import { selectedDebt } from "./selectedDebt";
import type { Debtor } from "./writeOffForm";

export { listenForSelection };

/** What became of an insertion; nothing is written unless it says so. */
export type Inserted =
  | { readonly kind: "inserted"; readonly place: string }
  /** Another cell was selected since the one that was shown. */
  | { readonly kind: "moved"; readonly landing: Landing }
  | { readonly kind: "refused"; readonly landing: Landing };

/** Where a formula would go now: to the active cell, if nothing forbids it. One round trip. */
export const landing = async (opened: OpenBook, room: Room): Promise<Landing> => landingOf(await look(opened, room), room);

/** Looks at the active cell once more and, if it is the one that was shown and still blank, puts the formula there. Two round trips. */
export async function insertFormula(opened: OpenBook, formula: string, room: Room, seen: Landing): Promise<Inserted> {
  const cell = await look(opened, room);
  const now = landingOf(cell, room);
  if (now.kind !== "free") return { kind: "refused", landing: now };
  if (seen.kind !== "free" || seen.place !== now.place) return { kind: "moved", landing: now };
  await writeFormula(cell, formula);
  return { kind: "inserted", place: now.place };
}

/** The debt that is selected on the sheet, for a function to be about; null where none is. */
export async function debtorSelected(opened: OpenBook): Promise<Debtor | null> {
  const selection = await readSelection();
  const found = selectedDebt(opened, selection, selection.rows[0]);
  return found.kind === "debt" ? found.debtor : null;
}

const look = ({ layout }: OpenBook, { rows, columns }: Room) => lookAtActiveCell(layout.tables.map(({ id }) => id), rows, columns);

/** Judges in the order in which one would have to put it right. */
function landingOf(cell: ActiveCell, { rows, columns }: Room): Landing {
  const { sheet, row, column, block } = cell;
  const place = cellNamed(sheet, row, column);
  if (cell.readOnly) return { kind: "read-only" };
  if (cell.isProtected) return { kind: "protected", sheet };
  const wanted: Block = { row, column, rows, columns };
  const inside = cell.tables.find((table) => overlap(table, wanted));
  if (inside && !overlap(inside, { row, column, rows: 1, columns: 1 })) return { kind: "in-table", place: cellNamed(sheet, Math.max(row, inside.row), Math.max(column, inside.column)), table: inside.name };
  const filled = block?.[0]?.[0] ?? "";
  if (!isEmpty(filled)) return { kind: "filled", place, at: place, found: shown(filled) };
  if (inside) return { kind: "in-table", place, table: inside.name };
  if (cell.isSpilledInto) return { kind: "spilled-into", place };
  const beside = cell.tables.find((table) => overlap(grownRoom(table), wanted));
  if (beside) return { kind: "beside-table", place, table: beside.name };
  if (cell.format === "@") return { kind: "text", place };
  if (block === null) return { kind: "beyond", place };
  for (const [down, cells] of block.entries()) {
    const right = cells.findIndex((found) => !isEmpty(found));
    if (right >= 0) return { kind: "no-room", place, at: cellNamed(sheet, row + down, column + right), found: shown(cells[right] ?? "") };
  }
  return { kind: "free", place };
}

/** A cell with an invisible blank is somebody's all the same. */
const isEmpty = (cell: string | number | boolean) => cell === "" || cell === null;

const overlap = (one: Block, other: Block) =>
  one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;

/** Where Excel would take what is entered for a part of the table: the row below it and the column to its right. */
const grownRoom = ({ row, column, rows, columns, showTotals }: ActiveCell["tables"][number]): Block => ({ row, column, rows: rows + (showTotals ? 0 : 1), columns: columns + 1 });
