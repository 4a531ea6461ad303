import type { CellValue, Sheet } from "../model/types";
import type { Value } from "./values";

/** A formula asks for a function that Excel does not have itself. An argument left out is undefined. */
export interface OutsideCall {
  /** As it stands in the formula, in capitals. */
  readonly name: string;
  readonly args: readonly (Value | undefined)[];
}

/** A cell's call of such a function, as it goes out. */
export interface Invocation {
  readonly id: number;
  readonly name: string;
  readonly args: readonly Argument[];
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A single value, or rows of values where cells were given; null is an argument left out or an empty cell. */
export type Argument = CellValue | null | readonly (readonly (CellValue | null)[])[];

/** What came back: rows of values. A single value is one row of one. */
export type Answer = readonly (readonly CellValue[])[];

/**
 * Whoever works out functions that are not Excel's own, such as an add-in in its pane. Answers come later, by the
 * calculator's answered(); a function that streams may answer again and again until it is told to stop.
 */
export interface OutsideFunctions {
  /** The name by which it knows a function that stands in a formula, or undefined for one it has not. */
  nameOf(written: string): string | undefined;
  /** Whether a function wants to be called though an argument is an error. */
  takesErrors(name: string): boolean;
  invoke(invocations: readonly Invocation[]): void;
  cancel(ids: readonly number[]): void;
}
