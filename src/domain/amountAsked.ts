import Decimal from "decimal.js";
import { type Amount, type Decimals, parseAmount, rounded } from "./money";

/** What a person asked for: an amount, all of what there is, or a part of it. */
export type AmountAsked =
  | { readonly kind: "exactly"; readonly amount: Amount }
  | { readonly kind: "all" }
  | { readonly kind: "percent"; readonly percent: Decimal };

/** Reads "300.00", "-100", "all" or "50%". Undefined for anything else, "10.005" at two decimals included. */
export function parseAmountAsked(typed: string, decimals: Decimals): AmountAsked | undefined {
  const text = typed.trim();
  if (/^all$/i.test(text)) return { kind: "all" };
  const percent = /^(-?\d{1,3}(?:\.\d{1,6})?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) return { kind: "percent", percent: new Decimal(percent) };
  const amount = parseAmount(text, decimals);
  return amount === undefined ? undefined : { kind: "exactly", amount };
}

/** The amount that was meant, given what "all" comes to; a percentage is rounded once, half away from zero. */
export function amountMeant(asked: AmountAsked, all: Amount): Amount {
  if (asked.kind === "exactly") return asked.amount;
  return asked.kind === "all" ? all : rounded(asked.percent.times(all).div(100), 0);
}
