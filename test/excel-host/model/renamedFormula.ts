import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";

/** A table or a column of one that has got another name. */
export interface Rename {
  /** The table's name as formulas have it so far. */
  readonly table: string;
  readonly column?: { readonly from: string; readonly to: string };
  readonly tableTo?: string;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * A formula after a table or a column was renamed: its references follow, as Excel makes them.
 *
 * @param ownTable The table in which the formula stands, which references without one mean; or "".
 */
export function renamedFormula(formula: string, ownTable: string, { table, column, tableTo }: Rename): string {
  if (!formula.includes("[") && tableTo === undefined) return formula;
  const tokens: readonly { readonly type: string; readonly value: string }[] = tokenize(formula, { mergeRefs: true });
  return tokens.map(({ type, value }) => {
    if (type === "range_named" && tableTo !== undefined && same(value, table)) return tableTo;
    const read = type === "structured" ? parseStructRef(value) : undefined;
    if (!read || !same(read.table || ownTable, table)) return value;
    const columns = (read.columns ?? []).map((name) => (column && same(name, column.from) ? column.to : name));
    if (tableTo === undefined && columns.every((name, at) => name === read.columns?.[at])) return value;
    return written(value, { ...read, columns, ...(tableTo !== undefined && read.table ? { table: tableTo } : {}) });
  }).join("");
}

// "[@Rate]" stays short; files say "[#This Row]", and where one formula does, it goes on doing so.
const written = (before: string, reference: Parameters<typeof stringifyStructRef>[0]): string =>
  stringifyStructRef(reference, { thisRow: !before.includes("@") });
