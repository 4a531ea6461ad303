import type { Cell } from "../tables/cell";
import type { Block } from "./activeCell";

/** A sheet of the workbook. */
export interface SheetSeen {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

export interface SheetsSeen {
  readonly readOnly: boolean;
  readonly sheets: readonly SheetSeen[];
  /** The names that the workbook defines, with what they stand for. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** The cells of a sheet that hold anything. */
export interface UsedSheet extends SheetSeen {
  readonly used: Block;
}

/** A cell with a formula. Rows and columns count from zero. */
export interface FormulaCell {
  readonly sheet: SheetSeen;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Reads which sheets there are, in one round trip. */
export async function readSheets(): Promise<SheetsSeen> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const workbook = context.workbook.load({ readOnly: true });
    const names = workbook.names.load("items/name,items/formula");
    const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
    await context.sync();
    return {
      readOnly: workbook.readOnly,
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected })),
    };
  });
}

/** Reads how far each sheet is filled, in one round trip. One that is blank, or gone by now, is left out. */
export async function readUsed(sheets: readonly SheetSeen[]): Promise<readonly UsedSheet[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = sheets.map((sheet) => ({
      sheet, range: context.workbook.worksheets.getItemOrNullObject(sheet.id).getUsedRangeOrNullObject(true).load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }),
    }));
    await context.sync();
    return asked.flatMap(({ sheet, range }) =>
      range.isNullObject ? [] : [{ ...sheet, used: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } }]);
  });
}

/** Rows of a sheet that are asked for together. */
interface Piece {
  readonly sheet: SheetSeen;
  readonly block: Block;
}

/** Excel on the web refuses answers above 5 MB. A blank cell takes three bytes of one, a long formula a hundred. */
const mostCells = 250_000;

/** Reads every formula for which `isWanted`: one round trip while the sheets fit one answer. An answer that Excel finds too large is asked for in halves. */
export async function findFormulas(sheets: readonly UsedSheet[], isWanted: (formula: string) => boolean): Promise<readonly FormulaCell[]> {
  const found: FormulaCell[] = [];
  const waiting: Piece[] = sheets.flatMap((sheet) => piecesOf(sheet, sheet.used, mostCells));
  let most = mostCells;
  while (waiting.length > 0) {
    const asked = nextPieces(waiting, most);
    try {
      found.push(...(await readPieces(asked, isWanted)));
      waiting.splice(0, asked.length);
    } catch (failure) {
      const rows = Math.max(...asked.map(({ block }) => block.rows));
      if (!isTooLarge(failure) || (asked.length === 1 && rows === 1)) throw failure;
      most = Math.max(1, Math.floor(Math.min(most, sizeOf(asked)) / 2));
      waiting.splice(0, asked.length, ...asked.flatMap(({ sheet, block }) => piecesOf(sheet, block, most)));
    }
  }
  return found;
}

const isTooLarge = (failure: unknown) =>
  failure instanceof Object && "code" in failure && ["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"].includes(String(failure.code));

const sizeOf = (pieces: readonly Piece[]) => pieces.reduce((size, { block }) => size + block.rows * block.columns, 0);

function piecesOf(sheet: SheetSeen, { row, column, rows, columns }: Block, most: number): readonly Piece[] {
  const height = Math.max(1, Math.floor(most / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, at) => ({ sheet, block: { row: row + at * height, column, rows: Math.min(height, rows - at * height), columns } }));
}

/** As many as one answer holds, one at least. */
function nextPieces(waiting: readonly Piece[], most: number): readonly Piece[] {
  let many = 1;
  while (many < waiting.length && sizeOf(waiting.slice(0, many + 1)) <= most) many += 1;
  return waiting.slice(0, many);
}

const readPieces = (pieces: readonly Piece[], isWanted: (formula: string) => boolean): Promise<readonly FormulaCell[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = pieces.map(({ sheet, block }) => ({
      sheet, block,
      range: context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(block.row, block.column, block.rows, block.columns).load({ formulas: true }),
    }));
    await context.sync();
    return asked.flatMap(({ sheet, block, range }) => {
      const formulas: Cell[][] | null = range.formulas;
      // Cells that Excel leaves out of its answer must never read as cells without formulas.
      if (formulas?.length !== block.rows) throw new Error(`Excel left out cells of sheet ${sheet.name}.`);
      return formulas.flatMap((cells, down) => cells.flatMap((cell, right): readonly FormulaCell[] => (
        typeof cell === "string" && cell.startsWith("=") && isWanted(cell) ? [{ sheet, row: block.row + down, column: block.column + right, formula: cell }] : [])));
    });
  });
