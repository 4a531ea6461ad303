import { type Cell, isBlank, shown } from "./cell";
import { type Dialect, unreadable } from "./kind";
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
}

/** One row that holds anything. A field that could not be read is null there and stands in `flawed`. */
export interface ReadRow<Schema extends TableSchema> {
  /** From zero, below the headings. */
  readonly at: number;
  readonly values: RowOf<Schema>;
  readonly flawed: boolean;
}

const folded = (heading: Cell) => String(heading).normalize("NFKC").trim().toLowerCase();

/** Finds a schema's columns by their headings, trimmed and without case. A heading that stands twice names no column. */
export function findColumns(schema: TableSchema, raw: RawTable, headings: Headings, report: (problem: Problem) => void) {
  const places = new Map<string, number[]>();
  raw.headings.forEach((heading, at) => places.set(folded(heading), [...(places.get(folded(heading)) ?? []), at]));
  const columnOf = new Map<string, number>();
  const missing: string[] = [];
  for (const [field, { header, optional }] of Object.entries(schema.columns)) {
    const wanted = headings[field] ?? header;
    const [place, second] = places.get(folded(wanted)) ?? [];
    if (place !== undefined && second === undefined) columnOf.set(field, place);
    else if (!optional) missing.push(wanted);
    if (second === undefined) continue;
    const found = `${wanted} in columns ${(places.get(folded(wanted)) ?? []).map((at) => columnLetters(raw.column + at)).join(" and ")}`;
    report({ sheet: raw.sheet, table: raw.name, row: raw.row + 1, column: wanted, found, expected: "one column of that heading", severity: "problem" });
  }
  return { columnOf, missing };
}

/** Reads every row that holds anything, and reports every cell that cannot be read, all at once. */
export function readTable<Schema extends TableSchema>(
  schema: Schema,
  raw: RawTable,
  headings: Headings,
  dialect: Dialect,
  report: (problem: Problem) => void,
): ReadTable<Schema> {
  const { columnOf, missing } = findColumns(schema, raw, headings, report);
  const plan = Object.entries(schema.columns).map(([field, column]) => ({
    field,
    column,
    place: columnOf.get(field),
    heading: headings[field] ?? column.header,
  }));
  const rows: ReadRow<Schema>[] = [];
  if (missing.length === 0) {
    raw.rows.forEach((cells, at) => {
      if (cells.every(isBlank)) return;
      const values: Record<string, unknown> = {};
      let flawed = false;
      for (const { field, column, place, heading } of plan) {
        const cell = place === undefined ? "" : (cells[place] ?? "");
        const value = column.kind.read(cell, dialect);
        if (value !== unreadable) {
          values[field] = value;
          if (typeof cell === "number" && column.kind.bent !== undefined) reportBent(column, placeOf(raw, at, heading), cell, dialect, report);
          continue;
        }
        values[field] = null;
        // A column that is not there reads as blank; one that must not be blank and is optional does not exist.
        if (!column.derived) flawed = true;
        report({ ...placeOf(raw, at, heading), found: shown(cell), expected: expectedIn(column, cell, dialect), severity: column.derived ? "notice" : "problem" });
      }
      rows.push({ at, values: values as RowOf<Schema>, flawed });
    });
  }
  return { schema, raw, columnOf, missing, headings, rows };
}

/** The heading that a field has on this sheet. */
export function headerOf(table: ReadTable, field: string): string {
  return table.headings[field] ?? table.schema.columns[field]?.header ?? field;
}

/** Where a cell of a table stands, in the words of a problem. */
export const placeOf = (raw: RawTable, at: number, heading: string) => ({ sheet: raw.sheet, table: raw.name, row: raw.row + at + 2, column: heading });

type Place = ReturnType<typeof placeOf>;

function reportBent(column: ColumnSchema, place: Place, cell: Cell, dialect: Dialect, report: (problem: Problem) => void) {
  const expected = column.kind.bent?.(cell, dialect);
  if (expected !== undefined) report({ ...place, found: shown(cell), expected, severity: "notice" });
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
