import type { Cell } from "./cell";
import { day as dayKind } from "./dayKinds";
import type { Dialect } from "./kind";
import { money } from "./numberKinds";
import { type Report, type ReportCell, type ReportChart, type ReportColumn, type ReportLine, text } from "./report";
import { inLines, isAfterFigure, isFigure, reportWidths } from "./reportWidths";

/** How amounts and days look in a workbook: Excel's codes. */
export interface ReportFormats {
  readonly amount: string;
  readonly day: string;
}

/** How a block of rows looks, apart from its numbers. */
export interface Band {
  readonly look: "title" | "line" | "headings" | "heading" | "total";
  /** On the sheet, from zero. */
  readonly row: number;
}

/** A report as cells: what a sheet is filled with, from A1 on. */
export interface ReportSheet {
  readonly cells: readonly (readonly Cell[])[];
  /** Rows with number formats of their own; those of the table's body have the formats of the columns. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  readonly bands: readonly Band[];
  readonly columns: readonly { readonly format: string; readonly width: number; readonly isFigure: boolean; /** Words beside figures keep a distance. */ readonly isAfterFigure: boolean; readonly wraps: boolean }[];
  /** Where what stands beneath the table begins. */
  readonly footRow: number;
  /** The row of the table's headings, and how many rows stand below them. */
  readonly headingRow: number;
  readonly bodyRows: number;
  readonly chart: { readonly title: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number; readonly below: number } | null;
  readonly isLandscape: boolean;
  /** What stands at the top of every page. */
  readonly header: string;
}

/** Lays a report out: a title and its lines, the table, and what stands beneath it. */
export function reportSheet(report: Report, formats: ReportFormats, dialect: Dialect): ReportSheet {
  const { title, sender = [], columns, rows } = report;
  const width = columns.length;
  const widths = reportWidths(report, { amount: formatOf("amount", formats, dialect), day: formats.day }, dialect);
  const lines = [...sender, ...(sender.length > 0 ? [""] : []), ...report.lines].flatMap((line) => inLines(line, widths));
  const foot = report.foot.flatMap((line): readonly ReportLine[] => (line.look === "note" && line.cells[0]?.kind === "text" ? inLines(line.cells[0].text, widths).map((part) => ({ look: "note", cells: [text(part)] })) : [line]));
  const wide = (cells: readonly Cell[]): readonly Cell[] => Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const cellOf = (cell: ReportCell) => writtenCell(cell, dialect);
  const head = [title, ...lines, ""];
  const headingRow = head.length;
  // A table has one row at the least.
  const body = rows.length > 0 ? rows : [[]];
  const footRow = headingRow + 1 + body.length + (foot.length > 0 ? 1 : 0);
  const cells = [
    ...head.map((line) => wide([line])),
    columns.map(({ heading }) => heading),
    ...body.map((row) => wide(row.map(cellOf))),
    ...(foot.length > 0 ? [wide([])] : []),
    ...foot.map((line) => wide(line.cells.map(cellOf))),
  ];
  const texts = Array.from({ length: width }, () => "@");
  const own = new Map<number, readonly string[]>([...head, ""].map((_, row) => [row, texts]));
  foot.forEach((line, at) => own.set(footRow + at, footFormats(line, width, formats, dialect)));
  return {
    cells,
    formats: own,
    bands: [
      { look: "title", row: 0 },
      ...lines.map((_, at): Band => ({ look: "line", row: at + 1 })),
      { look: "headings", row: headingRow },
      ...foot.flatMap(({ look }, at): readonly Band[] => (look === "plain" || look === "note" ? [] : [{ look, row: footRow + at }])),
    ],
    columns: columns.map((column, at) => ({
      format: formatOf(column.kind, formats, dialect), width: widths[at] ?? 0, isAfterFigure: isAfterFigure(columns, at), isFigure: isFigure(column), wraps: column.wraps === true,
    })),
    headingRow, footRow,
    bodyRows: body.length,
    chart: placedChart(report.chart, footRow, cells.length),
    isLandscape: report.isLandscape,
    header: [title, ...report.lines.slice(0, 1)].join(" · "),
  };
}

const placedChart = (chart: ReportChart | null, footRow: number, below: number): ReportSheet["chart"] =>
  chart && { title: chart.title, row: footRow + chart.firstLine, column: chart.firstColumn, rows: chart.lines, columns: chart.columns, below: below + 1 };

function footFormats({ cells }: ReportLine, width: number, formats: ReportFormats, dialect: Dialect): readonly string[] {
  return Array.from({ length: width }, (_, at) => formatOf(cells[at]?.kind ?? "text", formats, dialect));
}

function formatOf(kind: ReportColumn["kind"], formats: ReportFormats, dialect: Dialect): string {
  switch (kind) {
    case "text":
      return "@";
    case "day":
      return formats.day;
    case "amount":
      return formats.amount || money.format(dialect);
    case "count":
      return "0";
  }
}

function writtenCell(cell: ReportCell, dialect: Dialect): Cell {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "day":
      return dayKind.write(cell.day, dialect);
    case "amount":
      return money.write(cell.amount, dialect);
    case "count":
      return cell.count;
  }
}
