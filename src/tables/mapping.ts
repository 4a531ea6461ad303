import type { TableName } from "../domain/book";
import { logLayout } from "./operationsLog";
import { operationsTable } from "./operationsTable";
import { bookTables } from "./schemas";
import type { Headings } from "./readTable";

/** Tables by our name: those of the book and the log of postings. */
export type AnyTableName = TableName | "operations";

export const allTables = { ...bookTables, operations: operationsTable };

/** What a user calls our tables and columns; what is not here has our own name. Stored in the workbook's settings. */
export type Mapping = Readonly<Partial<Record<AnyTableName, { readonly table?: string; readonly columns?: Headings }>>>;

export const noMapping: Mapping = {};

/** A name of "" says that the workbook has no such table, whatever its tables are called; a heading of "" the same of a column. */
export const isUnused = (mapping: Mapping, table: AnyTableName): boolean => mapping[table]?.table === "";

export const sheetNameOf = (mapping: Mapping, table: AnyTableName): string => mapping[table]?.table || allTables[table].name;

/** What a sheet of ours is called until all of it stands there, so that one that was cut off can be told. */
export const unfinishedSheetOf = (table: AnyTableName): string => `${allTables[table].name}${unfinished}`;

export const isUnfinished = (sheet: string): boolean => sheet.endsWith(unfinished) || sheet === logLayout.unfinishedSheet;

// Nobody would call a sheet of their own so, and with our longest name before it Excel just takes it.
const unfinished = " (Write-Offs draft)";

export const headingsOf = (mapping: Mapping, table: AnyTableName): Headings => mapping[table]?.columns ?? {};

export const headingOf = (mapping: Mapping, table: AnyTableName, field: string): string => {
  const columns: Readonly<Record<string, { readonly header: string }>> = allTables[table].columns;
  return headingsOf(mapping, table)[field] || columns[field]?.header || field;
};

/** The table that a name on a sheet means, compared without case. */
export function tableNamed(mapping: Mapping, name: string): AnyTableName | undefined {
  const names = Object.keys(allTables) as AnyTableName[];
  return names.find((table) => !isUnused(mapping, table) && sheetNameOf(mapping, table).toLowerCase() === name.trim().toLowerCase());
}

/** The version of the stored form. A newer one than this is not ours to guess at. */
export const mappingVersion = 1;

interface StoredMapping {
  readonly version: number;
  readonly tables: Mapping;
}

export const storeMapping = (tables: Mapping): StoredMapping => ({ version: mappingVersion, tables });

/** Reads the stored mapping. Undefined when it is of a newer version or not a mapping at all. */
export function readMapping(stored: unknown): Mapping | undefined {
  if (stored === null || stored === undefined) return noMapping;
  if (typeof stored !== "object" || !("version" in stored) || !("tables" in stored)) return undefined;
  const { version, tables } = stored;
  if (version !== mappingVersion || typeof tables !== "object" || tables === null) return undefined;
  const known: Partial<Record<AnyTableName, { table?: string; columns?: Record<string, string> }>> = {};
  for (const [name, entry] of Object.entries(tables)) {
    if (!Object.hasOwn(allTables, name) || typeof entry !== "object" || entry === null) continue;
    const { table, columns } = entry as { table?: unknown; columns?: unknown };
    known[name as AnyTableName] = {
      ...(typeof table === "string" ? { table } : {}),
      ...(typeof columns === "object" && columns !== null ? { columns: textsOf(columns) } : {}),
    };
  }
  return known;
}

const textsOf = (columns: object): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
