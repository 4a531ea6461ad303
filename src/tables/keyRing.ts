import { foldKey } from "../domain/key";
import type { ReadTable } from "./readTable";

/** The keys of a table: one spelling for each, whatever row says it and however it is spelt elsewhere. */
export interface KeyRing {
  /** Every key that a row bears, readable or not. */
  readonly keys: readonly string[];
  /** Keys that stand on more than one row, or that differ only in case, blanks or width. */
  readonly twice: ReadonlySet<string>;
  /** The spelling of the row that a reference names, or undefined when no row bears that key. */
  named(reference: string): string | undefined;
}

const known = new WeakMap<ReadTable, KeyRing>();

/** The key ring of a table that can be used; made once for each. */
export function keyRing(table: ReadTable | undefined): KeyRing | undefined {
  if (table === undefined || table.missing.length > 0) return undefined;
  const ring = known.get(table) ?? ringOf(table);
  known.set(table, ring);
  return ring;
}

/** Lets a table that was read once more have the ring of before, while its rows bear the same keys in the same order. */
export function keepKeyRing(table: ReadTable | undefined, before: ReadTable | undefined): void {
  const ring = before && known.get(before);
  if (!ring || table === undefined || table === before || table.missing.length > 0) return;
  const { key } = table.schema;
  const keyIn = (rows: ReadTable["rows"], at: number) => (rows[at]?.values as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (table.rows.length === before.rows.length && table.rows.every((_, at) => keyIn(table.rows, at) === keyIn(before.rows, at))) known.set(table, ring);
}

function ringOf(table: ReadTable): KeyRing {
  const keys: string[] = [];
  const spelt = new Map<string, string>();
  const twice = new Set<string>();
  for (const { values } of table.rows) {
    const key = (values as Readonly<Record<string, unknown>>)[table.schema.key];
    if (typeof key !== "string") continue;
    keys.push(key);
    const fold = foldKey(key);
    const first = spelt.get(fold);
    if (first === undefined) spelt.set(fold, key);
    else twice.add(key).add(first);
  }
  // Made when first asked for: most entries are never referred to.
  let toTheLetter: ReadonlyMap<string, string> | undefined;
  const named = (reference: string) => (toTheLetter ??= spellings(keys, twice)).get(reference) ?? spelt.get(foldKey(reference));
  return { keys, twice, named };
}

// To the letter is how nearly every reference names its row. The answer is the row's own text: the rows that refer to
// one job share one string, which keeps a large book small and quick to look up.
function spellings(keys: readonly string[], twice: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of keys) if (!twice.has(key)) found.set(key, key);
  return found;
}

/** For a table that the workbook does not have: the first spelling met is the key. */
export function looseRing(): KeyRing {
  const spelt = new Map<string, string>();
  const named = (reference: string) => {
    const fold = foldKey(reference);
    const found = spelt.get(fold);
    if (found !== undefined) return found;
    spelt.set(fold, reference);
    return reference;
  };
  return { keys: [], twice: new Set(), named };
}
