import { type Day, daysBetween } from "./day";
import { type Amount, minus } from "./money";
import { order } from "./order";

/** A charge as the age of a debt sees it; tax inclusive, below zero for one that lowers the debt. */
export interface DatedCharge {
  readonly date: Day;
  readonly gross: Amount;
}

/**
 * Days since the oldest charge that is left unpaid. Whatever lowered the debt went to the oldest charges first, so what
 * is owed are the newest: we walk back from the newest until they make up the balance. A charge in the future is 0 days old.
 *
 * "monthly" nets all that happened in a month before the months are matched in the same way; the age counts from the
 * first day of the month.
 */
export function ageOf(charges: readonly DatedCharge[], balance: Amount, today: Day, ageing: "fifo" | "monthly"): number | null {
  const items = ageing === "monthly" ? byMonth(charges) : charges;
  const newestFirst = items.filter(({ gross }) => gross > 0).sort((a, b) => order(b.date, a.date));
  let owed = balance;
  let oldest: Day | null = null;
  for (const { date, gross } of newestFirst) {
    oldest = date;
    owed = minus(owed, gross);
    if (owed <= 0) break;
  }
  return oldest === null ? null : Math.max(0, daysBetween(oldest, today));
}

function byMonth(charges: readonly DatedCharge[]): readonly DatedCharge[] {
  const months = new Map<string, number>();
  for (const { date, gross } of charges) months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + gross);
  return [...months].map(([month, gross]) => ({ date: `${month}-01` as Day, gross: gross as Amount }));
}

export const ageBuckets = ["0–30", "31–60", "61–90", "91+"] as const;
export type AgeBucket = (typeof ageBuckets)[number];

export const bucketOf = (age: number): AgeBucket => (age <= 30 ? "0–30" : age <= 60 ? "31–60" : age <= 90 ? "61–90" : "91+");
