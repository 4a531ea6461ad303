import { type Cell, isBlank, shown } from "./cell";
import { placeBefore } from "./keptRows";
import { type CellKind, type Dialect, unreadable } from "./kind";
import type { Problem } from "./problem";
import type { RawTable } from "./rawTable";
import type { ColumnSchema, RowOf, TableSchema } from "./schema";

/** Own headings for our columns, by field: what the user mapped. */
export type Headings = Readonly<Record<string, string>>;

/** A table with its rows read by its schema. */
export interface ReadTable<Schema extends TableSchema = TableSchema> {
  readonly schema: Schema;
  readonly raw: RawTable;
  /** The column of each field in the table, from zero. A field whose column is not there is not here. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** The headings of the columns that it cannot do without and does not have. */
  readonly missing: readonly string[];
  readonly headings: Headings;
  readonly rows: readonly ReadRow<Schema>[];
  readonly dialect: Dialect;
  /** What was told of its cells. */
  readonly problems: readonly Problem[];
}

/** One row that holds anything of ours. A field that could not be read is null there and stands in `flawed`. */
export interface ReadRow<Schema extends TableSchema> {
  /** From zero, below the headings. */
  readonly at: number;
  readonly values: RowOf<Schema>;
  readonly flawed: boolean;
}

/** Headings that fold alike are one heading. */
export const foldHeading = (heading: Cell) => String(heading).normalize("NFKC").trim().toLowerCase();

/**
 * Finds a schema's columns by their headings, trimmed and without case. A heading that stands twice names no column, and
 * the table cannot do without even an optional one: reading it as blank would bill what is billed.
 */
export function findColumns(schema: TableSchema, raw: RawTable, headings: Headings, report: (problem: Problem) => void) {
  const places = new Map<string, number[]>();
  raw.headings.forEach((heading, at) => places.set(foldHeading(heading), [...(places.get(foldHeading(heading)) ?? []), at]));
  const columnOf = new Map<string, number>();
  const missing: string[] = [];
  for (const [field, { header, optional }] of Object.entries(schema.columns)) {
    const wanted = headings[field] ?? header;
    const [place, second] = places.get(foldHeading(wanted)) ?? [];
    if (place !== undefined && second === undefined) columnOf.set(field, place);
    else if (!optional || second !== undefined) missing.push(wanted || header);
    if (second === undefined) continue;
    const found = `${wanted} in columns ${(places.get(foldHeading(wanted)) ?? []).map((at) => columnLetters(raw.column + at)).join(" and ")}`;
    report({ sheet: raw.sheet, table: raw.name, row: raw.row + 1, column: wanted, found, expected: "one column of that heading", severity: "problem" });
  }
  return { columnOf, missing };
}

/**
 * Reads every row that holds anything in our columns, and reports every cell that cannot be read, all at once.
 *
 * @param before The same table as it was read before. What stands in its rows as they are in `raw`, the very same ones,
 *   is taken over; a row of which something was told is read anew, since its place is part of what is told.
 */
export function readTable<Schema extends TableSchema>(
  schema: Schema,
  raw: RawTable,
  headings: Headings,
  dialect: Dialect,
  report: (problem: Problem) => void,
  before?: ReadTable<Schema>,
): ReadTable<Schema> {
  const isAlike = before !== undefined && before.schema === schema && isSameRecord(before.dialect, dialect) && isSameRecord(before.headings, headings);
  if (isAlike && before.raw === raw) {
    before.problems.forEach(report);
    return before;
  }
  const problems: Problem[] = [];
  const tell = (problem: Problem) => {
    problems.push(problem);
    report(problem);
  };
  const { columnOf, missing } = findColumns(schema, raw, headings, tell);
  const table = { schema, raw, columnOf, missing, headings, dialect, problems };
  if (missing.length > 0) return { ...table, rows: [] };
  const kept = isAlike && before.missing.length === 0 && isSameRecord(Object.fromEntries(before.columnOf), Object.fromEntries(columnOf)) ? before : undefined;
  return { ...table, rows: readRows(table, kept, tell) };
}

