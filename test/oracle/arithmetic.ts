import { Decimal } from "decimal.js";

export type Exact = Decimal;

// A Decimal of its own with digits to spare: nothing is rounded unless a rule says so, and nobody else's settings matter.
const WideDecimal = Decimal.clone({ precision: 80 });

export const exact = (text: string): Exact => new WideDecimal(text);
export const zero: Exact = exact("0");

/** Half away from zero, to the minor unit of the workbook's currency. */
export const rounded = (amount: Exact, decimals: number): Exact => amount.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);

/** The tax of one line: rounded once, on its own. */
export const taxOn = (net: Exact, rate: Exact, decimals: number): Exact => rounded(net.times(rate), decimals);

export const withTax = (net: Exact, rate: Exact, decimals: number): Exact => net.plus(taxOn(net, rate, decimals));

export const smaller = (a: Exact, b: Exact): Exact => (a.lessThan(b) ? a : b);

/** The amount itself, or nothing where it is below zero. */
export const notBelowZero = (amount: Exact): Exact => (amount.isNegative() ? zero : amount);

export function sum(amounts: readonly Exact[]): Exact {
  let total = zero;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

/** An amount as text with all its decimals; there is no minus zero. */
export const written = (amount: Exact, decimals: number): string => (amount.isZero() ? zero : amount).toFixed(decimals);

/** Text by code unit, so that one book gives one answer whatever the reader's language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const daysAfter = (day: string, days: number): string => new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** The 20th of the month after. */
export function twentiethOfNextMonth(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return month === 12 ? `${year + 1}-01-20` : `${year}-${String(month + 1).padStart(2, "0")}-20`;
}
