import type { Day } from "../day";
import type { IndexedBook } from "../indexed";
import { type Amount, plus, sum, zero } from "../money";
import { order } from "../order";
import { activityOf, isIncomplete } from "./activity";

export const ageingColumns = ["current", "oneMonth", "twoMonths", "threeMonthsAndMore"] as const;
export type AgeingColumn = (typeof ageingColumns)[number];

/** What is owed by the month in which it arose; tax inclusive. A month in which more was paid than billed is below zero. */
export interface MonthlyAges extends Readonly<Record<AgeingColumn, Amount>> {
  readonly total: Amount;
}

export interface AgeingRow extends MonthlyAges {
  readonly customer: string;
  readonly incomplete: boolean;
}

export interface MonthlyAgeing {
  /** One row a customer, in the order of their ids; a customer of whom every column is zero has none. */
  readonly rows: readonly AgeingRow[];
  readonly totals: MonthlyAges;
}

/**
 * Monthly ageing as of a day: of each customer what was billed, less what was received and written off, summed up by
 * the month in which it was entered. Nothing is matched: a payment stays in its own month, whatever it was for. What is
 * dated after the day is left out.
 */
export function monthlyAgeing(book: IndexedBook, asOf: Day): MonthlyAgeing {
  const byCustomer = new Map<string, Record<AgeingColumn, Amount>>();
  for (const { customer, date, amount } of activityOf(book)) {
    if (date > asOf) continue;
    const ages = byCustomer.get(customer) ?? { current: zero, oneMonth: zero, twoMonths: zero, threeMonthsAndMore: zero };
    const column = columnOf(date, asOf);
    ages[column] = plus(ages[column], amount);
    byCustomer.set(customer, ages);
  }
  const rows = [...byCustomer]
    .filter(([, ages]) => ageingColumns.some((column) => ages[column] !== 0))
    .sort(([a], [b]) => order(a, b))
    .map(([customer, ages]): AgeingRow => ({ customer, ...withTotal(ages), incomplete: isIncomplete(book, customer) }));
  const of = (column: AgeingColumn) => sum(rows.map((row) => row[column]));
  const totals = { current: of("current"), oneMonth: of("oneMonth"), twoMonths: of("twoMonths"), threeMonthsAndMore: of("threeMonthsAndMore") };
  return { rows, totals: withTotal(totals) };
}

const withTotal = (ages: Readonly<Record<AgeingColumn, Amount>>): MonthlyAges => ({ ...ages, total: sum(ageingColumns.map((column) => ages[column])) });

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const columnOf = (date: Day, asOf: Day): AgeingColumn => ageingColumns[monthNumber(asOf) - monthNumber(date)] ?? "threeMonthsAndMore";
