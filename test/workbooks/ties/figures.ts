import Decimal from "decimal.js";

export const zero = new Decimal(0);

/** Rounded to pence, halves away from zero. */
export const toPence = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

export const sumOf = (amounts: readonly Decimal[]): Decimal => amounts.reduce((sum, amount) => sum.plus(amount), zero);

/** Tax on an amount before tax, rounded once. */
export const taxOn = (net: Decimal, rate: Decimal): Decimal => toPence(net.times(rate));

/** Compares what a cell says with what it should say; gives a sentence where they differ. */
export const tie = (what: string, says: Decimal, shouldSay: Decimal): string[] =>
  says.equals(shouldSay) ? [] : [`${what} says ${says.toFixed(2)} and should say ${shouldSay.toFixed(2)}`];

/** The same for words and days. */
export const match = (what: string, says: string, shouldSay: string): string[] =>
  says === shouldSay ? [] : [`${what} says "${says}" and should say "${shouldSay}"`];
