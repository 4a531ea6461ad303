import type { Consumption } from "../domain/book";
import { type Amount, amountText, type Decimals, parseAmount } from "../domain/money";
import { unreadable } from "./kind";

/**
 * Reads "Billed on": the invoice that consumed a write-off, or several with what each took:
 * "INV-0041 1400.00; INV-0052 200.00". A bare invoice took all that the Consumed column says; "INV 41" is one, for the
 * amounts that we write have all their decimals.
 */
export function readConsumptions(billedOn: string, consumed: Amount, decimals: Decimals): readonly Consumption[] | typeof unreadable {
  const text = billedOn.trim();
  if (text === "") return [];
  const isOne = !text.includes(";");
  const parts: Consumption[] = [];
  for (const part of text.split(";")) {
    const [, invoice, typed] = /^\s*(\S.*?)(?:\s+(-?[\d.,]+))?\s*$/.exec(part) ?? [];
    if (invoice === undefined) return unreadable;
    const amount = typed === undefined ? undefined : parseAmount(typed, decimals);
    const isBare = amount === undefined || (amount !== consumed && (decimals === 0 || typed !== amountText(amount, decimals)));
    if (isOne && isBare) parts.push({ invoice: text, amount: consumed });
    else if (amount !== undefined) parts.push({ invoice, amount });
    else return unreadable;
  }
  return parts;
}
