import type { Append, BlockToWrite, LogEdits, TableEdits } from "../tables/edits";
import { makeTable } from "./makeTables";

/**
 * Writes a posting in one batch, in this order: the log begun, new rows, changed cells, the log done.
 *
 * @param isAll Whether this is all of the posting: the log of one that goes on stays begun.
 */
export async function writePosting(log: LogEdits, edits: readonly TableEdits[], isAll: boolean): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const logTable = "id" in log.table ? workbook.tables.getItem(log.table.id) : makeTable(workbook, log.table);
    const begun = appendRows(logTable, log.append);
    queueEdits(workbook.tables, edits);
    if (isAll) begun.getColumn(log.stateColumn).values = log.append.rows.map(() => [log.done]);
    await context.sync();
  });
}

/** A request that Excel found too large, and of which it has done nothing. */
export const isRequestTooLarge = (failure: unknown): boolean => failure instanceof Object && "code" in failure && failure.code === "RequestPayloadSizeLimitExceeded";

/** Marks operations done and writes what is left of them: the same batch without a new log row. */
export async function writeEdits(edits: readonly TableEdits[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    queueEdits(context.workbook.tables, edits);
    await context.sync();
  });
}

// New rows of all tables first, so that a posting that breaks off has its entries before the balances that follow from
// them; rows that go come last, because they move the rows below them.
function queueEdits(tables: Excel.TableCollection, edits: readonly TableEdits[]) {
  for (const { table, append } of edits) if (append) appendRows(tables.getItem(table), append);
  for (const { table, blocks } of edits) if (blocks.length > 0) writeBlocks(tables.getItem(table), blocks);
  for (const { table, removed } of edits) {
    const body = removed.length > 0 ? tables.getItem(table).getDataBodyRange() : undefined;
    // Somebody may have deleted rows since they were read. What has come to lie below the table is not ours: there the
    // batch breaks off, and the rest of it is finished from the log on the rows as they are by then.
    for (const [first, last] of removed) body?.getRow(first).getResizedRange(last - first, 0).getIntersection(body).delete(Excel.DeleteShiftDirection.up);
  }
}

/**
 * Adds rows below the table's current last row, wherever that is by now, and returns their range. The table is grown
 * first, by hand: Excel's own growing leaves out rows whose first or last cell is blank. Before it grows its new rows
 * get their looks: a posting that is cut off between the two leaves blank rows, and whoever fills them looks at those.
 */
function appendRows(table: Excel.Table, { rows, formats, blankRows, insert }: Append): Excel.Range {
  const more = rows.length - Math.min(rows.length, blankRows);
  // Blank rows first, their text after: what is handed to rows.add would be taken for typed, formulas included.
  if (more > 0 && insert) table.rows.add(undefined, blank(more, formats.length));
  const inserted = insert ? more : 0;
  const range = table.getDataBodyRange().getLastRow().getOffsetRange(1 - blankRows - inserted, 0).getResizedRange(rows.length - 1, 0);
  const looks = rows.map(() => [...formats]);
  range.numberFormat = looks;
  if (more > 0 && !insert) {
    table.resize(table.getRange().getResizedRange(more, 0));
    // Excel may dress new rows of a table like those above; text has to be text before it is written.
    range.numberFormat = looks;
  }
  range.values = rows.map((row) => [...row]);
  return range;
}

// Excel's arrays take null for "leave alone", so that columns which fill themselves do; their type does not say so.
const blank = (rows: number, columns: number) => Array.from({ length: rows }, () => new Array<null>(columns).fill(null)) as unknown as string[][];

function writeBlocks(table: Excel.Table, blocks: readonly BlockToWrite[]) {
  const body = table.getDataBodyRange();
  for (const { row, column, values, formats } of blocks) {
    const width = values[0]?.length ?? 0;
    const range = body.getCell(row, column).getResizedRange(values.length - 1, width - 1);
    if (formats.some((cells) => cells.some((format) => format !== null))) range.numberFormat = formats.map((cells) => [...cells]);
    range.values = values.map((cells) => [...cells]);
  }
}
