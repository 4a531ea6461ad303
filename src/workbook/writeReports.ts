import type { ReportSheet } from "../tables/reportSheet";
import { pageOfPages, unfinishedReport } from "../words/reports";
import { reportChart } from "./reportGround";
import { queueSetting } from "./settings";

/** A report with its place: a sheet of its own, new or one that held it before. */
export interface PlacedReport {
  readonly report: ReportSheet;
  readonly sheet: string;
  readonly table: string;
  /** The tables and the chart of the report that stood there; null for a sheet that has to be made. */
  readonly before: { readonly tables: readonly string[]; readonly hasChart: boolean } | null;
}

/** The rows of a report that one request writes. */
export interface ReportPart {
  readonly placed: PlacedReport;
  readonly from: number;
  readonly rows: number;
}

/** What one request writes: parts of reports, and what is remembered of all reports before them and after. */
export interface ReportRequest {
  readonly parts: readonly ReportPart[];
  readonly remembered: { readonly before: object; readonly after: object };
  /** The sheet that is to be looked at when all is there. */
  readonly activate: string | null;
}

/** Writes parts of reports in one round trip. A report that was cut off says so in its first cell until it is whole. */
export async function writeReportParts({ parts, remembered, activate }: ReportRequest): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    queueSetting(workbook, { key: "WriteOffs.reports", value: remembered.before });
    for (const part of parts) queuePart(workbook, part);
    queueSetting(workbook, { key: "WriteOffs.reports", value: remembered.after });
    if (activate !== null) {
      const sheet = workbook.worksheets.getItem(activate);
      sheet.activate();
      sheet.getRange("A1").select();
    }
    await context.sync();
  });
}

function queuePart(workbook: Excel.Workbook, { placed, from, rows }: ReportPart): void {
  const { report, sheet: name } = placed;
  const sheet = from === 0 ? begun(workbook, placed) : workbook.worksheets.getItem(name);
  const to = Math.min(from + rows, report.cells.length);
  const width = report.columns.length;
  const block = (row: number, many: number) => sheet.getRangeByIndexes(row, 0, many, width);
  // Looks before values: text has to be text before it is written.
  for (const [row, formats] of report.formats) if (row >= from && row < to) block(row, 1).numberFormat = [[...formats]];
  const cells = report.cells.slice(from, to).map((line) => [...line]);
  // The title comes last: until then the sheet says that it is unfinished.
  if (from === 0 && cells[0]) cells[0][0] = unfinishedReport;
  block(from, to - from).values = cells;
  if (to === report.cells.length) finish(sheet, placed);
}

/** The sheet with nothing on it, and with the looks of its columns. */
function begun(workbook: Excel.Workbook, { report, sheet: name, before }: PlacedReport): Excel.Worksheet {
  const sheet = before ? workbook.worksheets.getItem(name) : workbook.worksheets.add(name);
  if (before) {
    sheet.getRange("A1").values = [[unfinishedReport]];
    if (before.hasChart) sheet.charts.getItem(reportChart).delete();
    for (const table of before.tables) workbook.tables.getItem(table).convertToRange();
    sheet.getRange().clear();
    sheet.freezePanes.unfreeze();
  }
  report.columns.forEach(({ format, width, isFigure, isAfterFigure, wraps }, at) => {
    const whole = sheet.getRangeByIndexes(0, at, 1, 1).format;
    whole.columnWidth = width;
    const body = sheet.getRangeByIndexes(report.headingRow + 1, at, report.bodyRows, 1);
    body.numberFormat = format as unknown as string[][];
    body.format.horizontalAlignment = isFigure ? "Right" : "Left";
    body.format.verticalAlignment = "Bottom";
    if (isAfterFigure) body.format.indentLevel = 1;
    if (!wraps) return;
    body.format.wrapText = true;
    if (report.footRow < report.cells.length) sheet.getRangeByIndexes(report.footRow, at, report.cells.length - report.footRow, 1).format.wrapText = true;
  });
  return sheet;
}

function finish(sheet: Excel.Worksheet, { report, table: name }: PlacedReport): void {
  const { headingRow, bodyRows, columns, cells } = report;
  const width = columns.length;
  const table = sheet.tables.add(sheet.getRangeByIndexes(headingRow, 0, 1 + bodyRows, width), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
  dress(sheet, report);
  sheet.freezePanes.freezeRows(headingRow + 1);
  const chartRows = report.chart ? drawChart(sheet, report.chart) : 0;
  layOutForPrint(sheet, report, sheet.getRangeByIndexes(0, 0, cells.length + chartRows, width));
  sheet.getRange("A1").values = [[cells[0]?.[0] ?? ""]];
}

/** Looks of the rows outside the table's body. Headings have colours of their own: not every program draws the style of a table. */
function dress(sheet: Excel.Worksheet, { bands, columns }: ReportSheet): void {
  for (const { look, row } of bands) {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, columns.length);
    if (look !== "line") format.font.bold = true;
    if (look === "title") format.font.color = "#1F4E79";
    if (look === "headings") {
      format.fill.color = "#1F4E79";
      format.font.color = "#FFFFFF";
      format.wrapText = true;
    }
    if (look === "heading" || look === "total") {
      format.fill.color = "#DDE6F0";
      format.wrapText = false;
    }
    columns.forEach(({ isFigure, isAfterFigure }, at) => {
      const cell = sheet.getRangeByIndexes(row, at, 1, 1).format;
      cell.horizontalAlignment = isFigure ? "Right" : "Left";
      if (isAfterFigure) cell.indentLevel = 1;
    });
  }
}

/** How many rows and columns the chart covers. */
const [chartRows, chartColumns] = [18, 8];

/** Draws the chart beneath everything else; returns how many rows more are printed. */
function drawChart(sheet: Excel.Worksheet, { title, row, column, rows, columns, below }: NonNullable<ReportSheet["chart"]>): number {
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRangeByIndexes(row, column, rows, columns), Excel.ChartSeriesBy.columns);
  chart.name = reportChart;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.setPosition(sheet.getRangeByIndexes(below, 0, 1, 1), sheet.getRangeByIndexes(below + chartRows - 1, chartColumns - 1, 1, 1));
  return chartRows + 1;
}

/** As wide as a page, with the headings on each. */
function layOutForPrint({ pageLayout }: Excel.Worksheet, { headingRow, isLandscape, header }: ReportSheet, printed: Excel.Range) {
  pageLayout.orientation = isLandscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(printed);
  pageLayout.setPrintTitleRows(`${headingRow + 1}:${headingRow + 1}`);
  const band = pageLayout.headersFooters.defaultForAllPages;
  band.leftHeader = inBand(header);
  band.leftFooter = "&F, &A";
  band.rightFooter = pageOfPages("&P", "&N");
}

/** In the bands of a page an ampersand begins a code. */
const inBand = (words: string) => words.replaceAll("&", "&&");
