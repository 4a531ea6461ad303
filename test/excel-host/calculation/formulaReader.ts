import { formulaMoved, parseFormula } from "../xlsx/cells/translateFormula";
import { partsOf } from "./expression";
import type { Expression } from "./expression";
import type { ReadFormula } from "./formulaCell";
import { functionNamed, volatileFunctions } from "./functions/all";
import { readFormula } from "./readFormula";

/** Reads formulas, and each only once: what was filled down a column is one formula in many cells. */
export class FormulaReader {
  private readonly byMeaning = new Map<string, ReadFormula>();
  private readonly others = new Map<string, Expression | null>();

  read(text: string, row: number, column: number): ReadFormula {
    const isMoving = mayMove.test(text);
    const meaning = isMoving ? formulaMoved(parseFormula(text), homeRow - row, homeColumn - column) : text;
    const known = this.byMeaning.get(meaning);
    if (known) return known;
    const made = taken(readFormula(text), row, column);
    // What would point beyond the sheet from there is a formula of its own.
    if (!isMoving || !meaning.includes("#REF!")) this.byMeaning.set(meaning, made);
    return made;
  }

  /** A formula that stands in no cell, such as a name's. */
  elsewhere(text: string): Expression | null {
    const known = this.others.get(text);
    if (known !== undefined) return known;
    const read = readFormula(text);
    this.others.set(text, read);
    return read;
  }
}

// A cell in the middle of the sheet, so that references in every direction stay on it.
const homeRow = 524_288;
const homeColumn = 8192;

/** Without these signs there is no reference that would move with its formula. */
const mayMove = /[A-Za-z]\$?\d|:/;

function taken(expression: Expression | null, row: number, column: number): ReadFormula {
  const parts = expression ? [...partsOf(expression)] : [];
  const names = parts.flatMap((part) => (part.kind === "call" ? [part.name] : []));
  return {
    expression,
    row,
    column,
    others: names.filter((name) => !functionNamed(name)),
    isVolatile: names.some((name) => volatileFunctions.has(name)),
    tables: parts.flatMap((part) =>
      part.kind === "table" ? [{ name: part.table.toLowerCase(), isRowOnly: part.parts.length === 1 && part.parts[0] === "this row" }] : []),
    hasNames: parts.some(({ kind }) => kind === "name"),
    hasSheets: parts.some((part) => part.kind === "area" && part.sheet !== undefined),
    beyond: expression === null ? "a formula that cannot be read" : parts.find((part) => part.kind === "beyond")?.what,
  };
}
