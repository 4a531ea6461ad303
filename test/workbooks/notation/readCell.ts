import type { CellValue } from "../../excel-host/model/types";
import { serialOf } from "./dates";
import { unescapeText } from "./rows";

/** How a number was written; from it follows the number format that the cell gets. */
export type Look = "none" | "whole" | "amount" | "percent" | "finePercent" | "day" | "moment";

/** A cell as the notation has it. `formula` begins with "=", and is "" for a plain value. */
export interface NotedCell {
  readonly value: CellValue;
  readonly formula: string;
  readonly look: Look;
}

/** How Excel writes its errors: #N/A, #DIV/0!, #NAME?, #SPILL! and their like. */
const errorPattern = /^#(N\/A|[A-Z]+(\/0)?[!?])$/;

const plain = (value: CellValue, look: Look = "none"): NotedCell => ({ value, formula: "", look });

/**
 * Reads the notation of one cell. What is no number, day, percentage, yes or no, error or formula is text;
 * a leading apostrophe makes text of anything.
 * @throws Error with a sentence, without a line, for a day that is not in the calendar.
 */
export function readCell(notation: string, date1904: boolean): NotedCell {
  if (notation.startsWith("'")) return plain(unescapeText(notation.slice(1)));
  if (notation.startsWith("=")) return readFormula(notation, date1904);
  if (notation === "") return plain("");
  if (notation === "TRUE" || notation === "FALSE") return plain(notation === "TRUE");
  if (errorPattern.test(notation)) return plain({ error: notation });
  return readDay(notation, date1904) ?? readNumber(notation) ?? plain(unescapeText(notation));
}

function readFormula(notation: string, date1904: boolean): NotedCell {
  const [, formula = "", cached = ""] = /^(.*?)(?:\s*⇒\s*((?:(?!⇒).)*))?$/s.exec(notation) ?? [];
  const { value, look } = readCell(cached.startsWith("=") ? `'${cached}` : cached, date1904);
  return { value, formula: unescapeText(formula), look };
}

function readDay(notation: string, date1904: boolean): NotedCell | undefined {
  if (!/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(notation)) return undefined;
  const serial = serialOf(notation, date1904);
  if (serial === undefined) throw new Error(`There is no day ${notation} in this workbook. Put an apostrophe before it if it is text.`);
  return plain(serial, notation.length > 10 ? "moment" : "day");
}

function readNumber(notation: string): NotedCell | undefined {
  const percent = /^(-?\d+(\.\d+)?)%$/.exec(notation);
  if (percent) return plain(Number(`${percent[1]}e-2`), percent[2] ? "finePercent" : "percent");
  if (/^-?\d+(\.\d+)?E[+-]?\d+$/.test(notation)) return plain(Number(notation), "whole");
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(notation)) return undefined;
  const isWhole = /^-?\d+$/.test(notation);
  // Ids such as 007 would lose their zeros as numbers, in Excel too; here they stay what the reader sees.
  if (/^-?0\d/.test(notation)) return undefined;
  return plain(Number(notation.replaceAll(",", "")), isWhole ? "whole" : "amount");
}
