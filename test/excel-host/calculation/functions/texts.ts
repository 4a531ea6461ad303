import { textOf } from "../../host/textOf";
import type { CellError } from "../../model/types";
import { eachValue } from "../cells";
import { single } from "../evaluate";
import { errors, isError, numberOf, textIn } from "../values";
import type { Scalar, Value } from "../values";
import { ofNumbers, ofScalars, ofTextAndNumbers, ofTexts, ofValues, truthArgument } from "./define";
import type { Functions } from "./define";

const many = 255;

/** All texts of some arguments, cell after cell; an error among them is the answer. */
function texts(args: readonly Value[]): readonly string[] | CellError {
  const found: string[] = [];
  let failure: CellError | undefined;
  eachValue(args, (value) => {
    const text = textIn(value);
    if (typeof text === "object") failure ??= text;
    else found.push(text);
  });
  return failure ?? found;
}

function joined(args: readonly Value[]): Scalar {
  const found = texts(args);
  return "error" in found ? found : found.join("");
}

function textJoin([between = null, skipsBlank = null, ...rest]: readonly Value[]): Scalar {
  const [separator, skips, found] = [textIn(single(between)), truthArgument(skipsBlank, true), texts(rest)];
  if (typeof separator === "object") return separator;
  if (typeof skips === "object") return skips;
  return "error" in found ? found : found.filter((text) => !skips || text !== "").join(separator);
}

/** Where a text begins within another, counted from one, or #VALUE!. */
const placeOf = (within: string, wanted: string, from: number): Scalar => {
  const at = within.indexOf(wanted, from - 1);
  return at < 0 || from < 1 ? errors.value : at + 1;
};

const pattern = (wanted: string) =>
  new RegExp(wanted.replace(/~([*?~])|[.*+?^${}()|[\]\\]/g, (sign, literal?: string) => (literal !== undefined ? `\\${literal}` : sign === "*" ? ".*?" : sign === "?" ? "." : `\\${sign}`)), "i");

function search(wanted: string, within: string, from: number): Scalar {
  if (from < 1) return errors.value;
  const at = within.slice(from - 1).search(pattern(wanted));
  return at < 0 ? errors.value : at + from;
}

function substituted(text: string, wanted: string, by: string, which: number | undefined): Scalar {
  if (wanted === "") return text;
  if (which === undefined) return text.replaceAll(wanted, () => by);
  let at = -1;
  for (let count = 0; count < which; count++) {
    at = text.indexOf(wanted, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + wanted.length);
}

const finding = (find: (wanted: string, within: string, from: number) => Scalar) =>
  ofScalars(2, 3, ([wanted = null, within = null, from = 1]) => {
    const [one, other, start] = [textIn(wanted), textIn(within), numberOf(from)];
    if (typeof one === "object") return one;
    if (typeof other === "object") return other;
    return typeof start === "object" ? start : find(one, other, start);
  });

/** Functions of text. */
export const textFunctions: Functions = {
  LEFT: ofTextAndNumbers(1, 2, (text, [count = 1]) => (count < 0 ? errors.value : text.slice(0, Math.trunc(count)))),
  RIGHT: ofTextAndNumbers(1, 2, (text, [count = 1]) => (count < 0 ? errors.value : count < 1 ? "" : text.slice(-Math.trunc(count)))),
  MID: ofTextAndNumbers(3, 3, (text, [from = 1, count = 0]) => (from < 1 || count < 0 ? errors.value : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count)))),
  LEN: ofTexts(1, 1, ([text = ""]) => text.length),
  TRIM: ofTexts(1, 1, ([text = ""]) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofTexts(1, 1, ([text = ""]) => text.replace(/[\u0000-\u001f]/g, "")),
  UPPER: ofTexts(1, 1, ([text = ""]) => text.toUpperCase()),
  LOWER: ofTexts(1, 1, ([text = ""]) => text.toLowerCase()),
  PROPER: ofTexts(1, 1, ([text = ""]) => text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))),
  EXACT: ofTexts(2, 2, ([one = "", other = ""]) => one === other),
  REPT: ofTextAndNumbers(2, 2, (text, [count = 0]) => (count < 0 || text.length * count > 32767 ? errors.value : text.repeat(Math.trunc(count)))),
  CHAR: ofNumbers(1, 1, ([code = 0]) => (code < 1 || code > 255 ? errors.value : String.fromCharCode(code))),
  CODE: ofTexts(1, 1, ([text = ""]) => (text === "" ? errors.value : text.charCodeAt(0))),
  CONCAT: ofValues(1, many, joined),
  CONCATENATE: ofValues(1, many, joined),
  TEXTJOIN: ofValues(3, many, textJoin),
  FIND: finding((wanted, within, from) => placeOf(within, wanted, from)),
  SEARCH: finding(search),
  SUBSTITUTE: ofScalars(3, 4, ([text = null, wanted = null, by = null, which]) => {
    const parts = [textIn(text), textIn(wanted), textIn(by)];
    const place = which === undefined ? undefined : numberOf(which);
    const failure = [...parts, place].find((part) => typeof part === "object");
    if (typeof failure === "object") return failure;
    return substituted(String(parts[0]), String(parts[1]), String(parts[2]), place as number | undefined);
  }),
  REPLACE: ofScalars(4, 4, ([text = null, from = null, count = null, by = null]) => {
    const parts = [textIn(text), textIn(by), numberOf(from), numberOf(count)];
    const failure = parts.find((part) => typeof part === "object");
    if (typeof failure === "object") return failure;
    const [old, start, length] = [String(parts[0]), Number(parts[2]) - 1, Number(parts[3])];
    return start < 0 || length < 0 ? errors.value : old.slice(0, start) + String(parts[1]) + old.slice(start + length);
  }),
  TEXT: ofScalars(2, 2, ([value = null, format = null], { workbook }) => {
    const pattern = textIn(format);
    if (typeof pattern === "object") return pattern;
    return typeof value === "boolean" || isError(value) ? textIn(value) : textOf(value ?? 0, pattern, workbook.date1904);
  }),
  VALUE: ofScalars(1, 1, ([value = null]) => (typeof value === "boolean" ? errors.value : numberOf(value))),
  T: ofScalars(1, 1, ([value = null]) => (typeof value === "string" ? value : "")),
};
