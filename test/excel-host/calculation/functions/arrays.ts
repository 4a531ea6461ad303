import { clipped } from "../cells";
import { keyOf } from "../columnIndex";
import { scalarAt, sizeOf } from "../evaluate";
import { order } from "../operators";
import { Block, errors, isError, Place, truthOf } from "../values";
import type { Scalar, Value } from "../values";
import { numberArgument, ofValues, truthArgument } from "./define";
import type { Functions } from "./define";

const many = 255;

/** The cells of a value as rows. */
function rowsOf(value: Value): Scalar[][] {
  const within = value instanceof Place ? clipped(value) : value;
  const { rows, columns } = sizeOf(within);
  return Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => scalarAt(within, row, column)));
}

const turned = (rows: readonly (readonly Scalar[])[]): Scalar[][] => (rows[0] ?? []).map((_cell, column) => rows.map((row) => row[column] ?? null));
const blockOf = (rows: readonly (readonly Scalar[])[]): Value => (rows.length === 0 || rows[0]?.length === 0 ? errors.calculation : new Block(rows));

function filtered([of = null, which = null, otherwise]: readonly Value[]): Value {
  if (isError(of)) return of;
  const isDown = sizeOf(which).columns === 1 && sizeOf(which).rows === sizeOf(of).rows;
  if (!isDown && sizeOf(which).columns !== sizeOf(of).columns) return errors.value;
  const lines = isDown ? rowsOf(of) : turned(rowsOf(of));
  const kept: Scalar[][] = [];
  for (const [place, line] of lines.entries()) {
    const truth = truthOf(isDown ? scalarAt(which, place, 0) : scalarAt(which, 0, place));
    if (typeof truth === "object") return truth;
    if (truth) kept.push(line);
  }
  if (kept.length === 0) return otherwise ?? errors.calculation;
  return new Block(isDown ? kept : turned(kept));
}

/** Blanks come last, whichever way is sorted. */
const compared = (one: Scalar, other: Scalar, way: number) => (one === null || other === null ? Number(one === null) - Number(other === null) : way * order(one, other));

function sorted([of = null, index, way, byColumn]: readonly Value[]): Value {
  const [column, direction, isAcross] = [numberArgument(index, 1), numberArgument(way, 1), truthArgument(byColumn, false)];
  if (isError(of)) return of;
  if (typeof column === "object") return column;
  if (typeof direction === "object") return direction;
  if (typeof isAcross === "object") return isAcross;
  const lines = isAcross ? turned(rowsOf(of)) : rowsOf(of);
  lines.sort((one, other) => compared(one[column - 1] ?? null, other[column - 1] ?? null, direction));
  return blockOf(isAcross ? turned(lines) : lines);
}

function unique([of = null]: readonly Value[]): Value {
  if (isError(of)) return of;
  const seen = new Set<string>();
  return blockOf(rowsOf(of).filter((row) => {
    const key = JSON.stringify(row.map(keyOf));
    return !seen.has(key) && seen.add(key);
  }));
}

function sequence(args: readonly Value[]): Value {
  const numbers = [1, 1, 1, 1].map((otherwise, place) => numberArgument(args[place], otherwise));
  const failure = numbers.find((number) => typeof number === "object");
  if (typeof failure === "object") return failure;
  const [rows = 1, columns = 1, start = 1, step = 1] = numbers as number[];
  if (rows < 1 || columns < 1 || rows * columns > 1_048_576) return errors.value;
  return new Block(Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => start + step * (row * columns + column))));
}

/** TAKE and DROP: the first rows and columns, or the last where the number is negative. */
const cut = (isTaken: boolean) =>
  ofValues(2, 3, ([of = null, rows, columns]) => {
    const lines = rowsOf(of);
    const [down, right] = [numberArgument(rows, isTaken ? lines.length : 0), numberArgument(columns, isTaken ? (lines[0]?.length ?? 0) : 0)];
    if (typeof down === "object") return down;
    if (typeof right === "object") return right;
    const some = <Item>(list: readonly Item[], count: number) =>
      isTaken ? (count < 0 ? list.slice(count) : list.slice(0, count)) : count < 0 ? list.slice(0, count) : list.slice(count);
    return blockOf(some(lines, down).map((line) => some(line, right)));
  });

const stacked = (isDown: boolean) =>
  ofValues(1, many, (args) => {
    const parts = args.map((arg) => (isDown ? rowsOf(arg) : turned(rowsOf(arg))));
    const width = Math.max(...parts.map((lines) => lines[0]?.length ?? 0));
    const lines = parts.flat().map((line) => Array.from({ length: width }, (_cell, place) => (place < line.length ? (line[place] ?? null) : errors.na)));
    return blockOf(isDown ? lines : turned(lines));
  });

/** Functions that give a block of values, which spills. */
export const arrayFunctions: Functions = {
  FILTER: ofValues(2, 3, filtered),
  SORT: ofValues(1, 4, sorted),
  UNIQUE: ofValues(1, 1, unique),
  SEQUENCE: ofValues(1, 4, sequence),
  TRANSPOSE: ofValues(1, 1, ([of = null]) => (isError(of) ? of : blockOf(turned(rowsOf(of))))),
  TAKE: cut(true),
  DROP: cut(false),
  VSTACK: stacked(true),
  HSTACK: stacked(false),
};
