import Decimal from "decimal.js";
import { type Amount, type Decimals, rounded } from "./money";
import { readAmount, textOf, type Typed } from "./notation";

/** What a person asked for: an amount, all of what there is, or a part of it. */
export type AmountAsked =
  | { readonly kind: "exactly"; readonly amount: Amount }
  | { readonly kind: "all" }
  | { readonly kind: "percent"; readonly percent: Decimal };

/** Reads "300.00", "-100", "all" or "50%". Undefined for anything else, "10.005" at two decimals included. */
export function parseAmountAsked(typed: Typed, decimals: Decimals): AmountAsked | undefined {
  const text = textOf(typed).trim();
  if (/^all$/i.test(text)) return { kind: "all" };
  // A part has no thousands, so that a comma in it can only stand before its fraction.
  const percent = /^(-?\d{1,3}(?:\.\d{1,6})?)\s*%$/.exec(typeof typed === "string" ? text : text.replace(",", "."))?.[1];
  if (percent !== undefined) return { kind: "percent", percent: new Decimal(percent) };
  const amount = readAmount(typed, decimals);
  return amount === undefined ? undefined : { kind: "exactly", amount };
}

/** The amount that was meant, given what "all" comes to; a percentage is rounded once, half away from zero. */
export function amountMeant(asked: AmountAsked, all: Amount): Amount {
  if (asked.kind === "exactly") return asked.amount;
  return asked.kind === "all" ? all : rounded(asked.percent.times(all).div(100), 0);
}
