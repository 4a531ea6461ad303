import type { Day } from "../domain/day";
import { type Amount, formatAmount } from "../domain/money";
import type { OpenBook } from "./readBook";

/** How amounts and days look to a person. */
export interface Looks {
  readonly amount: (amount: Amount) => string;
  readonly day: (day: Day) => string;
}

/** How this workbook shows amounts and days. */
export function looksOf({ book: { policies } }: OpenBook): Looks {
  return { amount: (amount) => formatAmount(amount, policies.decimals), day: (day) => day };
}
