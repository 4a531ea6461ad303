import type { CellError, Sheet } from "../model/types";
import type { Expression } from "./expression";
import type { Answer } from "./outside";
import type { Range } from "./ranges";

/** A call of an add-in's function that a formula waits for, or has the answer of. */
export interface PendingCall {
  readonly id: number;
  answer: Answer | CellError | undefined;
}

/** A formula taken apart, for the cell that it was first read in; cells that it is filled into share it. */
export interface ReadFormula {
  readonly expression: Expression | null;
  readonly row: number;
  readonly column: number;
  /** The functions in it that are not Excel's own. */
  readonly others: readonly string[];
  readonly isVolatile: boolean;
  /** The tables that it names ("" for the one it stands in), and whether it means its own row of them only. */
  readonly tables: readonly { readonly name: string; readonly isRowOnly: boolean }[];
  /** Whether it asks for a defined name, or for a table by its bare name. */
  readonly hasNames: boolean;
  /** Whether it names a sheet. */
  readonly hasSheets: boolean;
  /** Why it cannot be worked out here at all, such as "another workbook". */
  readonly beyond: string | undefined;
}

/** A cell with a formula, as the calculator knows it. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: ReadFormula;
  /** False for a formula that came with the file: what it showed is kept where it cannot be worked out. */
  readonly isEntered: boolean;
  ranges: readonly Range[];
  /** Calls of functions of add-ins, by name and arguments. */
  calls: Map<string, PendingCall> | undefined;
  /** While a calculation is planned: how many of its ranges are still to be worked out. */
  pending: number;
  isPlanned: boolean;
  /** Whether something that it depends on has changed. */
  isHot: boolean;
}
