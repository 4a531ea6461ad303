import type { TableName } from "../domain/book";
import type { ReadTable } from "../tables/readTable";
import { readColumns, selectRow } from "../workbook/selectRow";
import type { OpenBook } from "./readBook";

/** Selects the row of a key in Excel, wherever it stands by now. False when the table has no such row any more. */
export async function goToRow({ decoded, found }: OpenBook, table: TableName, key: string): Promise<boolean> {
  const read: ReadTable | undefined = decoded.tables[table];
  const layout = found[table];
  const column = read?.columnOf.get(read.schema.key);
  const kind = read?.schema.columns[read.schema.key]?.kind;
  if (!layout || column === undefined || !kind) return false;
  const { rows } = await readColumns(layout.id, [read.raw.headings[column] ?? ""]);
  const row = rows.findIndex(([cell = ""]) => kind.read(cell, decoded.dialect) === key);
  if (row < 0) return false;
  await selectRow(layout.id, row);
  return true;
}
