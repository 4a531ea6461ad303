import type { Consumption } from "./book";
import { amountText, type Decimals } from "./money";

/**
 * "Billed on" as the sheet has it: the invoice that consumed a write-off, or several with what each took. One whose id
 * holds a blank has its amount too, so that no part of the id can be taken for one.
 */
export function consumptionText(consumptions: readonly Consumption[], decimals: Decimals): string {
  const [only, ...others] = consumptions;
  if (only && others.length === 0 && !only.invoice.includes(" ")) return only.invoice;
  return consumptions.map(({ invoice, amount }) => `${invoice} ${amountText(amount, decimals)}`).join("; ");
}
