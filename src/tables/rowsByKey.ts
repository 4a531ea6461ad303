import type { ReadTable } from "./readTable";

const known = new WeakMap<ReadTable, ReadonlyMap<string, number>>();

/** Where each key's row stands below the headings, from zero. A key that stands twice has no place. */
export function rowsByKey(table: ReadTable): ReadonlyMap<string, number> {
  const found = known.get(table);
  if (found) return found;
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const { at, values } of table.rows) {
    const key = (values as Readonly<Record<string, unknown>>)[table.schema.key];
    if (typeof key !== "string") continue;
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  }
  for (const key of twice) places.delete(key);
  known.set(table, places);
  return places;
}

/** The key of the row at a place below the headings, if that row alone bears it. */
export function keyAt(table: ReadTable, at: number): string | undefined {
  const key = rowAt(table.rows, at)?.values[table.schema.key];
  return typeof key === "string" && rowsByKey(table).get(key) === at ? key : undefined;
}

/** The values of the row of a key as the sheet has them, or undefined when there is no such row. */
export function valuesOfKey(table: ReadTable, key: string): Readonly<Record<string, unknown>> | undefined {
  const at = rowsByKey(table).get(key);
  return at === undefined ? undefined : rowAt(table.rows, at)?.values;
}

interface PlacedRow {
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Every row that bears a key, where it stands once or more often. */
export function allRowsOfKey(table: ReadTable, key: string): readonly PlacedRow[] {
  const at = rowsByKey(table).get(key);
  const row = at === undefined ? undefined : rowAt(table.rows, at);
  if (row) return [row];
  return rowsTwice(table).get(key) ?? [];
}

const several = new WeakMap<ReadTable, ReadonlyMap<string, readonly PlacedRow[]>>();

/** The rows of the keys that stand more than once: few or none. */
function rowsTwice(table: ReadTable): ReadonlyMap<string, readonly PlacedRow[]> {
  const found = several.get(table);
  if (found) return found;
  const once = rowsByKey(table);
  const rows = new Map<string, PlacedRow[]>();
  for (const row of table.rows as readonly PlacedRow[]) {
    const key = row.values[table.schema.key];
    if (typeof key !== "string" || once.has(key)) continue;
    const others = rows.get(key);
    if (others) others.push(row);
    else rows.set(key, [row]);
  }
  several.set(table, rows);
  return rows;
}

/** The row at a place below the headings: as far down the list, or above that where blank rows were left out. */
function rowAt(rows: readonly PlacedRow[], at: number): PlacedRow | undefined {
  let [low, high] = [0, Math.min(at, rows.length - 1)];
  if (rows[high]?.at === at) return rows[high];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle];
    if (found === undefined || found.at === at) return found;
    if (found.at < at) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
