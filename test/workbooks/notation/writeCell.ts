import type { CellValue } from "../../excel-host/model/types";
import { dayOf, serialOf } from "./dates";
import { shownBy } from "./formats";
import { readCell } from "./readCell";
import { escapeText } from "./rows";

/** Writes a cell so that `readCell` gives it back; its number format decides how a number is written. */
export function writeCell(value: CellValue, formula: string, format: string, date1904: boolean): string {
  const shown = writeValue(value, format, date1904);
  if (formula === "") return shown;
  return shown === "" && !formula.includes("⇒") ? escapeText(formula) : `${escapeText(formula)} ⇒ ${shown}`.trimEnd();
}

function writeValue(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return writeNumber(value, format, date1904);
  return writeText(value, date1904);
}

/** Text goes as it stands where it reads as text, and behind an apostrophe where it would be taken for something else. */
function writeText(text: string, date1904: boolean): string {
  const escaped = escapeText(text);
  return readsAs(escaped, text, date1904) && !/^(#(\s|$)|hidden:|totals:)/.test(text) ? escaped : `'${escaped}`;
}

function readsAs(notation: string, value: CellValue, date1904: boolean): boolean {
  try {
    const cell = readCell(notation, date1904);
    return cell.value === value && cell.formula === "";
  } catch {
    // What looks like a day and is none does not read as anything.
    return false;
  }
}

function writeNumber(value: number, format: string, date1904: boolean): string {
  const shown = shownBy(format);
  if (shown === "day" || shown === "moment") {
    const day = dayOf(value, date1904);
    if (day !== undefined && serialOf(day, date1904) === value) return day;
  }
  const digits = String(value);
  if (digits.includes("e")) return digits.replace("e", "E");
  if (shown === "percent") {
    // The point is moved in the digits: 0.07 × 100 would be 7.000000000000001.
    const hundredfold = String(Number(`${digits}e2`));
    if (!hundredfold.includes("e") && Number(`${hundredfold}e-2`) === value) return `${hundredfold}%`;
  }
  return shown === "amount" ? withCommas(digits) : digits;
}

/** Writes 1200 as 1,200.00 and keeps every further decimal. */
function withCommas(digits: string): string {
  const [whole = "", decimals = ""] = digits.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals.padEnd(2, "0")}`;
}
