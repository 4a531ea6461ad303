import type { Cell } from "../tables/cell";

/** Cells of a sheet, from zero. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The active cell, with the cells round it that a formula would need, and everything that forbids one. */
export interface ActiveCell {
  readonly sheet: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** What stands in the block from the active cell on: a formula where there is one. Null where the sheet ends before that. */
  readonly block: readonly (readonly Cell[])[] | null;
  /** The number format of the cell itself. */
  readonly format: string;
  readonly isSpilledInto: boolean;
  readonly isProtected: boolean;
  readonly readOnly: boolean;
  /** The tables of its sheet. */
  readonly tables: readonly (Block & { readonly name: string; readonly showTotals: boolean })[];
}

/** Reads it in one round trip; one more where the block would leave the sheet, which Excel refuses to look at. */
export async function lookAtActiveCell(tables: readonly string[], rows: number, columns: number): Promise<ActiveCell> {
  try {
    return await look(tables, rows, columns);
  } catch (failure) {
    const isBeyond = failure instanceof Object && "code" in failure && failure.code === "InvalidArgument";
    if (!isBeyond || (rows === 1 && columns === 1)) throw failure;
    return { ...(await look(tables, 1, 1)), block: null };
  }
}

const look = (ids: readonly string[], rows: number, columns: number): Promise<ActiveCell> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    workbook.load({ readOnly: true });
    const cell = workbook.getActiveCell().load({ rowIndex: true, columnIndex: true, numberFormat: true });
    const sheet = cell.worksheet.load({ id: true, name: true });
    const protection = sheet.protection.load({ protected: true });
    const block = cell.getResizedRange(rows - 1, columns - 1).load({ formulas: true });
    const parent = cell.getSpillParentOrNullObject().load({ rowIndex: true, columnIndex: true });
    // One that was made a moment ago is known by the cell alone.
    const around = cell.getTables(false).load("items/id,items/name");
    const known = ids.map((id) => {
      const table = workbook.tables.getItemOrNullObject(id).load({ name: true, showTotals: true });
      return { table, home: table.worksheet.load({ id: true }), area: table.getRange().load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }) };
    });
    await context.sync();
    const { rowIndex: row, columnIndex: column } = cell;
    const isSpilledInto = !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column);
    const here = known.filter(({ table, home }) => !table.isNullObject && home.id === sheet.id).map(({ table: { name, showTotals }, area }) => (
      { name, showTotals, row: area.rowIndex, column: area.columnIndex, rows: area.rowCount, columns: area.columnCount }));
    const others = around.items.filter(({ id }) => !ids.includes(id)).map(({ name }) => ({ name, showTotals: false, row, column, rows: 1, columns: 1 }));
    return {
      sheet: sheet.name, sheetId: sheet.id, row, column, block: block.formulas, format: String(cell.numberFormat[0]?.[0] ?? ""), isSpilledInto,
      isProtected: protection.protected, readOnly: workbook.readOnly, tables: [...here, ...others],
    };
  });

/** Writes a formula into a cell of a sheet. */
export async function writeFormula({ sheetId, row, column }: Pick<ActiveCell, "sheetId" | "row" | "column">, formula: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
    await context.sync();
  });
}

/** Calls when another cell or sheet is selected, in one round trip; the returned function ends it. */
export async function listenForSelection(hear: () => void): Promise<() => Promise<void>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const heard = async () => hear();
    const listeners = [worksheets.onSelectionChanged.add(heard), worksheets.onActivated.add(heard)];
    await context.sync();
    return async () => {
      for (const listener of listeners) listener.remove();
      await context.sync();
    };
  });
}
