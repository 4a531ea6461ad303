import type { CellChanged, ChangePlan, RowAdded, Value } from "../domain/plan";
import type { TableEdits } from "../tables/edits";
import { runs } from "../tables/encodePlan";
import { allRowsOfKey, keyAt, rowsByKey, valuesOfKey } from "../tables/rowsByKey";
import type { OpenBook } from "./readBook";

/** What of a plan is not on the sheets yet: rows that are missing, and cells that do not say what they should. Cells of rows that are gone are gone. */
export function remainder(opened: OpenBook, plan: ChangePlan): ChangePlan {
  return {
    ...plan,
    added: plan.added.filter((row) => !hasCome(opened, row)),
    changed: plan.changed.filter((change) => {
      const says = current(opened, change);
      return says !== undefined && says !== change.to;
    }),
    removed: plan.removed.filter((row) => isThere(opened, row)),
  };
}

/** A plan that was posted before, without the cells that say something of somebody else's by now. */
export const withoutOthers = (opened: OpenBook, plan: ChangePlan): ChangePlan => ({
  ...plan,
  changed: plan.changed.filter((change) => [undefined, change.from, change.to].includes(current(opened, change))),
});

const tableOf = (opened: OpenBook, table: CellChanged["table"]) => opened.decoded.tables[table];

function isThere(opened: OpenBook, { table, key }: Pick<RowAdded, "table" | "key">): boolean {
  const read = tableOf(opened, table);
  return read !== undefined && rowsByKey(read).has(key);
}

// A row is told by its operation where it bears one: somebody may have taken the same id at the same moment. Then both
// stand, and the id that stands twice is a problem for people; a third row would not mend it.
function hasCome(opened: OpenBook, { table, key, values: { operation } }: RowAdded): boolean {
  const read = tableOf(opened, table);
  const rows = read ? allRowsOfKey(read, key) : [];
  return rows.some(({ values }) => operation === undefined || values["operation"] === operation);
}

/** Rows of a plan that stand twice, alike in all that the plan says: somebody else finished it while it was still being written. */
export function doubledRows(opened: OpenBook, plan: ChangePlan): readonly TableEdits[] {
  return [...new Set(plan.added.map(({ table }) => table))].flatMap((table) => {
    const [read, layout] = [tableOf(opened, table), opened.reads[table]?.layout];
    if (!read || !layout) return [];
    const extra = plan.added.filter((row) => row.table === table).flatMap((row) => {
      const alike = allRowsOfKey(read, row.key).filter(({ values }) => Object.entries(row.values).every(([field, value]) => !read.columnOf.has(field) || (values[field] ?? null) === value));
      return alike.slice(1).map(({ at }) => at);
    });
    return extra.length === 0 ? [] : [{ table: layout.id, append: null, blocks: [], removed: [...runs(extra)].reverse() }];
  });
}

/** What a cell says now; undefined when its row or table is gone. */
function current(opened: OpenBook, { table, key, field }: CellChanged): Value | undefined {
  const read = tableOf(opened, table);
  return read && (valuesOfKey(read, key)?.[field] as Value | undefined);
}

/**
 * Cells of other rows that bear what was meant for a row of the plan, because somebody sorted the table at that moment:
 * each with what it said before, or what the plan gave it when it came.
 */
export function misplaced(before: OpenBook, now: OpenBook, plan: ChangePlan): readonly CellChanged[] {
  return [...new Set(plan.changed.map(({ table }) => table))].flatMap((table) => {
    const read = tableOf(now, table);
    if (!read) return [];
    const changes = plan.changed.filter((change) => change.table === table);
    const meant = new Set(changes.map(({ key, field }) => `${key}\n${field}`));
    const come = new Map(plan.added.filter((row) => row.table === table).map(({ key, values }) => [key, values]));
    return [...new Set(changes.map(({ field }) => field))].flatMap((field) => {
      const written = new Set<unknown>(changes.filter((change) => change.field === field).map(({ to }) => to));
      // Of all rows few say what was written: only those are looked at more closely.
      return read.rows.flatMap(({ at, values }): readonly CellChanged[] => {
        const from = (values as Readonly<Record<string, unknown>>)[field] as Value | undefined;
        if (from === undefined || !written.has(from)) return [];
        const key = keyAt(read, at);
        if (key === undefined || meant.has(`${key}\n${field}`)) return [];
        const to = come.get(key)?.[field] ?? current(before, { table, key, field, from: null, to: null });
        return to !== undefined && from !== to ? [{ table, key, field, from, to }] : [];
      });
    });
  });
}
