import type { TableName } from "../domain/book";
import { defaultPolicies } from "../domain/policies";
import { isUnfinished, isUnused, type Mapping, readMapping, sheetNameOf, storeMapping } from "../tables/mapping";
import { newTables, sheetOf } from "../tables/newTables";
import { type Ground, readGround } from "../workbook/ground";
import { makeTables } from "../workbook/makeTables";
import { findTables } from "./readBook";

export { tableSets, type TableSet } from "../tables/newTables";

/** What became of the wish to have tables made. Where it was refused nothing was written. */
export type Created =
  /** `tables` are the names of those made now: none when all of them were there. */
  | { readonly kind: "created"; readonly tables: readonly string[] }
  | { readonly kind: "newer-mapping" }
  | { readonly kind: "read-only" }
  | { readonly kind: "structure-protected" }
  | { readonly kind: "headings-hidden"; readonly tables: readonly string[] }
  | { readonly kind: "names-taken"; readonly names: readonly string[] }
  | { readonly kind: "sheets-taken"; readonly sheets: readonly string[] };

/**
 * Makes those of the wanted tables that the workbook does not have, in two round trips. Pressing again after an answer
 * was lost makes nothing a second time; after a batch that broke off, only what is missing.
 *
 * @param given The mapping to keep with them, in place of the one that the workbook has.
 */
export async function createTables(wanted: readonly TableName[], given: Mapping | null = null): Promise<Created> {
  const ground = await readGround();
  const { layout } = ground;
  const stored = readMapping(layout.settings["WriteOffs.mapping"]);
  if (stored === undefined) return { kind: "newer-mapping" };
  const mapping = withoutUnused(given ?? stored, wanted);
  const found = findTables(layout, mapping);
  const missing = wanted.filter((name) => !found[name]);
  const keeps = given !== null || wanted.some((name) => isUnused(stored, name));
  if (layout.readOnly && (keeps || missing.length > 0)) return { kind: "read-only" };
  const refusal = missing.length > 0 ? inTheWay(ground, mapping, missing) : undefined;
  if (refusal) return refusal;

  const tables = newTables(missing, mapping, layout.sheets, { decimals: defaultPolicies.decimals, date1904: layout.date1904 });
  if (tables.length > 0 || keeps) await makeTables(tables, keeps ? { key: "WriteOffs.mapping", value: storeMapping(mapping) } : null);
  return { kind: "created", tables: tables.map(({ name }) => name) };
}

/** The first thing that keeps the tables from being made. */
function inTheWay({ layout, names }: Ground, mapping: Mapping, missing: readonly TableName[]): Created | undefined {
  if (layout.structureProtected) return { kind: "structure-protected" };
  const wanted = missing.map((name) => sheetNameOf(mapping, name));
  const known = layout.tables.filter(({ sheet }) => !isUnfinished(sheet));
  const hidden = wanted.filter((name) => known.some((table) => sameName(table.name, name) && !table.showHeaders));
  if (hidden.length > 0) return { kind: "headings-hidden", tables: hidden };
  const taken = wanted.filter((name) => [...known.map((table) => table.name), ...names].some((other) => sameName(other, name)));
  if (taken.length > 0) return { kind: "names-taken", names: taken };
  const sheets = missing.map((name) => sheetOf(mapping, name)).filter((name) => layout.sheets.some((sheet) => sameName(sheet, name)));
  return sheets.length > 0 ? { kind: "sheets-taken", sheets } : undefined;
}

/** Excel takes names without case. */
const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** A table that is to be made is used from then on. */
const withoutUnused = (mapping: Mapping, wanted: readonly TableName[]): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([name]) => !wanted.some((table) => table === name && isUnused(mapping, table))));
