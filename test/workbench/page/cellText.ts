import { format, formatColor, isDateFormat, isPercentFormat, isValidFormat } from "numfmt";
import { readEntry } from "../../excel-host/host/entry";
import { dayOf } from "../../excel-host/host/serialDates";
import type { CellValue } from "../../excel-host/model/types";

/** The days by which the two ways of counting differ. */
const days1904 = 1462;
const nonsense = "########";

/** How a cell reads on the screen. What its format cannot show is a row of crosses, as in Excel. */
export function shownText(value: CellValue, pattern: string, date1904: boolean): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return pattern === "General" || pattern === "@" ? value : format(pattern, value, options);
  return format(pattern, date1904 && isDateFormat(pattern) ? value + days1904 : value, options);
}

// A format that nobody understands must not keep the rest of the sheet from being drawn.
const options = { leap1900: true, overflow: nonsense, invalid: nonsense, nbsp: false, throws: false };

/** The colour that a format such as "0.00;[Red]-0.00" asks for, as CSS, or "". */
export const colourOf = (value: CellValue, pattern: string): string =>
  typeof value === "number" && pattern.includes("[") && isValidFormat(pattern) ? String(formatColor(pattern, value, { indexColors: false }) ?? "") : "";

/** What stands in the formula bar and in the editor: something that gives the cell again when it is entered. */
export function editText(value: CellValue, formula: string, pattern: string, date1904: boolean): string {
  if (formula !== "") return formula;
  if (typeof value === "string") return asText(value, pattern, date1904);
  if (typeof value !== "number") return shownText(value, "General", date1904);
  if (isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(15))}%`;
  if (isDateFormat(pattern) && value >= 1) return dateText(value, date1904);
  return String(value);
}

/** An entry that gives this very text, whatever it looks like. */
export function asText(text: string, pattern: string, date1904: boolean): string {
  const { value, formula } = readEntry(text, pattern, date1904);
  return value === text && formula === "" ? text : `'${text}`;
}

function dateText(serial: number, date1904: boolean): string {
  const { year, month, day } = dayOf(serial, date1904);
  const date = [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
  return Number.isInteger(serial) ? date : `${date} ${format("hh:mm:ss", serial)}`;
}
