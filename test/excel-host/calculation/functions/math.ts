import { errors, finite } from "../values";
import { ofNumbers } from "./define";
import type { Functions } from "./define";

/** Shifts the decimal point without the errors that multiplying brings. */
function shifted(number: number, places: number): number {
  const [digits, exponent = "0"] = number.toExponential(14).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

type Rounding = (size: number) => number;

/** Rounds away the decimals of the fifteen digits that Excel sees; the sign takes no part. */
function rounded(number: number, places: number, rounding: Rounding): number {
  if (number === 0) return 0;
  const digits = Math.trunc(places);
  return Math.sign(number) * shifted(rounding(shifted(Math.abs(number), digits)), -digits);
}

const whole = (number: number) => rounded(number, 0, Math.floor);
const isWhole = (number: number) => Math.abs(number - Math.round(number)) < 1e-12 * Math.max(1, Math.abs(number));
const multiples = (number: number, step: number, rounding: Rounding) => {
  const count = number / step;
  return finite((isWhole(count) ? Math.round(count) : rounding(count)) * step);
};

/** Functions of numbers. */
export const mathFunctions: Functions = {
  ABS: ofNumbers(1, 1, ([number = 0]) => Math.abs(number)),
  SIGN: ofNumbers(1, 1, ([number = 0]) => Math.sign(number)),
  INT: ofNumbers(1, 1, ([number = 0]) => Math.floor(number)),
  TRUNC: ofNumbers(1, 2, ([number = 0, places = 0]) => (places === 0 ? whole(number) : rounded(number, places, Math.floor))),
  ROUND: ofNumbers(2, 2, ([number = 0, places = 0]) => rounded(number, places, Math.round)),
  ROUNDUP: ofNumbers(2, 2, ([number = 0, places = 0]) => rounded(number, places, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, ([number = 0, places = 0]) => rounded(number, places, Math.floor)),
  MROUND: ofNumbers(2, 2, ([number = 0, step = 0]) => (step === 0 ? 0 : number * step < 0 ? errors.number : multiples(number, step, Math.round))),
  CEILING: ofNumbers(2, 2, ([number = 0, step = 0]) => (step === 0 ? 0 : multiples(number, step, Math.ceil))),
  FLOOR: ofNumbers(2, 2, ([number = 0, step = 0]) => (step === 0 ? errors.division : multiples(number, step, Math.floor))),
  MOD: ofNumbers(2, 2, ([number = 0, divisor = 0]) => (divisor === 0 ? errors.division : number - divisor * Math.floor(number / divisor))),
  QUOTIENT: ofNumbers(2, 2, ([number = 0, divisor = 0]) => (divisor === 0 ? errors.division : Math.trunc(number / divisor))),
  POWER: ofNumbers(2, 2, ([base = 0, power = 0]) => (base === 0 && power === 0 ? errors.number : finite(base ** power))),
  SQRT: ofNumbers(1, 1, ([number = 0]) => finite(Math.sqrt(number))),
  EXP: ofNumbers(1, 1, ([number = 0]) => finite(Math.exp(number))),
  LN: ofNumbers(1, 1, ([number = 0]) => finite(Math.log(number))),
  LOG10: ofNumbers(1, 1, ([number = 0]) => finite(Math.log10(number))),
  LOG: ofNumbers(1, 2, ([number = 0, base = 10]) => finite(Math.log(number) / Math.log(base))),
  PI: ofNumbers(0, 0, () => Math.PI),
};
