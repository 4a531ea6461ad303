import type { CellError, CellValue } from "../model/types";
import { serialOf } from "./serialDates";

/** What becomes of something written into a cell: what the cell holds, and how it then looks. */
export interface Entry {
  readonly value: CellValue;
  /** With its leading "=", or "" for a plain value. */
  readonly formula: string;
  /** The number format that Excel gives a General cell for such an entry, or "" to leave it. */
  readonly format: string;
}

const plain = (value: CellValue, format = ""): Entry => ({ value, formula: "", format });

export const errorTexts: readonly string[] = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#BUSY!",
  "#SPILL!",
  "#CALC!",
];

/** Excel keeps 15 significant digits of what is entered. */
export const asExcelKeeps = (value: number): number => Number(value.toPrecision(15));

/**
 * Reads an entry as Excel reads what is typed or written: text that looks like a formula, a number,
 * a percentage, a truth value or an American or ISO date becomes that, unless the cell is formatted as text.
 */
export function readEntry(entered: string | number | boolean, numberFormat: string, date1904: boolean): Entry {
  if (typeof entered === "number") return plain(asExcelKeeps(entered));
  if (typeof entered === "boolean") return plain(entered);
  if (numberFormat === "@") return plain(entered);
  if (entered.startsWith("'")) return plain(entered.slice(1));
  if (entered.startsWith("=") && entered.length > 1) return { value: 0, formula: entered, format: "" };
  const trimmed = entered.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain(upper === "TRUE");
  if (errorTexts.includes(upper)) return plain({ error: upper } satisfies CellError);
  const number = readNumber(trimmed) ?? readDate(trimmed, date1904) ?? readTime(trimmed);
  if (number) return number;
  // "+A1" and "-B2" are formulas to Excel; so is "@SUM(A1)".
  if (/^[+\-@](?=\S)[A-Za-z(\d_][\w.!$:()+\-*/^&,]*$/.test(entered)) {
    return { value: 0, formula: `=${entered.replace(/^@/, "")}`, format: "" };
  }
  return plain(entered);
}

const numberForm = /^(\()?([+-]?)\s*([$£€]?)\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([+-]?\d+))?\s*(%?)(\))?$/;

function readNumber(text: string): Entry | null {
  const [, open, sign, currency, inner, digits = "", exponent, percent, close] = numberForm.exec(text) ?? [];
  if (!/\d/.test(digits) || (open === undefined) !== (close === undefined)) return null;
  const size = Number(`${digits.replace(/,/g, "")}e${exponent ?? "0"}`);
  const negative = open !== undefined || sign === "-" || inner === "-";
  const decimals = digits.includes(".") ? ".00" : "";
  if (percent) return plain(asExcelKeeps((negative ? -size : size) / 100), `0${decimals}%`);
  const grouped = digits.includes(",") || currency ? `${currency ?? ""}#,##0${decimals}` : "";
  return plain(asExcelKeeps(negative ? -size : size), exponent === undefined ? grouped : "0.00E+00");
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthIn = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Excel reads a day without a year as one of the current year. */
const thisYear = () => new Date().getFullYear();
const fullYear = (year: string) => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900));

function readDate(text: string, date1904: boolean): Entry | null {
  const day = (year: number, month: number, date: number, format: string) => {
    const serial = year >= 1900 ? serialOf(year, month, date, date1904) : null;
    return serial !== null && serial >= 0 ? plain(serial, format) : null;
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (american) {
    const [, month, date, year] = american;
    return year === undefined
      ? day(thisYear(), Number(month), Number(date), "d-mmm")
      : day(fullYear(year), Number(month), Number(date), "m/d/yyyy");
  }
  const named = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/.exec(text);
  const [, date = "", month = "", year] = named ?? [];
  if (!months.some((short) => month.toLowerCase().startsWith(short))) return null;
  return year === undefined
    ? day(thisYear(), monthIn(month), Number(date), "d-mmm")
    : day(fullYear(year), monthIn(month), Number(date), "d-mmm-yy");
}

function readTime(text: string): Entry | null {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return plain((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400, "h:mm");
}
