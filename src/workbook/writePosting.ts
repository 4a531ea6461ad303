import type { Append, BlockToWrite, LogEdits, NewTable, TableEdits } from "../tables/edits";

/** Writes a whole posting in one batch, in this order: the log begun, new rows, changed cells, the log done. */
export async function writePosting(log: LogEdits, edits: readonly TableEdits[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const logTable = "id" in log.table ? workbook.tables.getItem(log.table.id) : makeTable(workbook, log.table);
    const begun = appendRows(logTable, log.append);
    for (const { table, append } of edits) if (append) appendRows(workbook.tables.getItem(table), append);
    for (const { table, blocks } of edits) if (blocks.length > 0) writeBlocks(workbook.tables.getItem(table), blocks);
    begun.getColumn(log.stateColumn).values = log.append.rows.map(() => [log.done]);
    await context.sync();
  });
}

/** Marks operations done and writes what is left of them: the same batch without a new log row. */
export async function writeEdits(edits: readonly TableEdits[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { tables } = context.workbook;
    for (const { table, append } of edits) if (append) appendRows(tables.getItem(table), append);
    for (const { table, blocks } of edits) if (blocks.length > 0) writeBlocks(tables.getItem(table), blocks);
    await context.sync();
  });
}

/**
 * Adds rows below the table's current last row, wherever that is by now, and returns their range. The table is grown
 * first, by hand: Excel's own growing leaves out rows whose first or last cell is blank.
 */
function appendRows(table: Excel.Table, { rows, formats, blankRows, insert }: Append): Excel.Range {
  const more = rows.length - Math.min(rows.length, blankRows);
  if (more > 0) {
    // Blank rows first, their text after: what is handed to rows.add would be taken for typed, formulas included.
    if (insert) table.rows.add(undefined, blank(more, formats.length));
    else table.resize(table.getRange().getResizedRange(more, 0));
  }
  const spare = blankRows - (rows.length - more);
  const last = table.getDataBodyRange().getLastRow();
  const range = last.getOffsetRange(1 - rows.length - spare, 0).getResizedRange(rows.length - 1, 0);
  range.numberFormat = rows.map(() => [...formats]);
  range.values = rows.map((row) => [...row]);
  return range;
}

// Excel's arrays take null for "leave alone", so that columns which fill themselves do; their type does not say so.
const blank = (rows: number, columns: number) => Array.from({ length: rows }, () => new Array<null>(columns).fill(null)) as unknown as string[][];

function writeBlocks(table: Excel.Table, blocks: readonly BlockToWrite[]) {
  const body = table.getDataBodyRange();
  for (const { row, column, values } of blocks) {
    const width = values[0]?.length ?? 0;
    body.getCell(row, column).getResizedRange(values.length - 1, width - 1).values = values.map((cells) => [...cells]);
  }
}

function makeTable(workbook: Excel.Workbook, { name, sheet: sheetName, sheetExists, headings, widths }: NewTable): Excel.Table {
  const sheet = sheetExists ? workbook.worksheets.getItem(sheetName) : workbook.worksheets.add(sheetName);
  const range = sheet.getRangeByIndexes(0, 0, 1, headings.length);
  range.values = [[...headings]];
  const table = sheet.tables.add(range, true);
  table.name = name;
  widths.forEach((width, at) => {
    range.getColumn(at).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
  return table;
}
