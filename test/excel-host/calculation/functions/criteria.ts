import { keyOf } from "../columnIndex";
import type { Key } from "../columnIndex";
import { order } from "../operators";
import { isError, numberOf } from "../values";
import type { Scalar } from "../values";

/** What SUMIFS and its like ask of a cell. */
export interface Criterion {
  readonly passes: (value: Scalar) => boolean;
  /** Where only a few values can pass, what they are looked up by. */
  readonly keys: readonly Key[] | undefined;
}

/** Reads ">=100", "<>x", "J-1*" or a plain value. */
export function criterionOf(wanted: Scalar): Criterion {
  if (typeof wanted !== "string") return equals(wanted ?? 0);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(wanted) ?? [];
  if (operator === "<>") {
    if (rest === "") return { passes: (value) => value !== null, keys: undefined };
    const { passes } = equals(meant(rest));
    return { passes: (value) => !passes(value), keys: undefined };
  }
  if (operator === "=" && rest === "") return { passes: (value) => value === null, keys: [""] };
  if (operator === "" || operator === "=") return equals(meant(rest));
  const bound = meant(rest);
  const isWithin = (found: number) => (operator === "<" ? found < 0 : operator === ">" ? found > 0 : operator === "<=" ? found <= 0 : found >= 0);
  // A bound is met by values of its own kind only: ">5" passes over texts.
  return { passes: (value) => typeof value === typeof bound && !isError(value) && isWithin(order(value, bound)), keys: undefined };
}

/** A criterion's text means a number, a truth value or an error where it reads as one. */
function meant(text: string): Scalar {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(upper)) return { error: upper };
  const number = text.trim() === "" ? text : numberOf(text);
  return typeof number === "number" ? number : text;
}

function equals(wanted: Scalar): Criterion {
  if (wanted === null || wanted === "") return { passes: (value) => value === null || value === "", keys: [""] };
  if (typeof wanted === "string") {
    if (/[*?~]/.test(wanted)) {
      const pattern = wildcard(wanted);
      return { passes: (value) => typeof value === "string" && pattern.test(value), keys: undefined };
    }
    const lower = wanted.toLowerCase();
    return { passes: (value) => typeof value === "string" && value.toLowerCase() === lower, keys: [keyOf(wanted)] };
  }
  if (typeof wanted === "number") {
    const asText = String(wanted);
    // A number as text counts too, as a product code that was typed with an apostrophe does.
    return { passes: (value) => value === wanted || value === asText, keys: [keyOf(wanted), keyOf(asText)] };
  }
  const key = keyOf(wanted);
  return { passes: (value) => typeof value !== "string" && keyOf(value) === key, keys: [key] };
}

/** Any signs for *, one for ?, and a tilde that takes either literally. */
export const wildcard = (text: string): RegExp =>
  new RegExp(`^${text.replace(/~([*?~])|[.*+?^${"$"}{}()|[\]\\]/g, (sign, literal?: string) =>
    literal !== undefined ? `\\${literal}` : sign === "*" ? "[^]*" : sign === "?" ? "[^]" : `\\${sign}`)}$`, "i");
