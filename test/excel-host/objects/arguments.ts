import { HostError, invalidArgument } from "../protocol/errors";
import type { Arguments } from "./hostClass";
import { isHostObject } from "./objectTypes";
import type { RangeState } from "./objectTypes";

export function textArgument(args: Arguments, place: number, location: string): string {
  const value = args[place];
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
}

/** A number that must be whole. What was left out is `otherwise`; without that it is refused. */
export function wholeArgument(args: Arguments, place: number, location: string, otherwise?: number): number {
  const value = args[place] ?? otherwise;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(location);
  return value;
}

export const isLeftOut = (args: Arguments, place: number): boolean =>
  args[place] === null || args[place] === undefined;

/** The range behind an argument, if it is one; null for anything else. */
export function rangeArgument(value: unknown): RangeState | null {
  return isHostObject(value) && value.type === "Range" ? (value.state as RangeState) : null;
}

/** What getItem gives or refuses. */
export function found<Item>(item: Item | null | undefined, location: string): Item {
  if (item === null || item === undefined) throw new HostError("ItemNotFound", location);
  return item;
}
