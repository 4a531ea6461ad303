import { callsIn, type FunctionCall } from "../tables/functionCalls";
import { type CallArgument, readArgument } from "../tables/callArgument";
import type { Cell } from "../tables/cell";
import { cellNamed } from "../tables/cellName";
import { readFormula, readReferences } from "../workbook/formulaCell";

/** What an argument came to: a value, nothing, or a text that only Excel can work out. */
export type ArgumentValue = { readonly kind: "value"; readonly value: Cell } | Extract<CallArgument, { readonly kind: "none" | "day" | "today" | "beyond" }>;

/** A cell of which somebody asks how its figure comes about. */
export interface FigureSelected {
  readonly place: string;
  readonly row: number;
  readonly sheet: string;
  /** What the cell shows. */
  readonly shows: Cell;
  /** The first call of ours in it; null where there is none. */
  readonly call: FunctionCall | null;
  /** Whether the formula is that call and nothing else: then the cell shows what the call came to. */
  readonly isAlone: boolean;
  /** How many calls of ours follow the first. */
  readonly others: number;
  readonly given: readonly ArgumentValue[];
}

/** Reads the active cell with what its formula refers to. One round trip, two where it refers to cells. */
export async function readFigure(): Promise<FigureSelected> {
  const cell = await readFormula();
  const { sheet, row, column, shows } = cell;
  // A text that reads like a formula shows its own words.
  const formula = typeof cell.formula === "string" && cell.formula.startsWith("=") && cell.formula !== shows ? cell.formula : "";
  const [call = null, ...others] = callsIn(formula);
  const read = (call?.given ?? []).map(readArgument);
  const references = read.flatMap((argument) => (isReference(argument) ? [argument] : []));
  const values = references.length > 0 ? await readReferences(cell, references) : [];
  return {
    place: cellNamed(sheet, row, column), sheet, row, shows, call, others: others.length,
    isAlone: /^=\s*(?:_xldudf_)?WRITEOFF[._][A-Z]+\s*\(/i.test(formula) && others.length === 0 && endsWithCall(formula, call),
    given: read.map((argument, at) => (isReference(argument) ? found(values[references.indexOf(argument)], call?.given[at] ?? "") : valueOf(argument))),
  };
}

const isReference = (argument: CallArgument) => argument.kind === "cell" || argument.kind === "column" || argument.kind === "name";

const found = (value: Cell | undefined, text: string): ArgumentValue => (value === undefined ? { kind: "beyond", text } : { kind: "value", value });

function valueOf(argument: Exclude<CallArgument, { readonly kind: "cell" | "column" | "name" }>): ArgumentValue {
  if (argument.kind === "text") return { kind: "value", value: argument.text };
  return argument.kind === "number" ? { kind: "value", value: argument.number } : argument;
}

/** Whether nothing follows the call: its own arguments and the bracket that closes it are the end of the formula. */
function endsWithCall(formula: string, call: FunctionCall | null): boolean {
  const [, after = ""] = /^[^(]*\(([\s\S]*)\)\s*$/.exec(formula) ?? [];
  return call !== null && after.replace(/\s/g, "") === call.given.join(",").replace(/\s/g, "");
}
