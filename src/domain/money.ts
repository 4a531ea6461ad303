import Decimal from "decimal.js";

declare const minorUnits: unique symbol;

/** Money in whole minor units of the book's currency: 12.34 is 1234 at two decimals. A safe integer, so sums and comparisons are exact. */
export type Amount = number & { readonly [minorUnits]: true };

/** How many decimals the book's currency has. */
export type Decimals = 0 | 2 | 3;

/** Stops the program when our own arithmetic left the exact range; what a person typed never gets here unchecked. */
export const exact = (minor: number): Amount => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an exact amount: ${minor}`);
  return (minor === 0 ? 0 : minor) as Amount;
};

export const zero = exact(0);
export const plus = (a: Amount, b: Amount) => exact(a + b);
export const minus = (a: Amount, b: Amount) => exact(a - b);
export const negated = (a: Amount) => exact(-a);
export const absolute = (a: Amount) => exact(Math.abs(a));
export const sum = (amounts: Iterable<Amount>): Amount => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return exact(total);
};

/** Adds to one of many sums. One that leaves the exact range is no number from then on, and `sumAt` refuses it. */
export function addTo(sums: Float64Array, at: number, amount: Amount): void {
  const total = (sums[at] ?? Number.NaN) + amount;
  sums[at] = Number.isSafeInteger(total) ? total : Number.NaN;
}

/** One of the sums; zero beyond their end, where nothing was added. */
export const sumAt = (sums: Float64Array, at: number): Amount => exact(sums[at] ?? 0);

export const least = (...amounts: readonly [Amount, ...Amount[]]) => exact(Math.min(...amounts));
export const greatest = (...amounts: readonly [Amount, ...Amount[]]) => exact(Math.max(...amounts));

/** The largest amount that a cell can hold exactly: Excel keeps 15 significant digits. */
export const largestAmount = 999_999_999_999_999;

/** The one place where fractions of a minor unit end: half away from zero, as bookkeepers round. */
export const rounded = (money: Decimal, decimals: Decimals): Amount =>
  exact(money.times(10 ** decimals).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());

export const decimal = (amount: Amount, decimals: Decimals) => new Decimal(amount).div(10 ** decimals);

/** Plain digits, as the headless command and the CSV files write them: -1234.50. */
export const amountText = (amount: Amount, decimals: Decimals) => decimal(amount, decimals).toFixed(decimals);

/** Digits for people: -1,234.50, in the notation of English sheets. */
export function formatAmount(amount: Amount, decimals: Decimals): string {
  const [whole = "", fraction] = amountText(amount, decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * Reads what a person typed as an amount: digits with at most `decimals` decimals, an optional minus sign, optional
 * thousands commas in their places. Anything else is undefined, and so is an amount too large to be exact.
 */
export function parseAmount(text: string, decimals: Decimals): Amount | undefined {
  const typed = text.trim().replace(/[−–]/, "-");
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$/.test(typed) && !/^-?\.\d+$/.test(typed)) return undefined;
  const money = new Decimal(typed.replaceAll(",", "").replace(/\.$/, "")).times(10 ** decimals);
  if (!money.isInteger() || money.abs().gt(largestAmount)) return undefined;
  return exact(money.toNumber());
}
