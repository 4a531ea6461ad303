import type { Table } from "../../excel-host/model/types";
import { overlap, readAddress, writeAddress } from "./addresses";
import { colouredHeading, formatOf, isAmountColumn, putCell } from "./formats";
import type { NotedCell } from "./readCell";
import { cellOf, fail, isComment, onThisLine, sheetOf } from "./reading";
import type { Reading } from "./reading";
import { splitRow, unescapeText } from "./rows";
import { formatsIn, formulasIn, readTableOptions } from "./tableOptions";
import { putTotals } from "./totals";

interface NotedRow {
  readonly kind: "plain" | "hidden" | "totals";
  readonly cells: readonly NotedCell[];
}

/** Reads a table: its first line, its indented options, its headings, and rows up to a blank line. */
export function readTable(reading: Reading): void {
  const { workbook } = reading;
  const sheet = sheetOf(reading);
  const [, name = "", place = "A1"] =
    /^table ([A-Za-z_][\w.]*)(?: at ([A-Z]+\d+))?$/.exec((reading.lines[reading.at] ?? "").trim()) ??
    fail(reading, `A table begins with "table Name at A1"; its name is one word.`);
  const corner = readAddress(place) ?? fail(reading, `${place} is no cell.`);
  const first = reading.at;
  reading.at += 1;

  const options = readTableOptions(reading);
  const headings = readHeadings(reading);
  const formulas = onThisLine(reading, () => formulasIn(options, headings));
  const formats = onThisLine(reading, () => formatsIn(options, headings));
  const rows = readRows(reading, headings.length, formulas);
  const after = reading.at;
  const totals = rows.find((row) => row.kind === "totals");
  const body = rows.filter((row) => row.kind !== "totals");

  // An Excel table without entries still has one blank row.
  const bodyRows = Math.max(1, body.length);
  const area = { ...corner, rows: 1 + bodyRows + (totals ? 1 : 0), columns: headings.length };
  reading.at = first;
  const inTheWay = workbook.tables.find((table) => table.sheet === sheet && overlap(table.area, area));
  if (inTheWay) fail(reading, `${name} at ${place} would lie over ${inTheWay.name} at ${writeAddress(inTheWay.area)}.`);

  const headingLook = options.some((option) => option.hasColouredHeadings) ? colouredHeading : {};
  headings.forEach((heading, column) => {
    putCell(workbook, sheet, area.row, area.column + column, { value: heading, formula: "", look: "none" }, "General", headingLook);
  });
  const table: Table = onThisLine(reading, () => workbook.addTable(sheet, area, name));
  table.style = "TableStyleMedium2";
  table.bandedRows = true;
  table.showFilterButton = true;
  for (const option of options) option.onTable?.(table);
  table.columns.forEach((column, index) => (column.calculatedFormula = formulas[index] ?? ""));

  const columnFormats = headings.map((heading, column) => {
    const cells = body.flatMap((row) => row.cells[column] ?? []);
    const isAmount = isAmountColumn(heading, cells);
    return (cell: NotedCell) => (cell.look !== "none" ? formats[column] : undefined) ?? formatOf(cell, isAmount);
  });
  body.forEach((row, index) => {
    const sheetRow = area.row + 1 + index;
    if (row.kind === "hidden") sheet.hiddenRows.add(sheetRow);
    row.cells.forEach((cell, column) =>
      putCell(workbook, sheet, sheetRow, area.column + column, cell, columnFormats[column]?.(cell) ?? "General"),
    );
  });
  if (totals) putTotals(workbook, table, totals.cells, columnFormats);
  reading.at = after;
}

function readHeadings(reading: Reading): string[] {
  const line = reading.lines[reading.at] ?? "";
  if (line.trim() === "") fail(reading, "A table needs a line of headings.");
  const headings = splitRow(line).map((cell) => unescapeText(cell.replace(/^'/, "")));
  headings.forEach((heading, index) => {
    if (heading === "") fail(reading, `Heading ${index + 1} is blank. Every column of a table has a heading.`);
    const twin = headings.findIndex((other) => other.toLowerCase() === heading.toLowerCase());
    if (twin < index) fail(reading, `The heading "${heading}" stands here twice.`);
  });
  reading.at += 1;
  return headings;
}

function readRows(reading: Reading, columns: number, formulas: readonly string[]): NotedRow[] {
  const rows: NotedRow[] = [];
  for (; (reading.lines[reading.at] ?? "").trim() !== ""; reading.at++) {
    const line = reading.lines[reading.at] ?? "";
    if (isComment(line)) continue;
    if (rows.at(-1)?.kind === "totals") fail(reading, "Nothing follows the totals row. Leave a blank line after it.");
    const [, mark = "", rest = ""] = /^\s*(hidden:|totals:)?(.*)$/s.exec(line) ?? [];
    const notations = splitRow(rest);
    if (notations.length > columns && notations.at(-1) === "") notations.pop();
    if (notations.length > columns) fail(reading, `${notations.length} cells stand under ${columns} headings. Write \\| for a bar that belongs to a text.`);
    const kind = mark === "hidden:" ? "hidden" : mark === "totals:" ? "totals" : "plain";
    rows.push({ kind, cells: notations.map((notation, column) => readTableCell(reading, notation, formulas[column] ?? "")) });
  }
  return rows;
}

/** In a column with a formula of its own "=" alone stands for it. */
function readTableCell(reading: Reading, notation: string, columnFormula: string): NotedCell {
  const cell = cellOf(reading, notation);
  if (cell.formula !== "=") return cell;
  if (columnFormula === "") fail(reading, `"=" alone means the formula of the column, and this column has none.`);
  return { ...cell, formula: columnFormula };
}
