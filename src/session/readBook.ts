import type { TableName } from "../domain/book";
import { indexed, type IndexedBook } from "../domain/indexed";
import type { Culture } from "../tables/culture";
import { decodeBook, type DecodedBook, type RawTables } from "../tables/decodeBook";
import { type AnyTableName, isUnfinished, isUnused, type Mapping, readMapping, sheetNameOf } from "../tables/mapping";
import { withKeptRows } from "../tables/keptRows";
import { type LoggedOperation, readLog } from "../tables/operationsLog";
import type { Problem } from "../tables/problem";
import type { RawTable } from "../tables/rawTable";
import { type ReadTable, readTable } from "../tables/readTable";
import { operationsTable } from "../tables/operationsTable";
import { bookTables } from "../tables/schemas";
import { type Layout, readLayout, type TableLayout } from "../workbook/layout";
import { readTables, type TableRead } from "../workbook/readTables";
import type { TableWanted } from "../workbook/readingTable";
import { deletedByHand } from "./deletedByHand";

/** The workbook as it was read: the book, what could not be read, and where everything lies. */
export interface OpenBook {
  readonly layout: Layout;
  /** How Excel writes numbers and days here; null where it does not say. */
  readonly culture: Culture | null;
  readonly mapping: Mapping;
  readonly found: FoundTables;
  readonly decoded: DecodedBook;
  readonly book: IndexedBook;
  readonly problems: readonly Problem[];
  readonly log: readonly LoggedOperation[];
  readonly logTable: ReadTable<typeof operationsTable> | undefined;
  readonly reads: Readonly<Partial<Record<AnyTableName, TableRead>>>;
}

export type FoundTables = Readonly<Partial<Record<AnyTableName, TableLayout>>>;

/** A workbook with none of our tables, or one whose mapping a newer version of us has written. */
export type NoBook =
  | { readonly kind: "no-tables"; readonly wanted: readonly string[]; /** A book without any rows, for the places where tables are made and chosen. */ readonly opened: OpenBook }
  | { readonly kind: "newer-mapping" };

/**
 * Reads the whole book: the layout in one round trip, the tables in another (more only when an answer is full).
 *
 * @param before What an earlier reading gave: every cell is read all the same, but decoded only where it says something else.
 */
export async function readBook(before?: OpenBook): Promise<OpenBook | NoBook> {
  const { layout, culture } = await readLayout();
  const mapping = readMapping(layout.settings["WriteOffs.mapping"]);
  if (mapping === undefined) return { kind: "newer-mapping" };
  const found = findTables(layout, mapping);
  if (!ownTables.some((name) => found[name])) return { kind: "no-tables", wanted: ownTables.map((name) => sheetNameOf(mapping, name)), opened: emptyBook({ layout, culture, mapping }) };
  return readFound({ layout, culture, mapping, found }, () => undefined, { before });
}

function emptyBook(known: Pick<OpenBook, "layout" | "culture" | "mapping">): OpenBook {
  const decoded = decodeBook({}, known.mapping, known.layout.date1904);
  return { ...known, found: {}, decoded, book: indexed(decoded.book), problems: [], log: [], logTable: undefined, reads: {} };
}

const ownTables = Object.keys(bookTables) as TableName[];
const allNames: readonly AnyTableName[] = [...ownTables, "operations"];

/** Finds our tables by name, without case. One that hides its headings cannot be read by them and counts as not there. */
export function findTables(layout: Layout, mapping: Mapping): FoundTables {
  const found: Partial<Record<AnyTableName, TableLayout>> = {};
  for (const name of allNames) {
    if (isUnused(mapping, name)) continue;
    const wanted = sheetNameOf(mapping, name).toLowerCase();
    const table = layout.tables.find((candidate) => candidate.name.toLowerCase() === wanted && candidate.showHeaders && !isUnfinished(candidate.sheet));
    if (table) found[name] = table;
  }
  return found;
}

interface HowToRead {
  /** Whether the layout is read anew in the same round trip. */
  readonly withLayout?: boolean;
  /** The same workbook as it was read before. */
  readonly before?: OpenBook | undefined;
}

/** Reads the tables that were found, with what a posting needs to know of some of them, and decodes them. */
export async function readFound(
  { layout: known, culture, mapping, found: foundBefore }: Pick<OpenBook, "layout" | "culture" | "mapping" | "found">,
  posting: (name: AnyTableName) => TableWanted["posting"],
  { withLayout = false, before }: HowToRead = {},
): Promise<OpenBook> {
  const names = allNames.filter((name) => foundBefore[name]);
  const reads: Partial<Record<AnyTableName, TableRead>> = {};
  const found: Partial<Record<AnyTableName, TableLayout>> = { ...foundBefore };
  const wanted = names.flatMap((name): readonly TableWanted[] => {
    const table = foundBefore[name];
    const [detail, bytesPerCell] = [posting(name), before?.reads[name]?.bytesPerCell];
    const known = name === "operations" ? knownLog(before) : undefined;
    return table ? [{ layout: table, ...(detail ? { posting: detail } : {}), ...(bytesPerCell === undefined ? {} : { bytesPerCell }), ...(known ? { known } : {}) }] : [];
  });
  const answers = await readTables(wanted, withLayout);
  const layout = answers.layout ?? known;
  names.forEach((name) => {
    const read = answers.tables.find((answer) => answer.layout.id === foundBefore[name]?.id);
    if (!read) return;
    reads[name] = { ...read, raw: withKeptRows(read.raw, before?.reads[name]?.raw) };
    found[name] = read.layout;
  });
  const raws: Partial<Record<AnyTableName, RawTable>> = Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, read.raw]));
  const { operations, ...raw } = raws;
  const decoded = decodeBook(raw as RawTables, mapping, layout.date1904, before?.decoded);
  const problems = [...decoded.problems];
  const tell = (problem: Problem) => void problems.push({ ...problem, severity: "notice" });
  const logTable = operations && readTable(operationsTable, operations, mapping.operations?.columns ?? {}, decoded.dialect, tell, before?.logTable);
  const log = logTable && logTable === before?.logTable ? before.log : readLog(logTable);
  problems.push(...deletedByHand(decoded, log, logTable));
  const isSame = decoded === before?.decoded && logTable === before.logTable;
  const book = isSame ? before.book : indexed({ ...decoded.book, runs: runIds(decoded.book, log), hasApprovals: hasColumns(decoded, ["approvedBy", "approvedAt"]) });
  return { layout, culture, mapping, found, decoded, book, problems, log, logTable, reads };
}

/** What a posting changed never changes in the log, which grows for years: of what was read before only the state can be another. */
function knownLog(before: OpenBook | undefined): TableWanted["known"] {
  const { raw, columnOf } = before?.logTable ?? {};
  const [change, operation, part] = (["change", "operation", "part"] as const).map((field) => columnOf?.get(field));
  if (!raw || change === undefined || operation === undefined || part === undefined) return undefined;
  // The row of a log that is empty is blank, and will be another.
  return raw.rows.length < 2 ? undefined : { column: change, toldBy: [operation, part], headings: raw.headings, rows: raw.rows };
}

const hasColumns = ({ tables }: DecodedBook, fields: readonly string[]) => fields.every((field) => tables.writeOffs?.columnOf.has(field));

const runIds = ({ writeOffs }: DecodedBook["book"], log: readonly LoggedOperation[]): readonly string[] =>
  [...new Set([...log.map(({ run }) => run), ...writeOffs.map(({ run = "" }) => run)])].filter((run) => run !== "");

export const isOpen = (opened: OpenBook | NoBook): opened is OpenBook => "decoded" in opened;
