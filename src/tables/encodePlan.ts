import type { TableName } from "../domain/book";
import type { CellChanged, ChangePlan, RowAdded, RowRemoved, Value } from "../domain/plan";
import type { Cell } from "./cell";
import type { Append, BlockToWrite, CellToWrite, PostingDetail, TableEdits } from "./edits";
import type { Dialect } from "./kind";
import { columnLetters, headerOf, type ReadTable } from "./readTable";
import { blankRowsAtEnd, isCrowded, isFormula } from "./roomBelow";
import { rowsByKey } from "./rowsByKey";
import type { ColumnSchema } from "./schema";

/** A table as it is just before it is written to. */
export interface TableToWrite {
  readonly id: string;
  readonly read: ReadTable;
  readonly detail: PostingDetail;
}

export type TablesToWrite = Readonly<Partial<Record<TableName, TableToWrite>>>;

/** A plan in the form in which it is written, and the cells that are left to their own formulas. */
export interface EncodedPlan {
  readonly edits: readonly TableEdits[];
  readonly ownFormulas: readonly CellChanged[];
}

/** Turns a plan into rows and blocks of cells: rows by key, columns by heading. Every table of the plan must be given. */
export function encodePlan(plan: ChangePlan, tables: TablesToWrite, dialect: Dialect): EncodedPlan {
  const ownFormulas: CellChanged[] = [];
  const edits: TableEdits[] = [];
  for (const name of tablesOf(plan)) {
    const table = tables[name];
    if (!table) throw new Error(`the plan changes ${name}, which was not read`);
    const added = plan.added.filter((row) => row.table === name);
    const changed = plan.changed.filter((cell) => cell.table === name);
    const own = new Set(changed.filter((cell) => holdsFormula(table, cell)));
    ownFormulas.push(...own);
    const { removed, blanked } = removalOf(table, plan.removed.filter((row) => row.table === name));
    edits.push({
      table: table.id,
      append: added.length > 0 ? appendOf(table, added, dialect) : null,
      blocks: [...blocksOf(table, changed.filter((cell) => !own.has(cell)), dialect), ...blanked],
      removed,
    });
  }
  return { edits, ownFormulas };
}

/** The tables that a plan writes to, those with new rows first: a write-off stands before the balances that follow from it. */
export const tablesOf = ({ added, changed, removed }: ChangePlan): readonly TableName[] =>
  [...new Set([...added, ...changed, ...removed].map(({ table }) => table))];

/** Rows in the table's own columns: null where a column is not ours or fills itself. */
export function appendOf({ read, detail }: Pick<TableToWrite, "read" | "detail">, added: readonly Pick<RowAdded, "values">[], dialect: Dialect): Append {
  const width = read.raw.headings.length;
  const blankRows = blankRowsAtEnd({ read, detail });
  const isEmpty = blankRows === read.raw.rows.length;
  const columns = [...read.columnOf].map(([field, column]) => ({ field, column, schema: columnOf(read, field) }));
  const own = (column: number) => isFormula(detail.lastRowFormulas[column]) && refersToCells.test(String(detail.lastRowFormulas[column]));
  const formats = new Array<string | null>(width).fill(null);
  for (const { column, schema } of columns) if (!own(column)) formats[column] = formatOf(schema, isEmpty ? undefined : detail.lastRowFormats[column], dialect);
  const rows = added.map(({ values }) => {
    const cells = new Array<CellToWrite>(width).fill(null);
    for (const { field, column, schema } of columns) {
      const value = values[field];
      if (value !== undefined && !own(column)) cells[column] = schema.kind.write(value, dialect);
    }
    return cells;
  });
  const grows = added.length > blankRows;
  return { rows, formats, blankRows, insert: grows && (detail.showTotals || isCrowded({ read, detail }, added.length - blankRows)) };
}

/** Where rows go from a table; one that would be left without any keeps a blank one, as an empty table has. */
function removalOf({ read }: TableToWrite, rows: readonly RowRemoved[]): { removed: readonly (readonly [number, number])[]; blanked: readonly BlockToWrite[] } {
  const places = rows.flatMap(({ key }) => rowsByKey(read).get(key) ?? []);
  if (places.length === 0 || places.length < read.raw.rows.length) return { removed: [...runs(places)].reverse(), blanked: [] };
  const ours = new Set(read.columnOf.values());
  const blank = read.raw.headings.map((_, column): CellToWrite => (ours.has(column) ? "" : null));
  const first = Math.min(...places);
  return { removed: [...runs(places.filter((place) => place !== first))].reverse(), blanked: [{ row: first, column: 0, values: [blank], formats: [blank.map(() => null)] }] };
}

