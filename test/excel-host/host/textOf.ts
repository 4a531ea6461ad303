import type { CellValue } from "../model/types";
import { dayOf } from "./serialDates";

const monthNames = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * How a cell reads on the screen in en-US. It knows the formats that books use: General, digits with
 * grouping and decimals, percent, scientific, text, sections for negatives and zero, dates and times.
 */
export function textOf(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "General" || numberFormat === "@") return general(value);
  const { section, shown } = sectionFor(value, numberFormat);
  const bare = section.replace(/\[[^\]]*\]/g, "");
  if (/[dmyhs]/i.test(withoutLiterals(bare))) return dateText(value, bare, date1904);
  return numberText(shown, bare);
}

function general(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [digits = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    return `${Number(digits)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** Formats may have sections for positive, negative and zero; a negative section shows no minus of its own. */
function sectionFor(value: number, numberFormat: string): { readonly section: string; readonly shown: number } {
  const [positive = "", negative, zero] = numberFormat.split(";");
  if (value < 0 && negative !== undefined) return { section: negative, shown: -value };
  if (value === 0 && zero !== undefined) return { section: zero, shown: 0 };
  return { section: positive, shown: value };
}

const withoutLiterals = (format: string) => format.replace(/"[^"]*"/g, "").replace(/\\./g, "").replace(/_.|\*./g, "");

function numberText(value: number, format: string): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-]0+)?/.exec(format.replace(/"[^"]*"|\\.|_.|\*./g, (text) => "\u0000".repeat(text.length)));
  if (!pattern) return literal(format);
  const digits = pattern[0];
  const before = literal(format.slice(0, pattern.index));
  const after = literal(format.slice(pattern.index + digits.length));
  const scaled = format.includes("%") ? value * 100 : value;
  const decimals = (/\.([#0?]*)/.exec(digits)?.[1] ?? "").length;
  const required = (/\.(0*)/.exec(digits)?.[1] ?? "").length;
  if (digits.includes("E")) return before + scaled.toExponential(decimals).replace(/e([+-])(\d)$/, "E$10$2").replace("e", "E") + after;
  let text = roundedText(Math.abs(scaled), decimals);
  if (required < decimals) text = text.replace(new RegExp(`0{1,${decimals - required}}$`), "").replace(/\.$/, "");
  const [whole = "", fraction] = text.split(".");
  const least = (/(0*)(?:\.|$)/.exec(digits.replace(/,/g, ""))?.[1] ?? "").length;
  const padded = least === 0 && whole === "0" ? "" : whole.padStart(least, "0");
  const grouped = digits.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const sign = scaled < 0 && /[1-9]/.test(text) ? "-" : "";
  return `${sign}${before}${grouped}${fraction === undefined ? "" : `.${fraction}`}${after}`;
}

/** Rounds the 15 digits that Excel shows, half away from zero. */
function roundedText(size: number, decimals: number): string {
  const [digits = "0", exponent = "0"] = size.toExponential(14).split("e");
  return (Math.round(Number(`${digits}e${Number(exponent) + decimals}`)) / 10 ** decimals).toFixed(decimals);
}

const literal = (format: string) =>
  format.replace(/"([^"]*)"|\\(.)|_(.)|\*./g, (_all, quoted?: string, escaped?: string, space?: string) =>
    quoted ?? escaped ?? (space === undefined ? "" : " "));

function dateText(serial: number, format: string, date1904: boolean): string {
  const { year, month, day } = dayOf(serial, date1904);
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const halfDay = /AM\/PM/i.test(format);
  const hour = Math.floor(seconds / 3600) % 24;
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: String(year % 100).padStart(2, "0"),
    mmmm: monthNames[month - 1] ?? "",
    mmm: (monthNames[month - 1] ?? "").slice(0, 3),
    mm: String(month).padStart(2, "0"),
    m: String(month),
    dddd: dayNames[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "",
    ddd: (dayNames[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "").slice(0, 3),
    dd: String(day).padStart(2, "0"),
    d: String(day),
    hh: String(halfDay ? hour % 12 || 12 : hour).padStart(2, "0"),
    h: String(halfDay ? hour % 12 || 12 : hour),
    ss: String(seconds % 60).padStart(2, "0"),
    s: String(seconds % 60),
  };
  const minutes = String(Math.floor(seconds / 60) % 60);
  let afterHour = false;
  return format.replace(/"[^"]*"|\\.|AM\/PM|y+|m+|d+|h+|s+|_.|\*./gi, (token) => {
    const lower = token.toLowerCase();
    if (lower === "am/pm") return hour < 12 ? "AM" : "PM";
    if (!/^[ymdhs]/.test(lower)) return literal(token);
    if (lower.startsWith("m") && afterHour && lower.length <= 2) return minutes.padStart(lower.length, "0");
    afterHour = lower.startsWith("h");
    if (lower.startsWith("y")) return (lower.length > 2 ? parts["yyyy"] : parts["yy"]) ?? "";
    return parts[lower] ?? token;
  });
}
