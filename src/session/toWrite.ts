import type { TableName } from "../domain/book";
import type { TablesToWrite, TableToWrite } from "../tables/encodePlan";
import type { OpenBook } from "./readBook";

/** The tables of a book that were read together with what a posting needs to know of them. */
export function toWrite(opened: OpenBook): TablesToWrite {
  const tables: Partial<Record<TableName, TableToWrite>> = {};
  for (const [name, read] of Object.entries(opened.decoded.tables)) {
    const { layout, detail } = opened.reads[name as TableName] ?? {};
    if (layout && detail) tables[name as TableName] = { id: layout.id, read, detail };
  }
  return tables;
}
