import type { Consumption } from "../domain/book";
import { type Amount, amountText, type Decimals, parseAmount } from "../domain/money";
import { unreadable } from "./kind";

/**
 * Reads "Billed on": the invoice that consumed a write-off, or several with what each took:
 * "INV-0041 1400.00; INV-0052 200.00". A bare invoice took all that the Consumed column says.
 */
export function readConsumptions(billedOn: string, consumed: Amount, decimals: Decimals): readonly Consumption[] | typeof unreadable {
  const text = billedOn.trim();
  if (text === "") return [];
  const parts: Consumption[] = [];
  for (const part of text.split(";")) {
    const [, invoice, typed] = /^\s*(\S.*?)(?:\s+(-?[\d.,]+))?\s*$/.exec(part) ?? [];
    if (invoice === undefined) return unreadable;
    const amount = typed === undefined ? undefined : parseAmount(typed, decimals);
    if (amount !== undefined) parts.push({ invoice, amount });
    else if (typed === undefined && !text.includes(";")) parts.push({ invoice, amount: consumed });
    else return unreadable;
  }
  return parts;
}

export function writeConsumptions(consumptions: readonly Consumption[], decimals: Decimals): string {
  const [only, ...others] = consumptions;
  if (only !== undefined && others.length === 0) return only.invoice;
  return consumptions.map(({ invoice, amount }) => `${invoice} ${amountText(amount, decimals)}`).join("; ");
}
