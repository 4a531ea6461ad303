import { parseDay } from "../../src/domain/day";
import type { Cell } from "../../src/tables/cell";
import { day } from "../../src/tables/dayKinds";
import { decodeBook, type RawTables } from "../../src/tables/decodeBook";
import { type Mapping, noMapping, tableNamed } from "../../src/tables/mapping";
import type { Problem } from "../../src/tables/problem";
import type { RawTable } from "../../src/tables/rawTable";

/** A cell: nothing, a number, 15%, a day, TRUE or FALSE, or text. An apostrophe makes text of anything: '12. */
export function cell(text: string): Cell {
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)) return Number(text);
  if (/^\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const date = parseDay(text);
  return date === undefined ? text : day.write(date, { decimals: 2, date1904: false });
}

/**
 * A table as it lies on its sheet, from text: its name (and where its headings begin, if not in A1), its headings, its rows.
 *
 *     Jobs at B3
 *     Job | Customer | Tax rate
 *     J1  | C1       | 15%
 */
export function rawTable(text: string): RawTable {
  const [title = "", ...lines] = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const [, name = "", column = "A", row = "1"] = /^(\S+)(?: at ([A-Z])(\d+))?$/.exec(title) ?? [];
  const [headings = [], ...rows] = lines.map((line) => line.split("|").map((part) => part.trim()));
  return { name, sheet: name, row: Number(row) - 1, column: column.charCodeAt(0) - 65, headings, rows: rows.map((cells) => cells.map(cell)) };
}

/** Tables parted by blank lines, by our names for them. */
export function rawTables(text: string, mapping: Mapping = noMapping): RawTables {
  const tables = text.split(/\n\s*\n/).filter((block) => block.trim() !== "").map(rawTable);
  return Object.fromEntries(tables.map((table) => [tableNamed(mapping, table.name) ?? table.name, table]));
}

/** What decoding gives for tables written as text. */
export const decoded = (text: string, mapping: Mapping = noMapping) => decodeBook(rawTables(text, mapping), mapping, false);

/** "Jobs 4 Tax rate: 15 → a percentage", a line a problem; notices say so. */
export const problemLines = (problems: readonly Problem[]) =>
  problems.map(({ table, row, column, found, expected, severity }) => `${severity === "notice" ? "notice: " : ""}${table} ${row} ${column}: ${found} → ${expected}`);
