import { type Amount, amountText, type Decimals, parseAmount } from "./money";
import { parseQuantity, type Quantity } from "./quantity";
import type { Refusal } from "./refusal";

/** How numbers are written where a person sits. */
export interface Notation {
  /** What stands before the cents: a point or a comma. */
  readonly decimal: "." | ",";
  /** What stands between thousands. */
  readonly group: string;
}

/** The notation of the contract, and of English sheets: 1,234.50. */
export const plainNotation: Notation = { decimal: ".", group: "," };

/** What a person typed for an amount. A bare text is in the plain notation. */
export type Typed = string | { readonly typed: string; readonly notation: Notation };

export const textOf = (typed: Typed): string => (typeof typed === "string" ? typed : typed.typed);

const isPlain = ({ decimal, group }: Notation) => decimal === plainNotation.decimal && group === plainNotation.group;

/**
 * The same number in the plain notation. Where people write a decimal comma, or group otherwise than English sheets do,
 * points and commas are met in both meanings: "1.234,50" and "1234.50" are clear, "1.234" is not.
 *
 * @returns Null where the text could mean two amounts. Text that is no number comes back as it is.
 */
export function inPlainNotation(typed: Typed): string | null {
  if (typeof typed === "string" || isPlain(typed.notation)) return textOf(typed);
  const text = typed.typed.trim().replace(/[−–]/, "-");
  const { group } = typed.notation;
  const [byPoint, byComma] = [reading(text, ".", [",", group]), reading(text, ",", [".", group])];
  if (byPoint !== undefined && byComma !== undefined && byPoint !== byComma) return null;
  return byPoint ?? byComma ?? text;
}

/** A number read by one meaning of its signs, without the groups and with a point. Thousands never begin with a zero. */
function reading(text: string, decimal: string, groups: readonly string[]): string | undefined {
  for (const group of groups.filter((sign) => sign !== decimal && sign !== "")) {
    const [whole = "", sign = "", digits = "", cents] = new RegExp(`^(-?)([1-9]\\d{0,2}(?:${signOf(group)}\\d{3})+|\\d*)(?:[${decimal}](\\d*))?$`, "u").exec(text) ?? [];
    if (/\d/.test(whole)) return `${sign}${digits.replace(/\D/g, "")}${cents === undefined ? "" : `.${cents}`}`;
  }
  return undefined;
}

// Blanks between thousands come in several widths, and the apostrophe straight and curved: keyboards have one of each.
const signOf = (group: string) => (/^\s$/u.test(group) ? "\\s" : /^['’]$/u.test(group) ? "['’]" : group.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));

/** Whether a text could mean two amounts. */
export const isTwofold = (typed: Typed): boolean => inPlainNotation(typed) === null;

/** Reads what was typed as an amount; undefined for what is none, or could be two. */
export function readAmount(typed: Typed, decimals: Decimals): Amount | undefined {
  const text = inPlainNotation(typed);
  return text === null ? undefined : parseAmount(text, decimals);
}

/** The same for units. */
export function readQuantity(typed: Typed): Quantity | undefined {
  const text = inPlainNotation(typed);
  return text === null ? undefined : parseQuantity(text);
}

/** Why it could not be read. */
export const unreadAmount = (typed: Typed): Refusal =>
  ({ code: "AMOUNT_MISSING", typed: textOf(typed).trim(), ...(isTwofold(typed) ? { twofold: true } : {}) });

/** How an amount stands in a field: without groups, and so that it is read as the same amount again. */
export function amountInField(amount: Amount, decimals: Decimals, notation: Notation): string {
  const typed = amountText(amount, decimals).replace(".", notation.decimal);
  // Three decimals could be taken for thousands; one more cannot.
  return isTwofold({ typed, notation }) ? `${typed}0` : typed;
}
