import type { Day } from "../domain/day";
import { type Debt, debts, totalDebt } from "../domain/debts";
import type { Amount, Decimals } from "../domain/money";
import type { Problem } from "../tables/problem";
import { openBook } from "./openBook";
import { isOpen } from "./readBook";

/** What the list of debts shows, or why there is none to show. */
export type DebtsRead =
  | {
      readonly kind: "read";
      readonly debts: readonly Debt[];
      /** Names by customer, as far as the workbook has them. */
      readonly customers: ReadonlyMap<string, string>;
      readonly total: Amount;
      /** A row that could not be read is missing from a total. */
      readonly incomplete: boolean;
      readonly problems: readonly Problem[];
      readonly decimals: Decimals;
    }
  | { readonly kind: "no-tables"; readonly missing: readonly string[] }
  | { readonly kind: "newer-mapping" };

/** Reads the workbook and reckons everything that is owed as of today. */
export async function readDebts(today: Day): Promise<DebtsRead> {
  const opened = await openBook();
  if (!isOpen(opened)) return opened.kind === "no-tables" ? { kind: "no-tables", missing: opened.wanted } : opened;
  const rows = debts(opened.book, today);
  return {
    kind: "read",
    debts: rows,
    customers: new Map(opened.book.customers.map(({ id, name }) => [id, name])),
    total: totalDebt(rows),
    incomplete: opened.problems.some(({ severity }) => severity === "problem"),
    problems: opened.problems,
    decimals: opened.book.policies.decimals,
  };
}
