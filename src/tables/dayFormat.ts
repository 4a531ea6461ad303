import { type Day, dayNumber } from "../domain/day";
import type { Culture } from "./culture";
import { type FormatPart, sectionsOf } from "./formatParts";

/** A day in its parts, as numbers. */
interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

type Piece = string | ((day: DayParts) => string);

/**
 * Writes days as cells of a number format show them. Excel's own short date is the reader's, and so is what is written
 * for a format that names months or weekdays in a language other than English.
 *
 * @param format Excel's code in its English form, as Range.numberFormat gives it.
 * @returns Undefined for a format that hides the day, the month or the year, shows a time as well, or is none of a day.
 */
export function dayFormat(format: string, culture: Culture): ((day: Day) => string) | undefined {
  const parts = sectionsOf(format)?.[0];
  if (!parts) return undefined;
  const isReaders = format === "m/d/yyyy" || parts.some(({ kind, text }) => kind === "language" && /^(F800|x-sysdate)$/i.test(text));
  const runs = runsOf(parts);
  return isReaders || (namesSomething(runs) && !isEnglish(parts, culture)) ? shortDay(culture) : writerOf(runs, culture);
}

/** The reader's short date. Its pattern writes months as M, and what is to be shown as it is in single quotes. */
function shortDay(culture: Culture): ((day: Day) => string) | undefined {
  const parts = [...culture.shortDate.matchAll(/'([^']*)'|([\s\S])/gu)].map(([, quoted, code]): FormatPart => (quoted === undefined ? { kind: "code", text: code ?? "" } : { kind: "literal", text: quoted }));
  const runs = runsOf(parts);
  return namesSomething(runs) && !isEnglish([], culture) ? undefined : writerOf(runs, culture);
}

/** Codes of one letter stand together: "dd", "mmm". */
function runsOf(parts: readonly FormatPart[]): readonly FormatPart[] {
  const runs: FormatPart[] = [];
  for (const { kind, text } of parts) {
    if (kind === "language") continue;
    const code = kind === "code" ? text.toLowerCase() : text;
    const last = runs.at(-1);
    if (kind === "code" && /[dmy]/.test(code) && last?.kind === "code" && last.text.startsWith(code)) runs[runs.length - 1] = { kind, text: last.text + code };
    else runs.push({ kind, text: code });
  }
  return runs;
}

const namesSomething = (runs: readonly FormatPart[]) => runs.some(({ kind, text }) => kind === "code" && /^(ddd+|mmm+)$/.test(text));

/** By the language that the format asks for, else by the reader's. 9 is English among Windows' numbers of languages. */
function isEnglish(parts: readonly FormatPart[], { name }: Culture): boolean {
  const asked = parts.find(({ kind }) => kind === "language")?.text ?? name;
  return /^en\b/i.test(asked) || (/^[0-9a-f]{3,4}$/i.test(asked) && parseInt(asked, 16) % 256 === 9);
}

function writerOf(runs: readonly FormatPart[], culture: Culture): ((day: Day) => string) | undefined {
  const pieces = runs.map((run) => pieceOf(run, culture));
  const codes = runs.filter(({ kind }) => kind === "code").map(({ text }) => text);
  const tellsAll = [/^dd?$/, /^m{1,4}$/, /^y+$/].every((wanted) => codes.some((code) => wanted.test(code)));
  if (!tellsAll || !pieces.every((piece) => piece !== undefined)) return undefined;
  return (day) => {
    const parts = partsOf(day);
    return pieces.map((piece) => (typeof piece === "string" ? piece : piece(parts))).join("").trim();
  };
}

const bareLiteral = /^[-., ()\u0080-\uffff]$/u;

function pieceOf({ kind, text }: FormatPart, { dateSeparator }: Culture): Piece | undefined {
  if (kind === "literal" || bareLiteral.test(text)) return text;
  if (text === "/") return dateSeparator;
  return pieceOfCode[text];
}

const two = (value: number) => String(value).padStart(2, "0");
const named = (names: readonly string[], at: number) => names[at] ?? "";

const pieceOfCode: Readonly<Record<string, (day: DayParts) => string>> = {
  d: ({ date }) => String(date),
  dd: ({ date }) => two(date),
  ddd: ({ weekday }) => named(weekdays, weekday).slice(0, 3),
  dddd: ({ weekday }) => named(weekdays, weekday),
  m: ({ month }) => String(month),
  mm: ({ month }) => two(month),
  mmm: ({ month }) => named(months, month - 1).slice(0, 3),
  mmmm: ({ month }) => named(months, month - 1),
  y: ({ year }) => two(year % 100),
  yy: ({ year }) => two(year % 100),
  yyy: ({ year }) => String(year),
  yyyy: ({ year }) => String(year),
};

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function partsOf(day: Day): DayParts {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  // 1 January 1970 was a Thursday.
  return { year, month, date, weekday: (((dayNumber(day) + 4) % 7) + 7) % 7 };
}
