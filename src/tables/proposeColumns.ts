import type { TableName } from "../domain/book";
import { columnSynonyms } from "../words/synonyms";
import { foldName } from "./foldName";
import type { ColumnSchema } from "./schema";
import { bookTables } from "./schemas";

/** A heading for each of our columns; null where there is none. */
export type ColumnsDraft = Readonly<Record<string, string | null>>;

export const columnsOfTable = (name: TableName): readonly (readonly [string, ColumnSchema])[] => Object.entries<ColumnSchema>(bookTables[name].columns);

/**
 * Proposes a heading for each column of one of our tables. No heading serves twice. Columns that people fill choose
 * before those that can be reckoned: a single "Amount due" is the total of an invoice before it is its balance.
 *
 * @param fixed Headings that are settled already, by field; one that is not there any more is proposed anew.
 */
export function proposeColumns(name: TableName, headings: readonly string[], fixed: ColumnsDraft = {}): ColumnsDraft {
  const columns = columnsOfTable(name);
  const draft: Record<string, string | null> = Object.fromEntries(columns.map(([field]) => [field, null]));
  const free = new Set(headings);
  const take = (field: string, heading: string) => {
    draft[field] = heading;
    free.delete(heading);
  };
  for (const [field] of columns) {
    const heading = headings.find((candidate) => candidate === fixed[field]);
    if (heading !== undefined) take(field, heading);
  }
  for (const isDerived of [false, true]) {
    const open = columns.filter(([field, { derived }]) => draft[field] === null && fixed[field] !== null && (derived === true) === isDerived);
    for (const { field, heading } of candidates(name, open, [...free])) if (draft[field] === null && free.has(heading)) take(field, heading);
  }
  return draft;
}

interface Candidate {
  readonly field: string;
  readonly heading: string;
  /** 0 is our own heading; the higher, the less likely. */
  readonly rank: number;
}

function candidates(name: TableName, columns: readonly (readonly [string, ColumnSchema])[], headings: readonly string[]): readonly Candidate[] {
  const folded = headings.map((heading) => ({ heading, fold: foldName(heading) }));
  return columns
    .flatMap(([field, { header }]) => {
      const known = [header, ...(columnSynonyms[name][field] ?? [])].map(foldName);
      return folded.flatMap(({ heading, fold }): Candidate[] => (known.includes(fold) ? [{ field, heading, rank: known.indexOf(fold) }] : []));
    })
    .sort((one, other) => one.rank - other.rank);
}
