import type { Day } from "../domain/day";
import { type Debt, debts, totalDebt } from "../domain/debts";
import type { Amount, Decimals } from "../domain/money";
import type { Problem } from "../tables/problem";
import { openBook } from "./openBook";
import { isOpen, type NoBook, type OpenBook, readBook } from "./readBook";

/** What the list of debts shows, or why there is none to show. */
export type DebtsRead =
  | {
      readonly kind: "read";
      /** The book they were reckoned on: what a form starts from. */
      readonly opened: OpenBook;
      readonly debts: readonly Debt[];
      /** Names by customer, as far as the workbook has them. */
      readonly customers: ReadonlyMap<string, string>;
      readonly total: Amount;
      /** A row that could not be read is missing from a total. */
      readonly incomplete: boolean;
      readonly problems: readonly Problem[];
      readonly decimals: Decimals;
    }
  | { readonly kind: "no-tables"; readonly opened: OpenBook }
  | { readonly kind: "newer-mapping" };

/**
 * Reads the workbook, finishes what was cut off, and reckons everything that is owed as of today.
 *
 * @param before The book that was read last: only what has changed since is decoded.
 */
export const readDebts = async (today: Day, before?: OpenBook): Promise<DebtsRead> => debtsOrNone(await openBook(before), today);

/**
 * The same without finishing anything: for a reading that nobody asked for. It follows upon somebody else's change, and
 * what looks cut off may be a colleague's posting of which the last cells are still on their way.
 */
export const readDebtsQuietly = async (today: Day, before?: OpenBook): Promise<DebtsRead> => debtsOrNone(await readBook(before), today);

function debtsOrNone(opened: OpenBook | NoBook, today: Day): DebtsRead {
  if (!isOpen(opened)) return opened.kind === "no-tables" ? { kind: "no-tables", opened: opened.opened } : opened;
  return debtsOf(opened, today);
}

/** The debts of a book that has been read, such as the one that a posting has left. */
export function debtsOf(opened: OpenBook, today: Day): DebtsRead {
  const rows = debts(opened.book, today);
  return {
    kind: "read",
    opened,
    debts: rows,
    customers: new Map(opened.book.customers.map(({ id, name }) => [id, name])),
    total: totalDebt(rows),
    incomplete: opened.problems.some(({ severity }) => severity === "problem"),
    problems: opened.problems,
    decimals: opened.book.policies.decimals,
  };
}
