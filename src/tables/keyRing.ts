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

export function keyRing(table: ReadTable | undefined): KeyRing | undefined {
  if (table === undefined || table.missing.length > 0) return undefined;
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
  const exact = new Set(keys);
  return { keys, twice, named: (reference) => (exact.has(reference) && !twice.has(reference) ? reference : spelt.get(foldKey(reference))) };
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
