import { type FunctionId, functionIds } from "../words/functionList";

/** A call of one of our functions as it stands in a formula. */
export interface FunctionCall {
  readonly id: FunctionId;
  /** The text of each argument, without blanks round it; "" for one that is left out. */
  readonly given: readonly string[];
}

// Excel writes the first form, and the second into files that are opened where the add-in is not.
const opening = /(?:_xldudf_)?WRITEOFF[._]([A-Z]+)\s*\(/iy;
const partOfName = /[\p{L}\d_.\\]/u;

/** The calls of our functions in a formula, in the order in which they begin. What stands in quotes is no call. */
export function callsIn(formula: string): readonly FunctionCall[] {
  const calls: FunctionCall[] = [];
  for (let at = 0; at < formula.length; at = Math.max(at + 1, afterLiteral(formula, at))) {
    if (partOfName.test(formula[at - 1] ?? "")) continue;
    opening.lastIndex = at;
    const [text = "", name = ""] = opening.exec(formula) ?? [];
    const id = functionIds.find((candidate) => candidate === name.toUpperCase());
    if (id !== undefined) calls.push({ id, given: argumentsFrom(formula, at + text.length) });
  }
  return calls;
}

export const isOurs = (formula: string): boolean => /WRITEOFF[._]/i.test(formula) && callsIn(formula).length > 0;

/** The arguments from behind an opening bracket to the one that closes it. */
function argumentsFrom(formula: string, from: number): readonly string[] {
  const given: string[] = [];
  let [begins, depth, at] = [from, 0, from];
  while (at < formula.length) {
    const sign = formula[at] ?? "";
    if (depth === 0 && (sign === "," || sign === ")")) {
      given.push(formula.slice(begins, at).trim());
      begins = at + 1;
      if (sign === ")") break;
    }
    if (sign === "(" || sign === "{") depth += 1;
    if (sign === ")" || sign === "}") depth -= 1;
    at = Math.max(at + 1, afterLiteral(formula, at));
  }
  return given.length === 1 && given[0] === "" ? [] : given;
}

/** Where a text, a sheet's name in quotes or a part of a table that begins here ends; here, where none begins. */
function afterLiteral(formula: string, at: number): number {
  const sign = formula[at];
  if (sign === '"' || sign === "'") {
    let end = at + 1;
    // Two of them are one of the text.
    while (end < formula.length && (formula[end] !== sign || formula[end + 1] === sign)) end += formula[end] === sign ? 2 : 1;
    return end + 1;
  }
  if (sign !== "[") return at;
  let [depth, end] = [0, at];
  do {
    // In a heading an apostrophe takes the meaning from the sign after it.
    if (formula[end] === "'") end += 1;
    else if (formula[end] === "[") depth += 1;
    else if (formula[end] === "]") depth -= 1;
    end += 1;
  } while (depth > 0 && end < formula.length);
  return end;
}
