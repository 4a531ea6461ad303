import type { Block, PostingDetail } from "../tables/edits";
import { blocksOf } from "./blocksOf";

/** Asks for the detail of a table but its formulas, which come with its rows; the returned function gives it once the request was synced. */
export function queueDetail(table: Excel.Table, whole: Excel.Range, body: Excel.Range): () => PostingDetail {
  table.load({ showTotals: true });
  const protection = table.worksheet.protection.load({ protected: true });
  whole.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
  const last = body.getLastRow().load({ formulas: true, numberFormat: true });
  const rest = whole.getRowsBelow(1).getEntireRow().getBoundingRect("A1048576");
  const filled = rest.getUsedRangeOrNullObject(true).load({ address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  // Cells that are merged hold a table off though nothing stands in them.
  const merged = rest.getMergedAreasOrNullObject().load({ address: true });
  return () => {
    const filledBlock = filled.isNullObject ? [] : [{ address: filled.address, row: filled.rowIndex, column: filled.columnIndex, rows: filled.rowCount, columns: filled.columnCount }];
    const isBelow = ({ column, columns }: Block) => column < whole.columnIndex + whole.columnCount && column + columns > whole.columnIndex;
    const mergedBlocks = merged.isNullObject ? [] : blocksOf(merged.address).filter(isBelow);
    return {
      sheetProtected: protection.protected,
      showTotals: table.showTotals,
      lastRow: whole.rowIndex + whole.rowCount - 1,
      below: around([...filledBlock, ...mergedBlocks]),
      merged: mergedBlocks,
      lastRowFormulas: last.formulas[0] ?? [],
      lastRowFormats: last.numberFormat[0] ?? [],
      formulas: [],
      formulasFrom: 0,
    };
  };
}

/** The block around several, with the addresses of all that reach beyond the first. */
function around([first, ...others]: readonly Block[]): Block | null {
  if (first === undefined) return null;
  return others.reduce((all, block) => {
    const [row, column] = [Math.min(all.row, block.row), Math.min(all.column, block.column)];
    const [rows, columns] = [Math.max(all.row + all.rows, block.row + block.rows) - row, Math.max(all.column + all.columns, block.column + block.columns) - column];
    const isWithin = row === all.row && column === all.column && rows === all.rows && columns === all.columns;
    return { address: isWithin ? all.address : `${all.address}, ${block.address}`, row, column, rows, columns };
  }, first);
}
