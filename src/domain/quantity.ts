import Decimal from "decimal.js";
import { type Amount, type Decimals, exact, rounded } from "./money";

declare const fifteenDigits: unique symbol;

/**
 * Units, a rate or a percentage: the decimal of at most 15 significant digits that the cell shows. It travels as the
 * number nearest to that decimal, which names it without doubt; never add or multiply one with a bare operator.
 */
export type Quantity = number & { readonly [fifteenDigits]: true };

/** Takes off what binary arithmetic left behind the 15 digits that Excel keeps: 0.1 + 0.2 is 0.3. */
export function quantity(value: number): Quantity {
  if (!Number.isFinite(value)) throw new RangeError(`not a quantity: ${value}`);
  return (isShort(value) ? value || 0 : Number(value.toPrecision(15)) || 0) as Quantity;
}

// Two quantities of 15 digits make a product of 30: every one of them counts for which side of a half it is on.
const Exact = Decimal.clone({ precision: 40 });

export const asDecimal = (value: Quantity): Decimal => new Exact(value);

/** Reads what a person typed as units: digits with a decimal point, an optional minus sign. Undefined for anything else, and beyond 15 digits. */
export function parseQuantity(text: string): Quantity | undefined {
  const typed = text.trim().replace(/[−–]/, "-");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(typed) || new Exact(typed).precision() > 15) return undefined;
  return quantity(Number(typed));
}

export const difference = (one: Quantity, other: Quantity): Quantity => quantity(asDecimal(one).minus(other).toNumber());

const powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
const exactLimit = 2 ** 53;

// A number that is a whole count of millionths at the most, and not one ulp beside it, is the decimal it prints as.
const isShort = (value: number) => scaleOf(value) >= 0;

/** How many decimals a short number has, or -1 when it is not short: then only decimal.js knows. */
function scaleOf(value: number): number {
  for (let scale = 0; scale < powers.length; scale += 1) {
    const power = powers[scale] ?? 1;
    const scaled = Math.round(value * power);
    if (scaled / power === value && Math.abs(scaled) < 1e15) return scale;
  }
  return -1;
}

/**
 * Units × rate in minor units, rounded once, half away from zero: 1.5 hours at 33.33 are 49.995, so 50.00.
 * Undefined when the product is too large to be exact.
 */
export function chargeOf(units: Quantity, rate: Quantity, decimals: Decimals): Amount | undefined {
  const unitScale = scaleOf(units);
  const rateScale = scaleOf(rate);
  if (unitScale >= 0 && rateScale >= 0) {
    const product = Math.round(units * (powers[unitScale] ?? 1)) * Math.round(rate * (powers[rateScale] ?? 1));
    const fast = rescaled(product, unitScale + rateScale - decimals);
    // In minor units this is well within the limit; what comes near it is left to the road below, which judges it.
    if (fast !== undefined && Math.abs(fast) < largestProduct) return exact(fast);
  }
  const product = asDecimal(units).times(rate);
  return product.abs().lt(largestProduct) ? rounded(product, decimals) : undefined;
}

const largestProduct = 1e12;

/**
 * A whole number divided by 10 to the power `scale` (multiplied when it is below zero), half away from zero.
 * Undefined where a double cannot hold the steps exactly.
 */
function rescaled(product: number, scale: number): number | undefined {
  if (Math.abs(product) >= exactLimit) return undefined;
  if (scale <= 0) {
    const raised = product * 10 ** -scale;
    return Math.abs(raised) < exactLimit ? raised : undefined;
  }
  const power = powers[scale] ?? 10 ** scale;
  const size = Math.abs(product);
  // The quotient may come out as the next whole number when it is a hair below: then the rest is below zero, and the
  // number is the one to round to anyway. (The operator % would say so too, but at ten times the cost.)
  const whole = Math.floor(size / power);
  const up = (size - whole * power) * 2 >= power ? 1 : 0;
  return Math.sign(product) * (whole + up);
}

/** The tax on a net amount, rounded once, half away from zero. A rate of 15 % is 0.15. */
export function taxOf(net: Amount, rate: Quantity): Amount {
  const scale = scaleOf(rate);
  if (scale >= 0) {
    const fast = rescaled(net * Math.round(rate * (powers[scale] ?? 1)), scale);
    if (fast !== undefined) return exact(fast);
  }
  return rounded(asDecimal(rate).times(net), 0);
}

/** The tax inside a tax-inclusive amount, rounded once: 1/6 of it at 20 %. */
export const taxInside = (gross: Amount, rate: Quantity): Amount =>
  rounded(new Exact(gross).times(rate).div(asDecimal(rate).plus(1)), 0);
