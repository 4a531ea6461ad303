import type { Day } from "../domain/day";
import type { Amount } from "../domain/money";

/** How amounts and days look to a person. What it is, is the workbook's choice. */
export interface Looks {
  readonly amount: (amount: Amount) => string;
  readonly day: (day: Day) => string;
  /** What stands before the cents: a point or a comma. */
  readonly decimal: string;
}
