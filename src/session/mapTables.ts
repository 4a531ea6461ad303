import type { TableName } from "../domain/book";
import { allTables, isUnfinished, type Mapping, readMapping, sheetNameOf, storeMapping } from "../tables/mapping";
import { mappingOf, type MappingDraft, missingColumns, proposeMapping, type TableSeen } from "../tables/mappingDraft";
import type { Problem } from "../tables/problem";
import { columnsOfTable } from "../tables/proposeColumns";
import { bookTables } from "../tables/schemas";
import { readLayout } from "../workbook/layout";
import { makeTables } from "../workbook/makeTables";
import { readHeadings } from "../workbook/readHeadings";
import { type Created, createTables } from "./createTables";
import { findTables, type OpenBook, readFound } from "./readBook";
import { isReportTable } from "./reports/names";

export { chooseColumn, chooseTable, type MappingDraft, type TableSeen } from "../tables/mappingDraft";

/** The tables that a workbook has, for a person to say which of them is which of ours. */
export interface TablesSeen {
  readonly layout: OpenBook["layout"];
  readonly culture: OpenBook["culture"];
  /** What was chosen before. */
  readonly mapping: Mapping;
  readonly tables: readonly TableSeen[];
  /** Tables that hide their headings cannot be chosen. */
  readonly withoutHeadings: readonly string[];
}

/** Reads the tables with their headings, in two round trips. Undefined where a newer version of us has chosen. */
export async function seeTables(): Promise<TablesSeen | undefined> {
  const { layout, culture } = await readLayout();
  const mapping = readMapping(layout.settings["WriteOffs.mapping"]);
  if (mapping === undefined) return undefined;
  const log = sheetNameOf(mapping, "operations").toLowerCase();
  const theirs = layout.tables.filter(({ name, sheet }) => name.toLowerCase() !== log && !isUnfinished(sheet) && !isReportTable(name));
  const readable = theirs.filter(({ showHeaders }) => showHeaders);
  const headings = readable.length > 0 ? await readHeadings(readable.map(({ id }) => id)) : [];
  return {
    layout,
    culture,
    mapping,
    tables: readable.map(({ name, sheet }, at) => ({ name, sheet, headings: (headings[at] ?? []).map(String) })),
    withoutHeadings: theirs.filter(({ showHeaders }) => !showHeaders).map(({ name }) => name),
  };
}

export const proposalFor = ({ mapping, tables }: TablesSeen): MappingDraft => proposeMapping(mapping, tables);

/** One of our columns, as a person must know it to find theirs. */
export interface OurColumn {
  readonly field: string;
  readonly header: string;
  readonly isNeeded: boolean;
  /** Whether postings write it on rows that are somebody's. */
  readonly isWritten: boolean;
}

export interface OurTable {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly OurColumn[];
}

// Beside what can be reckoned anew.
const written: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  jobs: ["lastBilled", "broughtForward"], timesheet: ["invoice"], materials: ["invoice"], invoices: ["status", "sent", "total"], policies: ["value"],
  writeOffs: Object.keys(bookTables.writeOffs.columns),
};

/** Our tables, in the order in which a person thinks of them. */
export const ourTables: readonly OurTable[] = (Object.keys(bookTables) as TableName[]).map((name) => ({
  name,
  title: allTables[name].name,
  columns: columnsOfTable(name).map(([field, { header, optional, derived }]) => ({
    field, header, isNeeded: optional !== true, isWritten: (derived === true && name !== "reasonCodes") || (written[name]?.includes(field) ?? false),
  })),
}));

/** What still keeps a draft from being used: a chosen table whose needed columns have no heading. */
export const lacking = (draft: MappingDraft): readonly { readonly name: TableName; readonly fields: readonly string[] }[] =>
  ourTables.flatMap(({ name }) => {
    const fields = draft[name].table === null ? [] : missingColumns(name, draft[name].columns);
    return fields.length > 0 ? [{ name, fields }] : [];
  });

/** What a draft would make of the workbook: how many rows of each table can be read, and every cell that cannot. */
export interface Checked {
  readonly tables: readonly { readonly name: TableName; readonly table: string; readonly rows: number; readonly flawed: number }[];
  readonly problems: readonly Problem[];
}

/** Reads the rows as the draft would have them read, in one round trip while they fit one answer. Nothing is written. */
export async function checkDraft({ layout, culture, mapping, tables }: TablesSeen, draft: MappingDraft): Promise<Checked> {
  const wanted = mappingOf(draft, tables, mapping);
  const opened = await readFound({ layout, culture, mapping: wanted, found: findTables(layout, wanted) }, () => undefined);
  const { decoded } = opened;
  return {
    tables: ourTables.flatMap(({ name }) => {
      const read = decoded.tables[name];
      return read ? [{ name, table: read.raw.name, rows: read.rows.length, flawed: read.rows.filter(({ flawed }) => flawed).length }] : [];
    }),
    problems: opened.problems,
  };
}

/**
 * Keeps a draft in the workbook, in one round trip; with tables to be made, in two. "Made" are those of ours that nobody
 * has to fill, such as WriteOffs.
 */
export async function keepDraft({ layout, mapping, tables }: TablesSeen, draft: MappingDraft, make: readonly TableName[]): Promise<Created> {
  const wanted = mappingOf(draft, tables, mapping);
  if (make.length > 0) return createTables(make, wanted);
  if (layout.readOnly) return { kind: "read-only" };
  await makeTables([], { key: "WriteOffs.mapping", value: storeMapping(wanted) });
  return { kind: "created", tables: [] };
}
