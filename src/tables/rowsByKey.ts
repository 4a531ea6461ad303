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

const values = new WeakMap<ReadTable, ReadonlyMap<number, Readonly<Record<string, unknown>>>>();

/** The values of the row of a key as the sheet has them, or undefined when there is no such row. */
export function valuesOfKey(table: ReadTable, key: string): Readonly<Record<string, unknown>> | undefined {
  const at = rowsByKey(table).get(key);
  if (at === undefined) return undefined;
  let byPlace = values.get(table);
  if (!byPlace) {
    byPlace = new Map(table.rows.map((row) => [row.at, row.values as Readonly<Record<string, unknown>>]));
    values.set(table, byPlace);
  }
  return byPlace.get(at);
}

interface PlacedRow {
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const all = new WeakMap<ReadTable, ReadonlyMap<string, readonly PlacedRow[]>>();

/** Every row that bears a key, where it stands once or more often. */
export function allRowsOfKey(table: ReadTable, key: string): readonly PlacedRow[] {
  let rows = all.get(table);
  if (!rows) {
    const byKey = new Map<string, PlacedRow[]>();
    for (const { at, values } of table.rows) {
      const row: PlacedRow = { at, values };
      const bearing = String(row.values[table.schema.key]);
      const others = byKey.get(bearing);
      if (others) others.push(row);
      else byKey.set(bearing, [row]);
    }
    all.set(table, (rows = byKey));
  }
  return rows.get(key) ?? [];
}
