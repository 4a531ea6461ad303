import { type Day, parseDay } from "../domain/day";

/** What an argument of a call is, as far as it can be told from its text. */
export type CallArgument =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "today" }
  /** One cell, of the formula's own sheet where none is named. */
  | { readonly kind: "cell"; readonly sheet: string | null; readonly address: string }
  /** The cell of a column in the formula's own row, of the formula's own table where none is named. */
  | { readonly kind: "column"; readonly table: string | null; readonly column: string }
  | { readonly kind: "name"; readonly name: string }
  /** Something that only Excel can work out. */
  | { readonly kind: "beyond"; readonly text: string };

const cell = /^@?(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\d_.]*))!)?(?<address>\$?[A-Z]{1,3}\$?\d+)$/iu;
const thisRow = /^(?<table>[\p{L}_\\][\p{L}\d_.]*)?(?:\[@(?:\[(?<inner>.+)\]|(?<outer>[^[\]]+))\]|\[\[#This Row\],\s*\[(?<old>.+)\]\])$/iu;
const date = /^DATE\(\s*(\d{1,4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/i;

/** Reads an argument. A date is one only where the three numbers are a day of the calendar: Excel would take 31 February for March. */
export function readArgument(given: string): CallArgument {
  if (given === "") return { kind: "none" };
  if (/^"(?:[^"]|"")*"$/.test(given)) return { kind: "text", text: given.slice(1, -1).replaceAll('""', '"') };
  if (/^-?\d+(?:\.\d+)?$/.test(given)) return { kind: "number", number: Number(given) };
  if (/^TODAY\(\s*\)$/i.test(given)) return { kind: "today" };
  const [, year = "", month = "", dayOfMonth = ""] = date.exec(given) ?? [];
  const day = parseDay(`${year.padStart(4, "0")}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
  if (day !== undefined) return { kind: "day", day };
  const { quoted, plain, address } = cell.exec(given)?.groups ?? {};
  if (address !== undefined) return { kind: "cell", sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, address: address.replaceAll("$", "") };
  const { table = null, inner, outer, old } = thisRow.exec(given)?.groups ?? {};
  const column = inner ?? outer ?? old;
  // In a heading an apostrophe takes the meaning from the sign after it.
  if (column !== undefined) return { kind: "column", table, column: column.replace(/'(.)/g, "$1") };
  if (/^[\p{L}_\\][\p{L}\d_.]*$/u.test(given) && !/^(?:TRUE|FALSE)$/i.test(given)) return { kind: "name", name: given };
  return { kind: "beyond", text: given };
}
