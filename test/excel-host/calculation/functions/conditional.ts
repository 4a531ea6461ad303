import type { CellError } from "../../model/types";
import { clipped } from "../cells";
import { mapped, scalarAt, sizeOf } from "../evaluate";
import type { Reckoning } from "../evaluate";
import { errors, finite, isError, Place } from "../values";
import type { Scalar, Value } from "../values";
import { criterionOf } from "./criteria";
import type { Criterion } from "./criteria";
import { ofValues } from "./define";
import type { FunctionDefinition, Functions } from "./define";

const many = 255;

/** A range and what its cells must be. */
interface Condition {
  readonly range: Value;
  readonly criterion: Criterion;
}

/** Visits the positions, row by row, at which all conditions are met, with how often an empty position beyond the used rows meets them. */
function eachMatch(conditions: readonly Condition[], at: Reckoning, visit: (row: number, column: number) => void): number {
  const [first] = conditions;
  if (!first) return 0;
  const size = sizeOf(first.range);
  const rows = Math.max(...conditions.map(({ range }) => (range instanceof Place ? sizeOf(clipped(range)).rows : sizeOf(range).rows)));
  const listed = shortest(conditions, at);
  const passes = (row: number, column: number, others: readonly Condition[]) => {
    for (const { range, criterion } of others) if (!criterion.passes(scalarAt(range, row, column))) return false;
    return true;
  };
  if (listed) {
    const others = conditions.filter((condition) => condition !== listed.condition);
    for (const place of listed.positions) {
      const [row, column] = size.columns === 1 ? [place, 0] : [0, place];
      if (passes(row, column, others)) visit(row, column);
    }
    return 0;
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < size.columns; column++) if (passes(row, column, conditions)) visit(row, column);
  }
  return conditions.every(({ criterion }) => criterion.passes(null)) ? (size.rows - rows) * size.columns : 0;
}

/** The condition that the fewest cells meet, by the columns' indexes; none where no condition can be looked up. */
function shortest(conditions: readonly Condition[], at: Reckoning): { readonly condition: Condition; readonly positions: readonly number[] } | undefined {
  let best: { readonly condition: Condition; readonly positions: readonly number[] } | undefined;
  for (const condition of conditions) {
    const { range, criterion } = condition;
    // Empty cells are in no index.
    if (!criterion.keys || criterion.keys.includes("") || !(range instanceof Place)) continue;
    const index = at.common.indexes.positions(range);
    if (!index) return undefined;
    const lists = criterion.keys.flatMap((key) => index.get(key) ?? []);
    if (!best || lists.length < best.positions.length) best = { condition, positions: criterion.keys.length > 1 ? lists.sort((one, other) => one - other) : lists };
  }
  return best;
}

/** Pairs of range and criterion, all of one size; #VALUE! where they are not. */
function conditionsIn(pairs: readonly Value[], criteria: readonly Scalar[]): readonly Condition[] | CellError {
  const conditions: Condition[] = [];
  const size = sizeOf(pairs[0] ?? null);
  for (let place = 0; place < pairs.length; place += 2) {
    const range = pairs[place] ?? null;
    const own = sizeOf(range);
    if (own.rows !== size.rows || own.columns !== size.columns) return errors.value;
    conditions.push({ range, criterion: criterionOf(criteria[place / 2] ?? null) });
  }
  return conditions;
}

type Summary = (numbers: readonly number[]) => Scalar;

/** Answers for one criterion after the other where a block of criteria was given, as a spilled SUMIFS does. */
function lifted(pairs: readonly Value[], answer: (conditions: readonly Condition[]) => Scalar): Value {
  const criteria = pairs.filter((_value, place) => place % 2 === 1);
  return mapped(criteria, (scalars) => {
    const conditions = conditionsIn(pairs, scalars);
    return "error" in conditions ? conditions : answer(conditions);
  });
}

function summaryOf(range: Value, pairs: readonly Value[], at: Reckoning, summary: Summary): Value {
  if (isError(range)) return range;
  return lifted(pairs, (conditions) => {
    const numbers: number[] = [];
    let failure: CellError | undefined;
    eachMatch(conditions, at, (row, column) => {
      const value = scalarAt(range, row, column);
      if (typeof value === "number") numbers.push(value);
      else if (isError(value)) failure ??= value;
    });
    return failure ?? summary(numbers);
  });
}

const sum: Summary = (numbers) => finite(numbers.reduce((one, other) => one + other, 0));
const average: Summary = (numbers) => (numbers.length === 0 ? errors.division : numbers.reduce((one, other) => one + other, 0) / numbers.length);
const least: Summary = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other)));
const most: Summary = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.max(one, other)));

const ofPairs = (summary: Summary): FunctionDefinition =>
  ofValues(3, many, ([range = null, ...pairs], at) => {
    const isSameSize = sizeOf(range).rows === sizeOf(pairs[0] ?? null).rows && sizeOf(range).columns === sizeOf(pairs[0] ?? null).columns;
    return pairs.length % 2 === 0 && isSameSize ? summaryOf(range, pairs, at, summary) : errors.value;
  });

/** SUMIF sums a range of the size of the one that it looks at, from the corner that it is given. */
const ofOne = (summary: Summary): FunctionDefinition =>
  ofValues(2, 3, ([range = null, criterion = null, given], at) => {
    const { rows, columns } = sizeOf(range);
    const summed = given instanceof Place ? new Place(given.sheet, { ...given.area, rows, columns }) : (given ?? range);
    return summaryOf(summed, [range, criterion], at, summary);
  });

function counted(pairs: readonly Value[], at: Reckoning): Value {
  return lifted(pairs, (conditions) => {
    let found = 0;
    const beyond = eachMatch(conditions, at, () => (found += 1));
    return found + beyond;
  });
}

/** Sums and counts of the cells that meet conditions. */
export const conditionalFunctions: Functions = {
  SUMIF: ofOne(sum),
  AVERAGEIF: ofOne(average),
  SUMIFS: ofPairs(sum),
  AVERAGEIFS: ofPairs(average),
  MINIFS: ofPairs(least),
  MAXIFS: ofPairs(most),
  COUNTIF: ofValues(2, 2, (args, at) => counted(args, at)),
  COUNTIFS: ofValues(2, many, (args, at) => (args.length % 2 === 0 ? counted(args, at) : errors.value)),
};

