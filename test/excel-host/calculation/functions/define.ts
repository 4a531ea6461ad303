import type { Expression } from "../expression";
import { evaluate, mapped, single, sizeOf } from "../evaluate";
import type { Reckoning } from "../evaluate";
import { isError, numberOf, textIn, truthOf } from "../values";
import type { Scalar, Value } from "../values";
import type { CellError } from "../../model/types";

/** A worksheet function: how many arguments it takes, and what it makes of them. */
export interface FunctionDefinition {
  readonly least: number;
  readonly most: number;
  readonly call: (args: readonly Expression[], at: Reckoning) => Value;
}

export type Functions = Readonly<Record<string, FunctionDefinition>>;

/** A function that decides itself what of its arguments is worked out. */
export const ofExpressions = (least: number, most: number, call: FunctionDefinition["call"]): FunctionDefinition => ({ least, most, call });

/** A function of whole ranges and blocks. */
export const ofValues = (least: number, most: number, act: (args: readonly Value[], at: Reckoning) => Value): FunctionDefinition => ({
  least,
  most,
  call: (args, at) => act(args.map((arg) => evaluate(arg, at)), at),
});

/** A function of single values. Given blocks it answers with a block; an error among its arguments is its answer. */
export const ofScalars = (least: number, most: number, act: (args: readonly Scalar[], at: Reckoning) => Scalar): FunctionDefinition => ({
  least,
  most,
  call: (args, at) =>
    mapped(args.map((arg) => evaluate(arg, at)), (scalars) => scalars.find((scalar): scalar is CellError => isError(scalar)) ?? act(scalars, at)),
});

/** A function of numbers alone. */
export const ofNumbers = (least: number, most: number, act: (numbers: readonly number[]) => Scalar): FunctionDefinition =>
  ofScalars(least, most, (args) => {
    const numbers = args.map(numberOf);
    return numbers.find((number): number is never => typeof number === "object") ?? act(numbers as number[]);
  });

/** A function of which the first argument is a text and the others are numbers. */
export const ofTextAndNumbers = (least: number, most: number, act: (text: string, numbers: readonly number[]) => Scalar): FunctionDefinition =>
  ofScalars(least, most, ([first = null, ...rest]) => {
    const text = textIn(first);
    const numbers = rest.map(numberOf);
    const failure = [text, ...numbers].find((value) => typeof value === "object");
    return typeof failure === "object" ? failure : act(text as string, numbers as number[]);
  });

export const ofTexts = (least: number, most: number, act: (texts: readonly string[]) => Scalar): FunctionDefinition =>
  ofScalars(least, most, (args) => {
    const texts = args.map(textIn);
    return texts.find((text): text is never => typeof text === "object") ?? act(texts as string[]);
  });

/** A number that an argument must be; `otherwise` where it is left out. */
export function numberArgument(value: Value | undefined, otherwise: number): number | CellError {
  return value === undefined || value === null ? otherwise : numberOf(single(value));
}

export function truthArgument(value: Value | undefined, otherwise: boolean): boolean | CellError {
  return value === undefined || value === null ? otherwise : truthOf(single(value));
}

export const isSingle = (value: Value): boolean => {
  const { rows, columns } = sizeOf(value);
  return rows * columns === 1;
};
