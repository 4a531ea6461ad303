import { parseAddress } from "../../host/a1";
import type { CellError } from "../../model/types";
import { evaluate, single, sizeOf } from "../evaluate";
import type { Reckoning } from "../evaluate";
import { sheetNamed } from "../resolve";
import { Block, errors, isError, Place, textIn } from "../values";
import type { Value } from "../values";
import { numberArgument, ofValues } from "./define";
import type { Functions } from "./define";
import { part } from "./lookup";

/** One cell of a range or block, or a whole row or column of it where the other number is 0 or left out. */
function index([of = null, row, column]: readonly Value[]): Value {
  if (isError(of)) return of;
  const { rows, columns } = sizeOf(of);
  const [first, second] = [numberArgument(row, 0), numberArgument(column, 0)];
  if (typeof first === "object") return first;
  if (typeof second === "object") return second;
  // With one number a single row is counted along.
  const isAlong = rows === 1 && column === undefined;
  const [down, right] = isAlong ? [1, Math.trunc(first)] : [Math.trunc(first), Math.trunc(second === 0 && columns === 1 ? 1 : second)];
  if (down < 0 || right < 0 || down > rows || right > columns) return errors.reference;
  const found = part(of, down === 0 ? 0 : down - 1, right === 0 ? 0 : right - 1, down === 0 ? rows : 1, right === 0 ? columns : 1);
  return found instanceof Block && found.rows * found.columns === 1 ? single(found) : found;
}

function offset([of = null, ...moves]: readonly Value[]): Value {
  if (!(of instanceof Place)) return errors.value;
  const { sheet, area } = of;
  const numbers = [0, 0, area.rows, area.columns].map((otherwise, place) => numberArgument(moves[place], otherwise));
  const failure = numbers.find((number): number is never => typeof number === "object") as CellError | undefined;
  if (failure) return failure;
  const [down = 0, right = 0, rows = 1, columns = 1] = numbers as number[];
  const [row, column] = [area.row + Math.trunc(down), area.column + Math.trunc(right)];
  return row < 0 || column < 0 || rows < 1 || columns < 1 ? errors.reference : new Place(sheet, { row, column, rows, columns });
}

/** A reference given as text. */
function indirect([text = null]: readonly Value[], at: Reckoning): Value {
  const address = textIn(single(text));
  if (typeof address === "object") return address;
  const parsed = parseAddress(address);
  if (!parsed) {
    const read = at.common.read(`=${address}`);
    return read && (read.kind === "table" || read.kind === "name") ? evaluate(read, at) : errors.reference;
  }
  const sheet = parsed.sheet === "" ? at.sheet : sheetNamed(at.workbook, parsed.sheet);
  return sheet ? new Place(sheet, parsed.area) : errors.reference;
}

/** Functions that give a reference. */
export const referenceFunctions: Functions = {
  INDEX: ofValues(2, 3, index),
  OFFSET: ofValues(3, 5, offset),
  INDIRECT: ofValues(1, 1, indirect),
};
