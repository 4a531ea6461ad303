/** What Excel tells of a cell: "" is blank, dates are serial numbers, an error is its text ("#N/A"). */
export type Cell = string | number | boolean;

const errorTexts = new Set([
  "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!",
  "#GETTING_DATA", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
]);

/** Excel hands errors over as their text. A text that reads like one is no better than one. */
export const isError = (cell: Cell) => typeof cell === "string" && cell.charCodeAt(0) === 35 && errorTexts.has(cell);

// Blanks that people cannot see: Unicode's white space, the zero-width marks, and Excel's null for what it did not send.
const invisible = /^[\s\u200b-\u200f\u2060\ufeff]*$/;

export function isBlank(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const first = cell.charCodeAt(0);
  return first > 32 && first < 127 ? false : invisible.test(cell);
}

/** What a person sees in the cell, for a problem's "found". */
export const shown = (cell: Cell): string => (typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : isBlank(cell) ? "a blank cell" : String(cell));