// A sum that somebody typed into one cell, such as =100*2, does not make a column that fills itself.
const refersToCells = /\[|[A-Za-z]\$?\d|[A-Za-z]:\$?[A-Za-z]/;

// Text stays text only in a cell that is formatted as text; figures look like those above them.
function formatOf({ kind }: ColumnSchema, above: string | undefined, dialect: Dialect): string {
  const own = kind.format(dialect);
  return own === "@" || above === undefined || above === "@" ? own : above;
}

function columnOf(read: ReadTable, field: string): ColumnSchema<Value> {
  const schema = read.schema.columns[field];
  if (!schema) throw new Error(`${read.schema.name} has no column ${field}`);
  return schema as ColumnSchema<Value>;
}

/** Where a change is to be written, or undefined when its row or column is not there. */
export function placeOfChange(read: ReadTable, { key, field }: CellChanged): { row: number; column: number } | undefined {
  const row = rowsByKey(read).get(key);
  const column = read.columnOf.get(field);
  return row === undefined || column === undefined ? undefined : { row, column };
}

function holdsFormula({ read, detail }: TableToWrite, change: CellChanged): boolean {
  const place = placeOfChange(read, change);
  return place !== undefined && isFormula(detail.formulas[place.row]?.[place.column - detail.formulasFrom]);
}

/** What one cell of a change is to hold. */
export const cellOfChange = (read: ReadTable, { field, to }: CellChanged, dialect: Dialect): Cell => columnOf(read, field).kind.write(to, dialect);

const mostBlocks = 4;

/** The changed cells in as few blocks as they form: neighbouring columns together, and rows that lie near each other. */
function blocksOf({ read }: TableToWrite, changed: readonly CellChanged[], dialect: Dialect): readonly BlockToWrite[] {
  const cells = changed.map((change) => {
    const place = placeOfChange(read, change);
    if (!place) throw new Error(`${change.key} or its column ${headerOf(read, change.field)} is not in ${read.raw.name}`);
    const isText = columnOf(read, change.field).kind.format(dialect) === "@";
    return { ...place, cell: cellOfChange(read, change, dialect), format: isText ? "@" : null };
  });
  const bands = runs([...new Set(cells.map(({ column }) => column))]);
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const groups = inGroups(rows, Math.max(1, Math.floor(mostBlocks / Math.max(1, bands.length))));
  return bands.flatMap(([left, right]) =>
    groups.flatMap(([top, bottom]) => {
      const inside = cells.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
      if (inside.length === 0) return [];
      const [values, formats] = [0, 1].map(() => Array.from({ length: bottom - top + 1 }, () => new Array<CellToWrite>(right - left + 1).fill(null)));
      for (const { row, column, cell, format } of inside) {
        (values?.[row - top] ?? [])[column - left] = cell;
        (formats?.[row - top] ?? [])[column - left] = format;
      }
      return [{ row: top, column: left, values: values ?? [], formats: (formats ?? []) as (string | null)[][] }];
    }),
  );
}

/** Ascending rows in so many groups at most, parted where most rows lie between: what lies within a group is sent along. */
function inGroups(rows: readonly number[], most: number): readonly (readonly [number, number])[] {
  const gap = (at: number) => (rows[at] ?? 0) - (rows[at - 1] ?? 0);
  const starts = rows.map((_, at) => at).slice(1).sort((a, b) => gap(b) - gap(a) || a - b).slice(0, most - 1);
  const firsts = rows.length === 0 ? [] : [0, ...starts].sort((a, b) => a - b);
  return firsts.map((first, at) => [rows[first] ?? 0, rows[(firsts[at + 1] ?? rows.length) - 1] ?? 0]);
}

/** Ascending numbers as runs without a gap, each with its first and last. */
export function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** The columns of a table whose formulas matter to a plan, as first and last; null when no cell of it changes. */
export function formulaColumns(plan: ChangePlan, name: TableName, read: ReadTable): readonly [number, number] | null {
  const columns = plan.changed.filter(({ table }) => table === name).flatMap(({ field }) => read.columnOf.get(field) ?? []);
  return columns.length === 0 ? null : [Math.min(...columns), Math.max(...columns)];
}

/** "Jobs!K5", for people. */
export const addressOf = ({ raw }: ReadTable, row: number, column: number) => `${raw.sheet}!${columnLetters(raw.column + column)}${raw.row + row + 2}`;
