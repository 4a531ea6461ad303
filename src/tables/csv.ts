import { amountText, type Decimals } from "../domain/money";
import type { Report, ReportCell } from "./report";

/** What makes Excel find the letters of a CSV file, whatever its language. */
const byteOrderMark = "\ufeff";

/**
 * A report as a CSV file: the headings, the rows of the table and the figures beneath it; its title and notes are for people
 * who see it on its sheet. Amounts are plain digits with a
 * point, days are year-month-day.
 *
 * @param missing That rows could not be read and are missing here, in words: a line of its own at the end.
 */
export function csvOf({ columns, rows, foot }: Report, decimals: Decimals, missing?: string): string {
  const width = columns.length;
  const line = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => quoted(cells[at] ?? "")).join(",");
  const written = (cells: readonly ReportCell[]) => line(cells.map((cell) => textOf(cell, decimals)));
  return `${byteOrderMark}${[line(columns.map(({ heading }) => heading)), ...rows.map(written), ...foot.filter(({ look }) => look !== "note").map(({ cells }) => written(cells)), ...(missing === undefined ? [] : [line([missing])])].join("\r\n")}\r\n`;
}

function textOf(cell: ReportCell, decimals: Decimals): string {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
      return asWords(cell.text);
    case "day":
      return cell.day;
    case "amount":
      return amountText(cell.amount, decimals);
    case "count":
      return String(cell.count);
  }
}

/** Words that a program would take for a formula get an apostrophe before them: they stay words. */
const asWords = (words: string) => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

const quoted = (field: string) => (/[",\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field);
