import { amountText } from "../domain/money";
import type { Dialect } from "./kind";
import type { Report, ReportCell, ReportColumn, ReportLine } from "./report";

/** What a character takes, in points: of Excel's own letter, and of one that stands in for it where that is missing. */
const [pointsEach, boldPointsEach] = [5.9, 6.4];
const margin = 12;
const indent = 9;
/** What wraps grows no wider than this. */
const widestWrapped = 190;
const narrowest = 44;

/**
 * How wide each column has to be for what stands in it, in points: its rows, the figures beneath them and the words of
 * its heading. A label beneath the table that has nothing beside it goes on over the next columns, and asks for no room.
 */
export function reportWidths({ columns, rows, foot }: Pick<Report, "columns" | "rows" | "foot">, formats: { readonly amount: string; readonly day: string }, dialect: Dialect): readonly number[] {
  const symbols = symbolsOf(formats.amount);
  const days = Math.max(10, formats.day.replace(/\[[^\]]*\]|["\\]/g, "").length);
  const length = (cell: ReportCell): number => {
    if (cell === null) return 0;
    switch (cell.kind) {
      case "text":
        return Math.max(...cell.text.split("\n").map((line) => line.length));
      case "day":
        return days;
      case "amount":
        return grouped(amountText(cell.amount, dialect.decimals)).length + symbols;
      case "count":
        return String(cell.count).length;
    }
  };
  const measured = foot.filter(({ look }) => look !== "note");
  return columns.map((column, at) => {
    let widest = headingRoom(column);
    for (const row of rows) widest = Math.max(widest, length(row[at] ?? null) * pointsEach);
    for (const line of measured) if (isFigure(column) || !goesOn(line, at)) widest = Math.max(widest, length(line.cells[at] ?? null) * (line.look === "plain" ? pointsEach : boldPointsEach));
    const wanted = Math.max(narrowest, widest + margin + (isAfterFigure(columns, at) ? indent : 0));
    return Math.round(column.wraps === true ? Math.min(widestWrapped, wanted) : wanted);
  });
}

/** A long heading may take two lines, and none of its words more than one. */
function headingRoom({ heading }: ReportColumn): number {
  if (heading.length <= 12) return heading.length * boldPointsEach;
  const words = heading.split(" ");
  const halves = words.map((_, at) => Math.max(words.slice(0, at + 1).join(" ").length, words.slice(at + 1).join(" ").length));
  return Math.min(...halves) * boldPointsEach;
}

/** Words beside figures keep a distance, which takes some room. */
export const isAfterFigure = (columns: readonly ReportColumn[], at: number): boolean => at > 0 && isFigure(columns[at - 1]) && !isFigure(columns[at]);

/** What stands over figures or is one stays in its column. */
export const isFigure = (column: ReportColumn | undefined): boolean => column?.kind === "amount" || column?.kind === "count";

const goesOn = ({ cells }: ReportLine, at: number) => cells[at]?.kind === "text" && (cells[at + 1] ?? null) === null;

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");

/** How many characters of a currency or a word the format puts beside the digits. */
const symbolsOf = (format: string): number =>
  (format.split(";")[0] ?? "").replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1").replace(/\[[^\]]*\]|["\\]/g, "").replace(/[_*]./g, " ").replace(/[#0?.,]/g, "").length;

/** Parts a sentence into lines that fit beside each other's end on a sheet of this width. */
export function inLines(sentence: string, widths: readonly number[]): readonly string[] {
  const room = Math.max(40, Math.floor(widths.reduce((sum, width) => sum + width, 0) / pointsEach));
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
