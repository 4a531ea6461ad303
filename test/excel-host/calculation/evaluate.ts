import { intersection } from "../model/area";
import type { CellError } from "../model/types";
import type { Expression } from "./expression";
import { functionNamed } from "./functions/all";
import { combined, negated } from "./operators";
import { isTable, meaningOf, placeOfArea, placeOfTable } from "./resolve";
import type { Standing } from "./resolve";
import { Block, cellAt, errors, isError, isScalar, Place } from "./values";
import type { Scalar, Value } from "./values";
import type { ColumnIndexes } from "./columnIndex";
import type { OutsideCall } from "./outside";

/** What all formulas ask for while they are worked out. */
export interface Common {
  readonly indexes: ColumnIndexes;
  readonly now: () => Date;
  /** The answer of a function that an add-in works out: the last one it gave, or #BUSY!. Undefined when nobody has such a function. */
  readonly outside: (call: OutsideCall) => Value | undefined;
  /** The formula of a defined name, taken apart. */
  readonly read: (formula: string) => Expression | null;
}

/** A formula while it is worked out. */
export interface Reckoning extends Standing {
  readonly common: Common;
  /** The steps of LET that are known. */
  readonly locals: ReadonlyMap<string, Value>;
  /** How many names have led to names so far. */
  readonly depth: number;
}

export const noLocals: ReadonlyMap<string, Value> = new Map();

/** Works out an expression. References stay references, for the functions that ask where and not what. */
export function evaluate(expression: Expression, at: Reckoning): Value {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "missing":
      return null;
    case "array":
      return new Block(expression.rows.map((row) => row.map((cell) => single(evaluate(cell, at)))));
    case "area":
      return placeOfArea(expression, at);
    case "table":
      return placeOfTable(expression, at);
    case "name":
      return named(expression, at);
    case "let":
      return evaluate(expression.body, expression.steps.reduce((before, { name, of }): Reckoning => ({ ...before, locals: new Map([...before.locals, [name, evaluate(of, before)]]) }), at));
    case "unary":
      return unary(expression.operator, expression.of, at);
    case "binary":
      return binary(expression.operator, evaluate(expression.left, at), evaluate(expression.right, at));
    case "call":
      return call(expression.name, expression.args, at);
    case "beyond":
      return errors.reference;
  }
}

function call(name: string, args: readonly Expression[], at: Reckoning): Value {
  const known = functionNamed(name);
  if (!known) {
    const answer = at.common.outside({ name, args: args.map((arg) => (arg.kind === "missing" ? undefined : evaluate(arg, at))) });
    return answer ?? errors.name;
  }
  if (args.length < known.least || args.length > known.most) return errors.value;
  return known.call(args, at);
}

/** A name within a formula: a step of LET, a defined name, or a table. */
function named(expression: Extract<Expression, { kind: "name" }>, at: Reckoning): Value {
  const local = at.locals.get(expression.name);
  if (local !== undefined) return local;
  const meaning = meaningOf(expression, at);
  if (!meaning) return errors.name;
  if (isTable(meaning)) return placeOfTable({ kind: "table", table: meaning.name, parts: [], columns: [] }, at);
  const formula = at.common.read(meaning.formula);
  // A name that leads to itself leads nowhere.
  if (!formula || at.depth > 50) return errors.name;
  return evaluate(formula, { ...at, rowsMoved: at.row, columnsMoved: at.column, depth: at.depth + 1, locals: noLocals });
}

function unary(operator: string, of: Expression, at: Reckoning): Value {
  const value = evaluate(of, at);
  if (operator === "@") return crossing(value, at);
  if (operator === "#") return spilled(value);
  return mapped([value], ([one = null]) => negated(operator, one));
}

/** What "@" takes of a block: the cell in the formula's own row or column. */
function crossing(value: Value, { row, column }: Reckoning): Value {
  if (value instanceof Block) return value.cells[0]?.[0] ?? null;
  if (!(value instanceof Place) || value.area.rows * value.area.columns === 1) return value;
  const { sheet, area } = value;
  const own = area.columns === 1 ? { row, column: area.column, rows: 1, columns: 1 } : { row: area.row, column, rows: 1, columns: 1 };
  return (area.columns === 1 || area.rows === 1) && intersection(area, own) ? new Place(sheet, own) : errors.value;
}

/** "A1#": all that the formula in A1 fills. */
function spilled(value: Value): Value {
  if (!(value instanceof Place)) return errors.reference;
  const size = value.sheet.spillSize(value.area.row, value.area.column);
  return size ? new Place(value.sheet, { ...value.area, ...size }) : errors.reference;
}

function binary(operator: string, left: Value, right: Value): Value {
  if (operator === ":" || operator === " ") return metOrJoined(operator, left, right);
  if (isScalar(left) && isScalar(right)) return combined(operator, left, right);
  return mapped([left, right], ([one = null, other = null]) => combined(operator, one, other));
}

function metOrJoined(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Place) || !(right instanceof Place) || left.sheet !== right.sheet) return errors.value;
  const [one, other] = [left.area, right.area];
  if (operator === " ") {
    const both = intersection(one, other);
    return both ? new Place(left.sheet, both) : errors.none;
  }
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return new Place(left.sheet, { row, column, rows, columns });
}

/** The one value of a single cell; of a block its first. */
export function single(value: Value): Scalar {
  if (value instanceof Place) return cellAt(value.sheet, value.area.row, value.area.column);
  return value instanceof Block ? (value.cells[0]?.[0] ?? null) : value;
}

export const sizeOf = (value: Value): { readonly rows: number; readonly columns: number } =>
  value instanceof Place ? value.area : value instanceof Block ? value : { rows: 1, columns: 1 };

/** One cell of a value, counted from its corner. A single row, column or cell counts for every row or column asked for. */
export function scalarAt(value: Value, row: number, column: number): Scalar {
  if (isScalar(value)) return value;
  const { rows, columns } = sizeOf(value);
  const [down, right] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
  if (down >= rows || right >= columns) return errors.na;
  if (value instanceof Place) return cellAt(value.sheet, value.area.row + down, value.area.column + right);
  return value.cells[down]?.[right] ?? null;
}

/** More cells than this are not worked out one by one: a formula over whole columns looks at the used part only. */
const mostCells = 2_000_000;

/** Does something to each cell of the values side by side; single values are met with every cell of the others. */
export function mapped(values: readonly Value[], act: (scalars: readonly Scalar[]) => Scalar): Value {
  let [rows, columns] = [1, 1];
  for (const value of values) {
    const size = sizeOf(value);
    rows = Math.max(rows, size.rows);
    columns = Math.max(columns, size.columns);
  }
  if (rows * columns === 1) return act(values.map(single));
  if (rows * columns > mostCells) return errors.number as CellError;
  return new Block(
    Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => act(values.map((value) => scalarAt(value, row, column))))),
  );
}
