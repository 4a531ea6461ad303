import { compareText, daysBetween, zero, type Exact } from "./arithmetic";

/** Something charged on a day, with tax. Amounts below zero settle charges, they are none. */
export interface Charge {
  readonly date: string;
  readonly gross: Exact;
}

/**
 * Days since the oldest charge that is left unpaid when receipts settle the oldest first. So what is owing are the newest
 * charges: walk back until they make up the balance. A charge of the future is 0 days old.
 */
export function ageOf(charges: readonly Charge[], balance: Exact, asOf: string): number {
  const newestFirst = charges.filter(({ gross }) => gross.greaterThan(0)).sort((a, b) => compareText(b.date, a.date));
  let madeUp = zero;
  let oldest = asOf;
  for (const { date, gross } of newestFirst) {
    oldest = date;
    madeUp = madeUp.plus(gross);
    if (!madeUp.lessThan(balance)) break;
  }
  return Math.max(0, daysBetween(oldest, asOf));
}
