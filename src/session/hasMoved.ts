import type { TableName } from "../domain/book";
import { readMapping } from "../tables/mapping";
import { bookTables } from "../tables/schemas";
import { type Layout, readLayoutAndEvents } from "../workbook/layout";
import { findTables, type OpenBook } from "./readBook";

const names = Object.keys(bookTables) as TableName[];

/**
 * Whether the tables of the book are others than when it was read, or lie elsewhere, in one cheap round trip. While
 * nobody is told of changes this cannot be known, so the answer is yes.
 *
 * @param countsRows Whether more or fewer rows count too. They do not when a posting of ours may be under way.
 */
export async function hasMoved(opened: OpenBook | null, countsRows: boolean): Promise<boolean> {
  const { layout, hasEvents } = await readLayoutAndEvents();
  return opened === null || !hasEvents || nowOf(layout, countsRows) !== thenOf(opened, countsRows);
}

// A table without entries has one blank row, which Excel counts or does not.
const rowsOf = (rows: number, counts: boolean) => (counts ? Math.max(1, rows) : 0);

function nowOf(layout: Layout, countsRows: boolean): string {
  const mapping = readMapping(layout.settings["WriteOffs.mapping"]);
  if (mapping === undefined) return "";
  const found = findTables(layout, mapping);
  return JSON.stringify([mapping, names.map((name) => {
    const { id, name: called, sheet, columns, rows } = found[name] ?? { rows: 0 };
    return [id, called, sheet, columns, rowsOf(rows, countsRows)];
  })]);
}

function thenOf({ mapping, found, decoded }: OpenBook, countsRows: boolean): string {
  return JSON.stringify([mapping, names.map((name) => {
    const raw = decoded.tables[name]?.raw;
    return [found[name]?.id, raw?.name, raw?.sheet, raw?.headings.length, rowsOf(raw?.rows.length ?? 0, countsRows)];
  })]);
}
