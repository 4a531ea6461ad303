import { exact, rounded, written } from "./arithmetic";
import type { Random } from "./random";

/** The day on which random books are looked at. Some of their rows lie in its future. */
export const today = "2026-05-31";

/** A field that stays away where there is no value, as a cell that is blank. */
export const maybe = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });

/** A day between two months of 2026. */
export const randomDay = (random: Random, firstMonth: number, lastMonth: number): string =>
  `2026-0${random.whole(firstMonth, lastMonth)}-${String(random.whole(1, 28)).padStart(2, "0")}`;

export const numbered = (prefix: string, number: number): string => `${prefix}${String(number).padStart(4, "0")}`;

/** A share of an amount that likes awkward cents. */
export const part = (random: Random, amount: string, decimals: number): string =>
  written(rounded(exact(amount).times(exact(random.pick(["0.5", "0.333", "0.1", "0.875", "0.01"]))), decimals), decimals);
