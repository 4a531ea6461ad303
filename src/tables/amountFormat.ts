import { absolute, type Amount, amountText, type Decimals, zero } from "../domain/money";
import type { Culture } from "./culture";
import { type FormatPart, sectionsOf } from "./formatParts";

/** How one section of a format writes the size of an amount. */
interface Pattern {
  readonly before: string;
  readonly after: string;
  readonly grouped: boolean;
  /** Digits that are written even where they are zeros. */
  readonly leastWhole: number;
  readonly decimals: number;
}

/**
 * Writes amounts as cells of a number format show them, colours and the width of the cell left out.
 *
 * @param format Excel's code in its English form, as Range.numberFormat gives it.
 * @returns Undefined for a format that hides something: fewer decimals than the book has, thousands or millions of
 *   the currency, no digits at all; and for what is no look of an amount. A negative that only its colour tells gets a
 *   minus sign, and a zero that is shown without digits is written as other amounts are.
 */
export function amountFormat(format: string, culture: Culture, decimals: Decimals): ((amount: Amount) => string) | undefined {
  const [positive, negative, none] = (sectionsOf(format) ?? []).slice(0, 3).map((section) => usable(patternOf(section), decimals));
  if (!positive) return undefined;
  const isTold = negative !== undefined && (negative.before !== positive.before || negative.after !== positive.after);
  return (amount) => {
    if (amount > 0) return written(positive, amount, culture, decimals);
    if (amount === 0) return written(none ?? positive, zero, culture, decimals);
    return isTold ? written(negative, absolute(amount), culture, decimals) : `-${written(positive, absolute(amount), culture, decimals)}`;
  };
}

const usable = (pattern: Pattern | undefined, decimals: Decimals) => (pattern && pattern.decimals >= decimals ? pattern : undefined);

// What Excel shows as it is without quotes. A slash would be a fraction, and letters mean something else.
const bareLiteral = /[-+()$ !^&'~{}<>=\u0080-\uffff]/u;

/** The digits of a section and what stands round them; undefined where there is more than that, or less. */
function patternOf(parts: readonly FormatPart[]): Pattern | undefined {
  let [before, digits, after] = ["", "", ""];
  for (const { kind, text } of parts) {
    if (kind === "language") continue;
    if (kind === "literal" || bareLiteral.test(text)) {
      if (digits === "") before += text;
      else after += text;
    } else if (!/[0#?.,]/.test(text) || after !== "") return undefined;
    else digits += text;
  }
  const [, whole, fraction = ""] = /^([0#?](?:[0#?,]*[0#?])?)?(?:\.([0#?]*))?$/.exec(digits) ?? [];
  if (whole === undefined && fraction === "") return undefined;
  const always = /^0*/.exec(fraction)?.[0].length ?? 0;
  const zeros = (whole ?? "").replace(/[^0]/g, "").length;
  return {
    before: unbroken(before).trimStart(),
    after: unbroken(after).trimEnd(),
    grouped: whole?.includes(",") ?? false,
    leastWhole: always === 0 ? Math.max(zeros, 1) : zeros,
    decimals: always,
  };
}

// An amount is one word: it does not end on one line and leave its currency to the next.
const unbroken = (text: string) => text.replace(/ +/g, "\u00a0");

function written({ before, after, grouped, leastWhole, decimals: shown }: Pattern, size: Amount, culture: Culture, decimals: Decimals): string {
  const [whole = "", fraction = ""] = amountText(size, decimals).split(".");
  const digits = (whole === "0" ? "" : whole).padStart(leastWhole, "0");
  const cents = fraction.padEnd(shown, "0");
  return [before, grouped ? digits.replace(/\B(?=(\d{3})+$)/g, unbroken(culture.group)) : digits, cents === "" ? "" : culture.decimal + cents, after].join("").trim();
}
