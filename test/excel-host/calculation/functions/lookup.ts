import type { CellError } from "../../model/types";
import { clipped } from "../cells";
import { keyOf } from "../columnIndex";
import { mapped, scalarAt, single, sizeOf } from "../evaluate";
import type { Reckoning } from "../evaluate";
import { order } from "../operators";
import { Block, errors, isError, Place } from "../values";
import type { Scalar, Value } from "../values";
import { wildcard } from "./criteria";
import { isSingle, numberArgument, ofValues, truthArgument } from "./define";
import type { Functions } from "./define";

/** How a value is looked for: the very one, or the next smaller or larger where it is missing. */
type Nearest = "exact" | "smaller" | "larger" | "wildcard";

const isKindred = (one: Scalar, other: Scalar) => typeof one === typeof other && one !== null && !isError(one);

/** The position of a value in a single row or column, counted from 0; -1 when it is not there. */
function positionOf(wanted: Scalar, list: Value, nearest: Nearest, at: Reckoning, isBackward = false): number {
  const within = list instanceof Place ? clipped(list) : list;
  const { rows, columns } = sizeOf(within);
  if (nearest === "exact" && !isBackward && wanted !== null && wanted !== "" && list instanceof Place) {
    const found = at.common.indexes.positions(list)?.get(keyOf(wanted))?.[0];
    return found ?? -1;
  }
  const count = Math.max(rows, columns);
  const value = (place: number) => (columns === 1 ? scalarAt(within, place, 0) : scalarAt(within, 0, place));
  const pattern = nearest === "wildcard" && typeof wanted === "string" ? wildcard(wanted) : undefined;
  let best = -1;
  for (let step = 0; step < count; step++) {
    const place = isBackward ? count - 1 - step : step;
    const found = value(place);
    if (pattern ? typeof found === "string" && pattern.test(found) : found !== null && isKindred(found, wanted) && order(found, wanted) === 0) {
      if (nearest !== "smaller") return place;
      best = place;
      continue;
    }
    if ((nearest !== "smaller" && nearest !== "larger") || !isKindred(found, wanted)) continue;
    const isOnSide = nearest === "smaller" ? order(found, wanted) < 0 : order(found, wanted) > 0;
    const isNearer = best < 0 || (nearest === "smaller" ? order(found, value(best)) >= 0 : order(found, value(best)) < 0);
    if (isOnSide && isNearer) best = place;
  }
  return best;
}

const isLine = (value: Value) => Math.min(sizeOf(value).rows, sizeOf(value).columns) === 1;

function match([wanted = null, list = null, kind]: readonly Value[], at: Reckoning): Value {
  if (isError(list)) return list;
  const asked = kind === undefined ? 1 : numberArgument(kind, 0);
  if (typeof asked === "object") return asked;
  if (!isLine(list)) return errors.na;
  return mapped([wanted], ([one = null]) => {
    if (isError(one)) return one;
    const hasSigns = typeof one === "string" && /[*?~]/.test(one);
    const place = positionOf(one, list, asked > 0 ? "smaller" : asked < 0 ? "larger" : hasSigns ? "wildcard" : "exact", at);
    return place < 0 ? errors.na : place + 1;
  });
}

/** VLOOKUP and HLOOKUP. */
const lookup = (isDown: boolean) =>
  ofValues(3, 4, ([wanted = null, table = null, index = null, isNear], at) => {
    const [place, near] = [numberArgument(index, 1), truthArgument(isNear, isNear === undefined)];
    if (isError(table)) return table;
    if (typeof place === "object") return place;
    if (typeof near === "object") return near;
    const { rows, columns } = sizeOf(table);
    if (place < 1) return errors.value;
    if (place > (isDown ? columns : rows)) return errors.reference;
    const list = isDown ? part(table, 0, 0, rows, 1) : part(table, 0, 0, 1, columns);
    return mapped([wanted], ([one = null]) => {
      if (isError(one)) return one;
      const hasSigns = typeof one === "string" && /[*?~]/.test(one);
      const found = positionOf(one, list, near ? "smaller" : hasSigns ? "wildcard" : "exact", at);
      if (found < 0) return errors.na;
      return isDown ? scalarAt(table, found, Math.trunc(place) - 1) : scalarAt(table, Math.trunc(place) - 1, found);
    });
  });

/** A part of a place or a block, as one of its own. */
export function part(value: Value, row: number, column: number, rows: number, columns: number): Value {
  if (value instanceof Place) return new Place(value.sheet, { row: value.area.row + row, column: value.area.column + column, rows, columns });
  if (value instanceof Block) return new Block(value.cells.slice(row, row + rows).map((cells) => cells.slice(column, column + columns)));
  return value;
}

const nearestBy: Readonly<Record<number, Nearest>> = { 0: "exact", [-1]: "smaller", 1: "larger", 2: "wildcard" };

function searched(kind: Value | undefined, direction: Value | undefined): { readonly nearest: Nearest; readonly isBackward: boolean } | CellError {
  const [mode, way] = [numberArgument(kind, 0), numberArgument(direction, 1)];
  if (typeof mode === "object") return mode;
  if (typeof way === "object") return way;
  const nearest = nearestBy[mode];
  return nearest ? { nearest, isBackward: way < 0 } : errors.value;
}

function xlookup([wanted = null, list = null, answers = null, otherwise, kind, direction]: readonly Value[], at: Reckoning): Value {
  const how = searched(kind, direction);
  if ("error" in how) return how;
  if (isError(list)) return list;
  if (isError(answers)) return answers;
  const size = sizeOf(answers);
  const isDown = sizeOf(list).columns === 1;
  if (!isLine(list) || (isDown ? size.rows !== sizeOf(list).rows : size.columns !== sizeOf(list).columns)) return errors.value;
  const find = (one: Scalar) => (isError(one) ? -1 : positionOf(one, list, how.nearest, at, how.isBackward));
  if (isSingle(wanted)) {
    const one = single(wanted);
    if (isError(one)) return one;
    const place = find(one);
    if (place < 0) return otherwise === undefined || otherwise === null ? errors.na : otherwise;
    return isDown ? part(answers, place, 0, 1, size.columns) : part(answers, 0, place, size.rows, 1);
  }
  return mapped([wanted], ([one = null]) => {
    if (isError(one)) return one;
    const place = find(one);
    if (place < 0) return otherwise === undefined ? errors.na : single(otherwise);
    return isDown ? scalarAt(answers, place, 0) : scalarAt(answers, 0, place);
  });
}

function xmatch([wanted = null, list = null, kind, direction]: readonly Value[], at: Reckoning): Value {
  const how = searched(kind, direction);
  if ("error" in how) return how;
  return mapped([wanted], ([one = null]) => {
    if (isError(one)) return one;
    const place = positionOf(one, list, how.nearest, at, how.isBackward);
    return place < 0 ? errors.na : place + 1;
  });
}

/** Functions that find a value in a list. */
export const lookupFunctions: Functions = {
  MATCH: ofValues(2, 3, match),
  XMATCH: ofValues(2, 4, xmatch),
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  XLOOKUP: ofValues(3, 6, xlookup),
  LOOKUP: ofValues(2, 3, ([wanted = null, list = null, answers], at) => {
    const one = single(wanted);
    const place = positionOf(one, list, "smaller", at);
    if (place < 0) return errors.na;
    const from = answers ?? list;
    return sizeOf(from).columns === 1 ? scalarAt(from, place, 0) : scalarAt(from, 0, place);
  }),
};
