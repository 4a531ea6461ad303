import type { Cell } from "../tables/cell";
import type { CellBlock } from "../workbook/presentValues";

interface Run<Item> extends CellBlock {
  readonly values: readonly (readonly Cell[])[];
  readonly cells: readonly Item[];
}

type OneOf<Item> = CellBlock & { readonly values: readonly (readonly Cell[])[]; readonly cells?: readonly Item[] };

/** Joins single cells that stand directly below one another on a sheet; larger blocks stay as they are. A column of formulas is one block then. */
export function columnRuns<Item>(blocks: readonly OneOf<Item>[]): readonly Run<Item>[] {
  const order = [...blocks].sort((one, other) => (
    one.sheetId === other.sheetId ? one.block.column - other.block.column || one.block.row - other.block.row : one.sheetId < other.sheetId ? -1 : 1));
  const runs: { sheetId: string; block: CellBlock["block"]; values: (readonly Cell[])[]; cells: Item[]; isOfCells: boolean }[] = [];
  for (const { sheetId, block, values, cells = [] } of order) {
    const last = runs.at(-1);
    const isCell = block.rows === 1 && block.columns === 1;
    const follows = last?.isOfCells && isCell && last.sheetId === sheetId && last.block.column === block.column && last.block.row + last.block.rows === block.row;
    if (last && follows && last.block.rows < mostRows) {
      last.block = { ...last.block, rows: last.block.rows + 1 };
      last.values.push(...values);
      last.cells.push(...cells);
    } else runs.push({ sheetId, block, values: [...values], cells: [...cells], isOfCells: isCell });
  }
  return runs;
}

/** No longer than one request takes. */
const mostRows = 10_000;
