import { type AgeBucket, ageBuckets, type AgedPart, bucketOf } from "../age";
import { type Day, daysBetween } from "../day";
import { type Amount, plus, zero } from "../money";

/** What is owed, by how long it has been: tax inclusive, nothing below zero. `undated` is what no charge accounts for. */
export type AgedBalance = Readonly<Record<AgeBucket | "undated", Amount>>;

export const agedColumns = [...ageBuckets, "undated"] as const;

export const nothingAged: AgedBalance = { "0–30": zero, "31–60": zero, "61–90": zero, "91+": zero, undated: zero };

/** Puts the parts of balances into their buckets as of a day. */
export function agedBalance(parts: readonly AgedPart[], asOf: Day): AgedBalance {
  const aged: Record<AgeBucket | "undated", Amount> = { ...nothingAged };
  for (const { date, amount } of parts) {
    const bucket = date === null ? "undated" : bucketOf(Math.max(0, daysBetween(date, asOf)));
    aged[bucket] = plus(aged[bucket], amount);
  }
  return aged;
}

/** Two balances by age, put together. */
export const added = (a: AgedBalance, b: AgedBalance): AgedBalance => ({
  "0–30": plus(a["0–30"], b["0–30"]), "31–60": plus(a["31–60"], b["31–60"]), "61–90": plus(a["61–90"], b["61–90"]), "91+": plus(a["91+"], b["91+"]), undated: plus(a.undated, b.undated),
});