function readRows<Schema extends TableSchema>(
  { schema, raw, columnOf, headings, dialect }: Omit<ReadTable<Schema>, "rows">,
  before: ReadTable<Schema> | undefined,
  report: (problem: Problem) => void,
): readonly ReadRow<Schema>[] {
  const columns = Object.entries(schema.columns);
  // A column that is not there reads as blank on every row; one that must not be blank is never optional.
  const template: Readonly<Record<string, unknown>> = Object.fromEntries(columns.map(([field, { kind }]) => [field, columnOf.has(field) ? null : blankOf(kind, dialect)]));
  const plan = columns.flatMap(([field, column]) => {
    const place = columnOf.get(field);
    return place === undefined ? [] : [{ field, column, place, heading: headings[field] ?? column.header }];
  });
  // A blank row of a table shows what its calculated columns make of nothing: only what somebody entered makes a row.
  const entered = plan.filter(({ column }) => !column.derived).map(({ place }) => place);
  const rows: ReadRow<Schema>[] = [];
  const keptRow = before && keptRows(before, raw);
  raw.rows.forEach((cells, at) => {
    const kept = keptRow?.(cells, at);
    if (kept) return void rows.push(kept);
    if (entered.every((place) => isBlank(cells[place] ?? ""))) return;
    // A copy has its fields laid out from the start: adding them one by one costs more than reading the cells.
    const values: Record<string, unknown> = { ...template };
    let flawed = false;
    for (const { field, column, place, heading } of plan) {
      const cell = cells[place] ?? "";
      const value = column.kind.read(cell, dialect);
      if (value !== unreadable) {
        values[field] = value;
        const bent = typeof cell === "number" ? column.kind.bent?.(cell, dialect) : undefined;
        if (bent !== undefined) report({ ...placeOf(raw, at, heading), found: shown(cell), expected: bent, severity: "notice" });
        // To Excel it is a text, which a formula of the user's may stumble over.
        if (cell !== "" && isBlank(cell)) report({ ...placeOf(raw, at, heading), found: "only spaces", expected: "a blank cell; it counts as one", severity: "notice" });
        continue;
      }
      if (!column.derived) flawed = true;
      report({ ...placeOf(raw, at, heading), found: shown(cell), expected: expectedIn(column, cell, dialect), severity: column.derived ? "notice" : "problem" });
    }
    rows.push({ at, values: values as RowOf<Schema>, flawed });
  });
  return rows;
}

/** Finds for a row of a table what was read of it before, where nothing was told of it. */
function keptRows<Schema extends TableSchema>(before: ReadTable<Schema>, now: RawTable): (cells: readonly Cell[], at: number) => ReadRow<Schema> | undefined {
  const readAt: (ReadRow<Schema> | undefined)[] = before.raw.rows.map(() => undefined);
  for (const row of before.rows) readAt[row.at] = row;
  for (const { row } of before.problems) readAt[row - placeOf(before.raw, 0, "").row] = undefined;
  return (cells, at) => {
    const row = readAt[placeBefore(before.raw.rows, now.rows.length, at, (old) => old === cells)];
    return row === undefined || row.at === at ? row : { ...row, at };
  };
}

const isSameRecord = (one: object, other: object) => {
  const [ours, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return one === other || (ours.length === theirs.size && ours.every(([name, value]) => theirs.get(name) === value));
};

/** Whether a cell says something that could not be read: a blank one says nothing, and one that was read is no matter of doubt. */
export function isMuddled({ raw, columnOf }: ReadTable, { at, values }: { readonly at: number; readonly values: object }, field: string): boolean {
  const column = columnOf.get(field);
  return column !== undefined && (values as Readonly<Record<string, unknown>>)[field] === null && !isBlank(raw.rows[at]?.[column] ?? "");
}

/** The heading that a field has on this sheet. */
export function headerOf(table: ReadTable, field: string): string {
  return table.headings[field] || table.schema.columns[field]?.header || field;
}

/** Where a cell of a table stands, in the words of a problem. */
export const placeOf = (raw: RawTable, at: number, heading: string) => ({ sheet: raw.sheet, table: raw.name, row: raw.row + at + 2, column: heading });

function blankOf(kind: CellKind<unknown>, dialect: Dialect): unknown {
  const blank = kind.read("", dialect);
  return blank === unreadable ? null : blank;
}

function expectedIn(column: ColumnSchema, cell: Cell, dialect: Dialect): string {
  const likely = column.kind.likely?.(cell, dialect);
  return likely === undefined ? column.kind.expects : `${column.kind.expects}, probably ${likely}`;
}

/** The letters of a column, counted from zero: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
