import { eachNumber, eachValue } from "../cells";
import { mapped, scalarAt, sizeOf } from "../evaluate";
import { errors, finite, isError, numberOf, Place } from "../values";
import type { Scalar, Value } from "../values";
import { numberArgument, ofValues } from "./define";
import type { FunctionDefinition, Functions } from "./define";
import type { CellError } from "../../model/types";

const many = 255;

/** What a list of numbers comes to. Errors among them are the answer. */
const ofList = (reckon: (numbers: readonly number[]) => number | CellError) => (args: readonly Value[]) => {
  const numbers: number[] = [];
  return eachNumber(args, (number) => numbers.push(number)) ?? reckon(numbers);
};

const overAll = (reckon: (args: readonly Value[]) => Scalar): FunctionDefinition => ofValues(1, many, (args) => reckon(args));

function sum(args: readonly Value[]): Scalar {
  let total = 0;
  return eachNumber(args, (number) => (total += number)) ?? finite(total);
}

const average = ofList((numbers) => (numbers.length === 0 ? errors.division : numbers.reduce((one, other) => one + other, 0) / numbers.length));
const least = ofList((numbers) => numbers.reduce((one, other) => Math.min(one, other), numbers.length === 0 ? 0 : Infinity));
const most = ofList((numbers) => numbers.reduce((one, other) => Math.max(one, other), numbers.length === 0 ? 0 : -Infinity));
const product = ofList((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((one, other) => one * other, 1))));

/** Numbers alone are counted, and an error is not an answer here. */
function count(args: readonly Value[]): number {
  let found = 0;
  for (const arg of args) {
    const isCell = typeof arg === "object" && arg !== null && !isError(arg);
    eachValue([arg], (value) => {
      if (typeof value === "number" || (!isCell && value !== null && typeof numberOf(value) === "number")) found += 1;
    });
  }
  return found;
}

function countFilled(args: readonly Value[]): number {
  let found = 0;
  eachValue(args, (value) => {
    if (value !== null) found += 1;
  });
  return found;
}

function median(args: readonly Value[]): Scalar {
  return ofList((numbers) => {
    const sorted = [...numbers].sort((one, other) => one - other);
    const middle = Math.floor(sorted.length / 2);
    if (sorted.length === 0) return errors.number;
    return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  })(args);
}

const nth = (direction: 1 | -1) =>
  ofValues(2, 2, ([values = null, place = null]) =>
    ofList((numbers) => {
      const wanted = numberArgument(place, 1);
      if (typeof wanted === "object") return wanted;
      return [...numbers].sort((one, other) => direction * (one - other))[Math.ceil(wanted) - 1] ?? errors.number;
    })([values]));

/** The sum of products, row by row; what is no number counts 0. */
function sumProduct(args: readonly Value[]): Scalar {
  const { rows, columns } = sizeOf(args[0] ?? null);
  if (args.some((arg) => sizeOf(arg).rows !== rows || sizeOf(arg).columns !== columns)) return errors.value;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const arg of args) {
        const value = scalarAt(arg, row, column);
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  return finite(total);
}

const subtotals: Readonly<Record<number, (args: readonly Value[]) => Scalar>> = { 1: average, 2: count, 3: countFilled, 4: most, 5: least, 6: product, 9: sum };

/** SUBTOTAL leaves out the rows that a filter hides; from 101 on those hidden by hand as well, which are not told apart here. */
function subtotal([kind = null, ...places]: readonly Value[]): Value {
  const asked = numberArgument(kind, 0);
  if (typeof asked === "object") return asked;
  const reckon = subtotals[asked % 100];
  if (!reckon) return errors.value;
  return reckon(places.flatMap((place) => (place instanceof Place ? shownParts(place) : [place])));
}

function shownParts(place: Place): readonly Value[] {
  const { sheet, area } = place;
  if (sheet.hiddenRows.size === 0) return [place];
  const shown: Place[] = [];
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rowCount); row++) {
    if (!sheet.hiddenRows.has(row)) shown.push(new Place(sheet, { ...area, row, rows: 1 }));
  }
  return shown;
}

/** Functions that make one number of many. */
export const statisticFunctions: Functions = {
  SUM: overAll(sum),
  PRODUCT: overAll(product),
  AVERAGE: overAll(average),
  MIN: overAll(least),
  MAX: overAll(most),
  MEDIAN: overAll(median),
  COUNT: overAll(count),
  COUNTA: overAll(countFilled),
  COUNTBLANK: ofValues(1, 1, ([value = null]) => {
    const { rows, columns } = sizeOf(value);
    return rows * columns - countFilled([value]);
  }),
  LARGE: nth(-1),
  SMALL: nth(1),
  SUMPRODUCT: ofValues(1, many, (args) => (args.length === 1 && !(args[0] instanceof Place) ? sum([mapped(args, ([value = null]) => (typeof value === "number" || isError(value) ? value : 0))]) : sumProduct(args))),
  SUBTOTAL: ofValues(2, many, subtotal),
};
