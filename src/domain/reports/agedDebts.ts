import { agedParts } from "../age";
import { customerBalances } from "../customerBalances";
import type { Day } from "../day";
import { accountsOf } from "../debts";
import { indexed, type IndexedBook } from "../indexed";
import { type Amount, minus, sum, zero } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";
import { activitiesByCustomer, isIncomplete } from "./activity";
import { added, type AgedBalance, agedBalance, agedColumns, nothingAged } from "./agedBalance";

/** What a customer owes, by age; tax inclusive. What is in credit on one job does not lower what is owed on another. */
export interface AgedRow extends AgedBalance {
  readonly customer: string;
  /** All that is owed. */
  readonly owed: Amount;
  /** What the customer has to their credit; zero or above. */
  readonly credit: Amount;
  /** Owed less credit. */
  readonly balance: Amount;
  /** What of the balance is on no invoice: unbilled work less the open write-offs of jobs. The rest is what a client statement closes with. */
  readonly notInvoiced: Amount;
  readonly incomplete: boolean;
}

export type AgedTotals = Omit<AgedRow, "customer" | "incomplete">;

export interface AgedDebts {
  readonly asOf: Day;
  /** In the order of the customers' ids; one who owes nothing and has nothing to their credit has none. */
  readonly rows: readonly AgedRow[];
  readonly totals: AgedTotals;
}

/** Everything owed, by customer and by how long it has been owed as of a day. */
export function agedDebts(book: IndexedBook, asOf: Day): AgedDebts {
  const aged = new Map<string, AgedBalance>();
  for (const { customer, balance, charges } of accountsOf(book)) {
    if (balance > 0) aged.set(customer, added(aged.get(customer) ?? nothingAged, agedBalance(agedParts(charges(), balance, book.policies.ageing), asOf)));
  }
  const activities = activitiesByCustomer(book);
  const rows = [...customerBalances(book)]
    .map(([customer, balance]): AgedRow => {
      const buckets = aged.get(customer) ?? nothingAged;
      const owed = sum(agedColumns.map((column) => buckets[column]));
      const notInvoiced = minus(balance, sum((activities.get(customer) ?? []).map(({ amount }) => amount)));
      return { customer, ...buckets, owed, credit: minus(owed, balance), balance, notInvoiced, incomplete: isIncomplete(book, customer) };
    })
    .filter(({ owed, credit }) => owed !== 0 || credit !== 0)
    .sort((a, b) => order(a.customer, b.customer));
  const of = (column: keyof AgedTotals) => sum(rows.map((row) => row[column]));
  return {
    asOf, rows,
    totals: { "0–30": of("0–30"), "31–60": of("31–60"), "61–90": of("61–90"), "91+": of("91+"), undated: of("undated"), owed: of("owed"), credit: of("credit"), balance: of("balance"), notInvoiced: of("notInvoiced") },
  };
}

/**
 * The book as it would be without the write-offs of a period, both days included. What bills have consumed of a job's
 * write-offs is inside these bills and stays there.
 */
export function withoutWriteOffs(book: IndexedBook, from: Day | null, to: Day | null): IndexedBook {
  const isOf = ({ date }: { readonly date: Day }) => (from === null || date >= from) && (to === null || date <= to);
  return indexed({ ...book, writeOffs: book.writeOffs.filter((writeOff) => !counts(writeOff) || !isOf(writeOff)) });
}

/** Nothing at all: what a customer who is not in the other list has there. */
export const nothingOwed: AgedTotals = { ...nothingAged, owed: zero, credit: zero, balance: zero, notInvoiced: zero };
