import type { NewTable, StartingTable } from "../tables/edits";
import type { SettingToWrite } from "./settings";
import { queueSetting } from "./settings";

/**
 * Makes tables and keeps a setting, all in one batch. Each sheet gets its name when everything stands on it: a batch that
 * breaks off leaves whole tables and at most one unfinished sheet, which the next one takes away.
 */
export async function makeTables(tables: readonly StartingTable[], setting: SettingToWrite | null): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    if (setting) queueSetting(workbook, setting);
    const sheets = tables.map((table) => makeStartingTable(workbook, table));
    sheets[0]?.activate();
    await context.sync();
  });
}

function makeStartingTable(workbook: Excel.Workbook, table: StartingTable): Excel.Worksheet {
  const { headings, formats, rows } = table;
  const sheet = unfinishedSheet(workbook, table);
  const range = sheet.getRangeByIndexes(0, 0, 1 + Math.max(1, rows.length), headings.length);
  const body = range.getOffsetRange(1, 0).getResizedRange(-1, 0);
  // Looks before values: text has to be text before it is written.
  body.numberFormat = Array.from({ length: Math.max(1, rows.length) }, () => [...formats]);
  range.getRow(0).values = [[...headings]];
  if (rows.length > 0) body.values = rows.map((row) => [...row]);
  const made = sheet.tables.add(range, true);
  made.name = table.name;
  made.style = tableStyle;
  dressHeadings(range.getRow(0));
  layOutForPrint(sheet);
  finish(sheet, range, table);
  return sheet;
}

const tableStyle = "TableStyleMedium2";

/** Headings have colours of their own: not every program draws the style of a table. */
function dressHeadings({ format }: Excel.Range) {
  format.fill.color = "#1F4E79";
  format.font.color = "#FFFFFF";
  format.font.bold = true;
}

/** As wide as a page, with the headings on each: the widest of our tables would else take four pages side by side. */
function layOutForPrint({ pageLayout }: Excel.Worksheet) {
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows("1:1");
}

/** Makes a table on a sheet of its own, with nothing below its headings. */
export function makeTable(workbook: Excel.Workbook, table: NewTable): Excel.Table {
  const sheet = unfinishedSheet(workbook, table);
  const range = sheet.getRangeByIndexes(0, 0, 1, table.headings.length);
  range.values = [[...table.headings]];
  const made = sheet.tables.add(range, true);
  made.name = table.name;
  finish(sheet, range, table);
  return made;
}

function unfinishedSheet(workbook: Excel.Workbook, { unfinishedSheet: name, unfinishedIsThere }: NewTable): Excel.Worksheet {
  if (unfinishedIsThere) workbook.worksheets.getItem(name).delete();
  return workbook.worksheets.add(name);
}

function finish(sheet: Excel.Worksheet, range: Excel.Range, { sheet: name, widths }: NewTable) {
  widths.forEach((width, at) => {
    range.getColumn(at).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
  sheet.name = name;
}
