import { sheetColumns, sheetRows } from "../../model/area";
import { columnName, columnOf } from "./reference";

/** A row or column of a reference; one without a dollar sign moves with its formula. */
interface Axis {
  readonly fixed: boolean;
  readonly at: number;
}

export interface Reference {
  readonly column?: Axis;
  readonly row?: Axis;
}

/** A formula taken apart: text that stays, and references that may move. */
export type ParsedFormula = readonly (string | Reference)[];

const text = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;
const rowRange = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\d.])/y;
const number = /\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const columnRange = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.$(!])/y;
const cell = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!?\\])/uy;
const word = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;

const matchAt = (pattern: RegExp, formula: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(formula);
};

const rowAxis = (dollar = "", digits = ""): Axis => ({ fixed: dollar === "$", at: Number(digits) - 1 });
const columnAxis = (dollar = "", letters = ""): Axis => ({ fixed: dollar === "$", at: columnOf(letters) });

/** Where the bracket that opens at `at` closes: table references nest, and an apostrophe takes the next sign literally. */
function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let place = at; place < formula.length; place++) {
    const sign = formula[place];
    if (sign === "'") place++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return place + 1;
  }
  return formula.length;
}

/** The references that begin at a place, with what stands between them. */
function referencesAt(formula: string, at: number): { readonly parts: ParsedFormula; readonly length: number } | null {
  const rows = matchAt(rowRange, formula, at);
  if (rows) return { parts: [{ row: rowAxis(rows[1], rows[2]) }, ":", { row: rowAxis(rows[3], rows[4]) }], length: rows[0].length };
  const columns = matchAt(columnRange, formula, at);
  if (columns) {
    const parts = [{ column: columnAxis(columns[1], columns[2]) }, ":", { column: columnAxis(columns[3], columns[4]) }];
    return { parts, length: columns[0].length };
  }
  const one = matchAt(cell, formula, at);
  if (!one || columnOf(one[2] ?? "") >= sheetColumns) return null;
  return { parts: [{ column: columnAxis(one[1], one[2]), row: rowAxis(one[3], one[4]) }], length: one[0].length };
}

/** Takes a formula apart, leaving alone what only looks like a reference: text, sheet names, table columns, functions. */
export function parseFormula(formula: string): ParsedFormula {
  const parts: (string | Reference)[] = [];
  let at = 0;
  let kept = 0;
  while (at < formula.length) {
    const found = referencesAt(formula, at);
    if (found) {
      if (at > kept) parts.push(formula.slice(kept, at));
      parts.push(...found.parts);
      at += found.length;
      kept = at;
    } else if (formula[at] === "[") at = endOfBrackets(formula, at);
    else at += (matchAt(text, formula, at) ?? matchAt(number, formula, at) ?? matchAt(word, formula, at))?.[0].length ?? 1;
  }
  if (at > kept) parts.push(formula.slice(kept, at));
  return parts;
}

const moved = (axis: Axis, by: number) => (axis.fixed ? axis.at : axis.at + by);

function referenceText({ column, row }: Reference, rows: number, columns: number): string {
  const toColumn = column ? moved(column, columns) : 0;
  const toRow = row ? moved(row, rows) : 0;
  if (toColumn < 0 || toColumn >= sheetColumns || toRow < 0 || toRow >= sheetRows) return "#REF!";
  const columnText = column ? `${column.fixed ? "$" : ""}${columnName(toColumn)}` : "";
  return columnText + (row ? `${row.fixed ? "$" : ""}${toRow + 1}` : "");
}

/** The formula as it reads so many rows below and columns to the right of where it was written. */
export const formulaMoved = (formula: ParsedFormula, rows: number, columns: number): string =>
  formula.map((part) => (typeof part === "string" ? part : referenceText(part, rows, columns))).join("");
