import { widthOf } from "./row";
import type { Row } from "./row";
import type { SheetModel } from "./sheet";
import type { DefinedName, Table, Workbook, WorkbookSnapshot } from "./types";
import type { WorkbookWatcher } from "./watching";

function refill<Item>(list: Item[], items: readonly Item[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}

function refillMap<Key, Value>(map: Map<Key, Value>, entries: readonly (readonly [Key, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** So many rows are told of one by one; where more differ, rows have moved. */
const fewRows = 500;

/** A row that is the same object has not changed: whoever changes one that a snapshot shares copies it first. */
function tellDifferences(watcher: WorkbookWatcher, sheet: SheetModel, before: readonly (Row | undefined)[], now: readonly (Row | undefined)[]): void {
  const differing: number[] = [];
  for (let row = 0; row < Math.max(before.length, now.length); row++) if (before[row] !== now[row]) differing.push(row);
  if (differing.length > fewRows) return watcher.allMoved();
  for (const row of differing) {
    const width = Math.max(...[before[row], now[row]].map((cells) => (cells ? widthOf(cells) : 0)));
    for (let column = 0; column < width; column++) watcher.cellChanged(sheet, row, column);
  }
}

/** Shares the rows with the snapshot: whoever writes next copies the row first. */
function rememberSheet(sheet: SheetModel, workbook: Workbook): () => void {
  const rows = sheet.rows.slice();
  sheet.generation += 1;
  const { name, visibility, protection, frozenRows, frozenColumns, merged, pageLayout } = sheet;
  const widths = [...sheet.columnWidths];
  const hiddenRows = [...sheet.hiddenRows];
  const hiddenColumns = [...sheet.hiddenColumns];
  const tables = sheet.tables.slice();
  const charts = sheet.charts.map((chart) => ({ chart, then: { ...chart } }));
  return () => {
    const before = sheet.rows;
    sheet.rows = rows.slice();
    sheet.texts.forget();
    if (workbook.watcher) tellDifferences(workbook.watcher, sheet, before, sheet.rows);
    sheet.generation += 1;
    Object.assign(sheet, { name, visibility, protection, frozenRows, frozenColumns, merged, pageLayout });
    refillMap(sheet.columnWidths, widths);
    sheet.hiddenRows.clear();
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    sheet.hiddenColumns.clear();
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
    refill(sheet.tables, tables);
    refill(sheet.charts, charts.map(({ chart, then }) => Object.assign(chart, then)));
  };
}

function rememberTable(table: Table): () => void {
  const { name, area, showHeaders, showTotals, showFilterButton, filterActive, style, bandedRows } = table;
  const columns = table.columns.map((column) => ({ ...column }));
  return () => {
    Object.assign(table, { name, area, showHeaders, showTotals, showFilterButton, filterActive, style, bandedRows });
    refill(table.columns, columns.map((column) => ({ ...column })));
  };
}

/** Remembers a workbook. Sheets and tables stay the same objects, so whoever holds one still holds it afterwards. */
export function rememberWorkbook(workbook: Workbook, sheets: readonly SheetModel[]): WorkbookSnapshot {
  const sheetsThen = [...workbook.sheets];
  const tablesThen = [...workbook.tables];
  const namesThen: readonly DefinedName[] = workbook.names.map((name) => ({ ...name }));
  const settings = [...workbook.settings];
  const customProperties = [...workbook.customProperties];
  const { name, date1904, calculationMode, readOnly, structureProtected, activeSheet } = workbook;
  const parts = [...sheets.map((sheet) => rememberSheet(sheet, workbook)), ...tablesThen.map(rememberTable)];
  return {
    bringBack: () => {
      const isOtherList = workbook.sheets.length !== sheetsThen.length || workbook.sheets.some((sheet, place) => sheet !== sheetsThen[place]);
      refill(workbook.sheets, sheetsThen);
      refill(workbook.tables, tablesThen);
      refill(workbook.names, namesThen.map((defined) => ({ ...defined })));
      refillMap(workbook.settings, settings);
      refillMap(workbook.customProperties, customProperties);
      Object.assign(workbook, { name, date1904, calculationMode, readOnly, structureProtected, activeSheet });
      if (isOtherList) workbook.watcher?.allMoved();
      for (const bringBack of parts) bringBack();
    },
  };
}
