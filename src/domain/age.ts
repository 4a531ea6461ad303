import { type Day, daysBetween } from "./day";
import { type Amount, least, minus, plus } from "./money";
import { order } from "./order";

/** A charge as the age of a debt sees it; tax inclusive, below zero for one that lowers the debt. */
export interface DatedCharge {
  readonly date: Day;
  readonly gross: Amount;
}

/** A part of what is owed, by the day of the charge that it is left of; null where no charge accounts for it. */
export interface AgedPart {
  readonly date: Day | null;
  readonly amount: Amount;
}

/**
 * The charges that make up a balance, the newest first. Whatever lowered the debt went to the oldest charges first, so
 * what is owed are the newest: we walk back from the newest until they make up the balance. Where they do not, the rest
 * is as old as the oldest of them.
 *
 * "monthly" nets all that happened in a month before the months are matched in the same way; a month counts from its
 * first day.
 */
export function agedParts(charges: readonly DatedCharge[], balance: Amount, ageing: "fifo" | "monthly"): readonly AgedPart[] {
  const items = ageing === "monthly" ? byMonth(charges) : charges;
  const newestFirst = items.filter(({ gross }) => gross > 0).sort((a, b) => order(b.date, a.date));
  const parts: { date: Day | null; amount: Amount }[] = [];
  let owed = balance;
  for (const { date, gross } of newestFirst) {
    if (owed <= 0) break;
    const amount = least(gross, owed);
    parts.push({ date, amount });
    owed = minus(owed, amount);
  }
  if (owed <= 0) return parts;
  const oldest = parts.at(-1);
  if (oldest) oldest.amount = plus(oldest.amount, owed);
  else parts.push({ date: null, amount: owed });
  return parts;
}

/** Days since the oldest charge that is left unpaid. A charge in the future is 0 days old. */
export function ageOf(charges: readonly DatedCharge[], balance: Amount, today: Day, ageing: "fifo" | "monthly"): number | null {
  const oldest = agedParts(charges, balance, ageing).at(-1)?.date ?? null;
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
