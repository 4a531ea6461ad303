import type { Cell } from "../tables/cell";
import type { Block } from "./activeCell";
import type { FormulaCell } from "./sheetFormulas";

/** Cells of a sheet that are read or written together: part of one column, or what one formula fills. */
export interface CellBlock {
  readonly sheetId: string;
  readonly block: Block;
}

/** What cells show now. */
export interface Present extends CellBlock {
  readonly values: readonly (readonly Cell[])[];
  /** Excel's own word for what each of them holds, such as "Double" or "Error". */
  readonly types: readonly (readonly string[])[];
  /** The number format of each. */
  readonly formats: readonly (readonly string[])[];
  /** Whether none of them belongs to what a formula fills beyond its own cell. */
  readonly isPlain: boolean;
}

/** So much goes into one request: blocks, and cells of them. */
const [mostBlocks, mostCells] = [1_000, 20_000];

/** Parts a list into what one request takes each. */
export function inRequests<Item extends CellBlock>(items: readonly Item[]): readonly (readonly Item[])[] {
  const requests: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const cells = item.block.rows * item.block.columns;
    const last = requests.at(-1);
    if (last && last.length < mostBlocks && cells <= room) last.push(item);
    else {
      requests.push([item]);
      room = mostCells;
    }
    room -= cells;
  }
  return requests;
}

const rangeOf = (context: Excel.RequestContext, { sheetId, block: { row, column, rows, columns } }: CellBlock) =>
  context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);

/** Reads what blocks of cells show, in one round trip for each request. */
export async function readPresent(blocks: readonly CellBlock[]): Promise<readonly Present[]> {
  const read: Present[] = [];
  for (const request of inRequests(blocks)) read.push(...(await readRequest(request)));
  return read;
}

const readRequest = (blocks: readonly CellBlock[]): Promise<readonly Present[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = blocks.map((block) => ({ block, range: rangeOf(context, block).load({ values: true, valueTypes: true, numberFormat: true, hasSpill: true }) }));
    await context.sync();
    return asked.map(({ block, range }) => ({
      ...block, values: range.values, types: range.valueTypes, formats: range.numberFormat, isPlain: range.hasSpill === false,
    }));
  });

/** Finds what each of these formulas fills; null for a cell that another one fills. */
export async function readSpills(cells: readonly FormulaCell[]): Promise<readonly (Block | null)[]> {
  const found: (Block | null)[] = [];
  for (let at = 0; at < cells.length; at += mostBlocks) found.push(...(await spillsOf(cells.slice(at, at + mostBlocks))));
  return found;
}

const spillsOf = (cells: readonly FormulaCell[]): Promise<readonly (Block | null)[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = cells.map(({ sheet, row, column }) => {
      const cell = rangeOf(context, { sheetId: sheet.id, block: { row, column, rows: 1, columns: 1 } });
      return {
        row, column,
        area: cell.getSpillingToRangeOrNullObject().load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }),
        parent: cell.getSpillParentOrNullObject().load({ rowIndex: true, columnIndex: true }),
      };
    });
    await context.sync();
    return asked.map(({ row, column, area, parent }) => {
      if (!area.isNullObject) return { row: area.rowIndex, column: area.columnIndex, rows: area.rowCount, columns: area.columnCount };
      const isOthers = !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column);
      return isOthers ? null : { row, column, rows: 1, columns: 1 };
    });
  });

/** A block with what is to stand in it. */
export type FilledBlock = CellBlock & { readonly values: readonly (readonly Cell[])[] };

/** Writes values over cells, their looks as they are, in one round trip for each request. */
export async function writeValues(blocks: readonly FilledBlock[]): Promise<void> {
  for (const request of inRequests(blocks)) await writeRequest(request);
}

const writeRequest = (blocks: readonly FilledBlock[]): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const block of blocks) rangeOf(context, block).values = block.values.map((cells) => [...cells]);
    await context.sync();
  });
