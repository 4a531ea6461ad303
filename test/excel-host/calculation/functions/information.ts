import { mapped, sizeOf } from "../evaluate";
import { Block, errors, isError, Place } from "../values";
import type { Scalar } from "../values";
import { ofValues } from "./define";
import type { FunctionDefinition, Functions } from "./define";

/** A question about a value, to which an error is an answer like any other. */
const asks = (question: (value: Scalar) => boolean): FunctionDefinition => ofValues(1, 1, (args) => mapped(args, ([value = null]) => question(value)));

const kinds = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The numbers of a place's rows or columns, counted from one. */
const counted = (from: number, count: number, isDown: boolean) =>
  count === 1 ? from + 1 : new Block(isDown ? Array.from({ length: count }, (_none, at) => [from + at + 1]) : [Array.from({ length: count }, (_none, at) => from + at + 1)]);

/** Functions that tell what a value is, or where. */
export const informationFunctions: Functions = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISERROR: asks(isError),
  ISERR: asks((value) => isError(value) && value.error !== "#N/A"),
  ISNA: asks((value) => isError(value) && value.error === "#N/A"),
  NA: ofValues(0, 0, () => errors.na),
  N: ofValues(1, 1, (args) => mapped(args, ([value = null]) => (typeof value === "number" || isError(value) ? value : value === true ? 1 : 0))),
  "ERROR.TYPE": ofValues(1, 1, (args) => mapped(args, ([value = null]) => (isError(value) ? kinds.indexOf(value.error) + 1 : errors.na))),
  ROWS: ofValues(1, 1, ([value = null]) => sizeOf(value).rows),
  COLUMNS: ofValues(1, 1, ([value = null]) => sizeOf(value).columns),
  ROW: ofValues(0, 1, ([place], { row }) => (place instanceof Place ? counted(place.area.row, place.area.rows, true) : place === undefined ? row + 1 : errors.value)),
  COLUMN: ofValues(0, 1, ([place], { column }) =>
    place instanceof Place ? counted(place.area.column, place.area.columns, false) : place === undefined ? column + 1 : errors.value),
};
