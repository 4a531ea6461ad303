import type { PostingDetail } from "../tables/edits";

/** Asks for the detail of a table but its formulas, which come with its rows; the returned function gives it once the request was synced. */
export function queueDetail(table: Excel.Table, whole: Excel.Range, body: Excel.Range): () => PostingDetail {
  table.load({ showTotals: true });
  const protection = table.worksheet.protection.load({ protected: true });
  whole.load({ rowIndex: true, rowCount: true });
  const last = body.getLastRow().load({ formulas: true, numberFormat: true });
  const below = whole
    .getRowsBelow(1)
    .getEntireRow()
    .getBoundingRect("A1048576")
    .getUsedRangeOrNullObject(true)
    .load({ address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return () => ({
    sheetProtected: protection.protected,
    showTotals: table.showTotals,
    lastRow: whole.rowIndex + whole.rowCount - 1,
    below: below.isNullObject
      ? null
      : { address: below.address, row: below.rowIndex, column: below.columnIndex, rows: below.rowCount, columns: below.columnCount },
    lastRowFormulas: last.formulas[0] ?? [],
    lastRowFormats: last.numberFormat[0] ?? [],
    formulas: [],
    formulasFrom: 0,
  });
}
