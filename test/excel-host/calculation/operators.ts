import type { CellError } from "../model/types";
import { errors, finite, isError, numberOf, textIn } from "./values";
import type { Scalar } from "./values";

/** What an operator makes of two values. An error in either is the answer. */
export function combined(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return joined(left, right);
  if (comparisons[operator]) return comparisons[operator](order(left, right));
  const [one, other] = [numberOf(left), numberOf(right)];
  if (typeof one === "object") return one;
  if (typeof other === "object") return other;
  return reckoned(operator, one, other);
}

export function negated(operator: string, value: Scalar): Scalar {
  if (operator === "+") return value;
  const number = numberOf(value);
  if (typeof number === "object") return number;
  return operator === "%" ? number / 100 : 0 - number;
}

function joined(left: Scalar, right: Scalar): Scalar {
  const [one, other] = [textIn(left), textIn(right)];
  if (typeof one === "object") return one;
  return typeof other === "object" ? other : one + other;
}

function reckoned(operator: string, one: number, other: number): number | CellError {
  switch (operator) {
    case "+":
      return finite(settled(one + other, one));
    case "-":
      return finite(settled(one - other, one));
    case "*":
      return finite(one * other);
    case "/":
      return other === 0 ? errors.division : finite(one / other);
    case "^":
      return one === 0 && other === 0 ? errors.number : finite(one ** other);
    default:
      return errors.value;
  }
}

/** What is left when equals are taken from equals: Excel shows 0 where the last binary digits differ. */
const settled = (result: number, one: number) => (result !== 0 && Math.abs(result) < Math.abs(one) * 1e-15 ? 0 : result);

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (found) => found === 0,
  "<>": (found) => found !== 0,
  "<": (found) => found < 0,
  ">": (found) => found > 0,
  "<=": (found) => found <= 0,
  ">=": (found) => found >= 0,
};

const rank = (value: Scalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Excel's order: numbers, then texts whatever their case, then FALSE and TRUE. An empty cell is like what it is compared with. */
export function order(left: Scalar, right: Scalar): number {
  if (left === null && right === null) return 0;
  const one = left ?? blankLike(right);
  const other = right ?? blankLike(left);
  if (typeof one === "number" && typeof other === "number") return orderOfNumbers(one, other);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === "string" && typeof other === "string") return orderOfTexts(one.toLowerCase(), other.toLowerCase());
  return Number(one) - Number(other);
}

const blankLike = (value: Scalar): Scalar => (typeof value === "string" ? "" : typeof value === "boolean" ? false : 0);

/** Numbers that agree in fifteen digits are equal to Excel. */
function orderOfNumbers(one: number, other: number): number {
  const difference = one - other;
  if (difference === 0) return 0;
  const isClose = Math.abs(difference) < Math.abs(one) * 1e-14 && one.toPrecision(15) === other.toPrecision(15);
  return isClose ? 0 : difference;
}

const orderOfTexts = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
