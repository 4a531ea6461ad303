import type { TableName } from "../domain/book";
import { tableSynonyms } from "../words/synonyms";
import { foldName } from "./foldName";
import { headingsOf, isUnused, type Mapping, sheetNameOf } from "./mapping";
import { type ColumnsDraft, columnsOfTable, proposeColumns } from "./proposeColumns";
import { foldHeading } from "./readTable";
import { bookTables } from "./schemas";

/** A table of the workbook, as far as one must know it to choose it. */
export interface TableSeen {
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
}

export interface TableDraft {
  /** Its name in the workbook, or null where there is none. */
  readonly table: string | null;
  readonly columns: ColumnsDraft;
}

/** Which table of the workbook is to be which of ours. No table serves twice. */
export type MappingDraft = Readonly<Record<TableName, TableDraft>>;

const names = Object.keys(bookTables) as TableName[];
const none: TableDraft = { table: null, columns: {} };
const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What was chosen before, or goes by our own name, stays; for the rest the likeliest of the other tables are proposed. */
export function proposeMapping(mapping: Mapping, seen: readonly TableSeen[]): MappingDraft {
  const draft = Object.fromEntries(names.map((name) => [name, none])) as Record<TableName, TableDraft>;
  const free = new Set(seen);
  for (const name of names.filter((candidate) => !isUnused(mapping, candidate))) {
    const table = seen.find((candidate) => sameName(candidate.name, sheetNameOf(mapping, name)));
    if (!table || !free.delete(table)) continue;
    draft[name] = { table: table.name, columns: proposeColumns(name, table.headings, chosenBefore(mapping, name, table)) };
  }
  const open = names.filter((name) => draft[name] === none && !isUnused(mapping, name));
  const pairs = open.flatMap((name) => [...free].map((table) => ({ name, table, ...likelihood(name, table) })));
  for (const { name, table, columns, score } of pairs.sort((one, other) => other.score - one.score)) {
    if (score > 0 && draft[name] === none && free.delete(table)) draft[name] = { table: table.name, columns };
  }
  return draft;
}

// A heading of "" was chosen to be none, and is not proposed again.
const chosenBefore = (mapping: Mapping, name: TableName, { headings }: TableSeen): ColumnsDraft =>
  Object.fromEntries(
    Object.entries(headingsOf(mapping, name)).map(([field, wanted]) => [field, wanted === "" ? null : (headings.find((heading) => foldHeading(heading) === foldHeading(wanted)) ?? wanted)]),
  );

/** How much of a table's headings must be ours before it is proposed for its headings alone. */
const leastShare = 0.4;

/** How likely a table is one of ours: 0 is not at all. A name that says so counts as much as two needed columns. */
function likelihood(name: TableName, { name: theirs, headings }: TableSeen) {
  const columns = proposeColumns(name, headings);
  const matched = columnsOfTable(name).filter(([field]) => columns[field] !== null);
  const isNamedSo = [bookTables[name].name, ...tableSynonyms[name]].some((word) => foldName(word) === foldName(theirs));
  const share = matched.length / Math.max(1, headings.length);
  const isWhole = missingColumns(name, columns).length === 0;
  const isLikely = isNamedSo ? matched.length > 0 : isWhole && matched.length > 1 && share >= leastShare;
  const worth = matched.reduce((sum, [, { optional }]) => sum + (optional ? 1 : 3), 0);
  return { columns, score: isLikely ? worth + 4 * share + (isNamedSo ? 6 : 0) + (isWhole ? 2 : 0) : 0 };
}

/** The columns that a table cannot do without and that have no heading yet, by field. */
export const missingColumns = (name: TableName, columns: ColumnsDraft): readonly string[] =>
  columnsOfTable(name).filter(([field, { optional }]) => !optional && !columns[field]).map(([field]) => field);

/** Takes a table for one of ours, with the headings that it proposes; another purpose that it served it serves no more. */
export function chooseTable(draft: MappingDraft, name: TableName, table: TableSeen | null): MappingDraft {
  const others = Object.fromEntries(Object.entries(draft).map(([other, entry]) => [other, table && entry.table === table.name ? none : entry])) as MappingDraft;
  return { ...others, [name]: table ? { table: table.name, columns: proposeColumns(name, table.headings) } : none };
}

/** Takes a heading for a column; another column that it served it serves no more. */
export function chooseColumn(draft: MappingDraft, name: TableName, field: string, heading: string | null): MappingDraft {
  const { table, columns } = draft[name];
  const others = Object.fromEntries(Object.entries(columns).map(([other, taken]) => [other, taken === heading ? null : taken]));
  return { ...draft, [name]: { table, columns: { ...others, [field]: heading } } };
}

/** The mapping that a draft comes to: what goes by our own name is not in it, and what must not be taken for ours is "". */
export function mappingOf(draft: MappingDraft, seen: readonly TableSeen[], before: Mapping): Mapping {
  const entries = names.flatMap((name): readonly (readonly [TableName, NonNullable<Mapping[TableName]>])[] => {
    const { table, columns } = draft[name];
    const own = bookTables[name].name;
    if (table === null) return seen.some((candidate) => sameName(candidate.name, own)) ? [[name, { table: "" }]] : [];
    const headings = seen.find((candidate) => candidate.name === table)?.headings ?? [];
    const differing = columnsOfTable(name).flatMap(([field, { header }]) => {
      const heading = columns[field] ?? null;
      if (heading === null) return headings.some((found) => foldHeading(found) === foldHeading(header)) ? [[field, ""] as const] : [];
      return foldHeading(heading) === foldHeading(header) ? [] : [[field, heading] as const];
    });
    const entry = { ...(sameName(table, own) ? {} : { table }), ...(differing.length > 0 ? { columns: Object.fromEntries(differing) } : {}) };
    return Object.keys(entry).length > 0 ? [[name, entry]] : [];
  });
  return { ...(before.operations ? { operations: before.operations } : {}), ...Object.fromEntries(entries) };
}
