import type { Day } from "../day";
import type { IndexedBook } from "../indexed";
import { type Amount, plus, sum, zero } from "../money";
import { order } from "../order";
import { activitiesByCustomer, isIncomplete } from "./activity";

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
 * dated after the day is left out, or counts as of this month.
 */
export function monthlyAgeing(book: IndexedBook, asOf: Day, later: "left out" | "counted" = "left out"): MonthlyAgeing {
  const rows = [...activitiesByCustomer(book)]
    .map(([customer, activities]): AgeingRow => ({ customer, ...monthsOf(activities.filter(({ date }) => later === "counted" || date <= asOf), asOf), incomplete: isIncomplete(book, customer) }))
    .filter((ages) => ageingColumns.some((column) => ages[column] !== 0))
    .sort((a, b) => order(a.customer, b.customer));
  const of = (column: AgeingColumn) => sum(rows.map((row) => row[column]));
  const totals = { current: of("current"), oneMonth: of("oneMonth"), twoMonths: of("twoMonths"), threeMonthsAndMore: of("threeMonthsAndMore") };
  return { rows, totals: withTotal(totals) };
}

/** Amounts by the months of their days; what is dated after the day counts as of its month. */
export function monthsOf(amounts: readonly { readonly date: Day; readonly amount: Amount }[], asOf: Day): MonthlyAges {
  const ages = { current: zero, oneMonth: zero, twoMonths: zero, threeMonthsAndMore: zero };
  for (const { date, amount } of amounts) {
    const column = columnOf(date, asOf);
    ages[column] = plus(ages[column], amount);
  }
  return withTotal(ages);
}

const withTotal = (ages: Readonly<Record<AgeingColumn, Amount>>): MonthlyAges => ({ ...ages, total: sum(ageingColumns.map((column) => ages[column])) });

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const columnOf = (date: Day, asOf: Day): AgeingColumn => ageingColumns[Math.max(0, monthNumber(asOf) - monthNumber(date))] ?? "threeMonthsAndMore";
