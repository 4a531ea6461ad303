import { asDecimal, quantity } from "../domain/quantity";
import { type Amount, exact } from "../domain/money";
import { functionWords } from "../words/functions";
import type { Argument } from "./liveFigures";
import { type Failure, invalid } from "./answer";

/** A range as Excel hands it over: rows of cells. */
export type Range = readonly (readonly Argument[])[];

/** The amounts of a call, in whole ten-thousandths: they are added and compared, and never rounded. */
const scale = 10_000;

/** So large may the amounts of a call be together, in either direction. */
const largest = Number.MAX_SAFE_INTEGER / 4;

/** Whether amounts can still be added up exactly, whichever way they go. */
export const areSmall = (amounts: Iterable<Amount>): boolean => {
  let size = 0;
  for (const amount of amounts) size += Math.abs(amount);
  return size <= largest;
};

export const isBlank = (cell: Argument): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Reads the amount of a row, counted from one. Text is no amount, not even "12.50": it is told of and never taken for nothing. */
export function scaledAmount(cell: Argument, what: string, row: number): Amount | Failure {
  if (typeof cell !== "number" || !Number.isFinite(cell)) return invalid(functionWords.notAmount(what, row, String(cell)));
  const steps = asDecimal(quantity(cell)).times(scale);
  if (!steps.isInteger()) return invalid(functionWords.tooFine(what, row));
  return steps.abs().lte(largest) ? exact(steps.toNumber()) : invalid(functionWords.tooLarge);
}

export const unscaled = (amount: Amount): number => asDecimal(quantity(amount)).div(scale).toNumber();

/** How many rows a range has up to its last cell that is not blank: a whole column ends where its entries do. */
export function heightOf(range: Range): number {
  let height = range.length;
  while (height > 0 && (range[height - 1] ?? []).every(isBlank)) height -= 1;
  return height;
}
