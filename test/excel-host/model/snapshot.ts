import type { SheetModel } from "./sheet";
import type { DefinedName, Table, Workbook, WorkbookSnapshot } from "./types";

function refill<Item>(list: Item[], items: readonly Item[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}

function refillMap<Key, Value>(map: Map<Key, Value>, entries: readonly (readonly [Key, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** Shares the rows with the snapshot: whoever writes next copies the row first. */
function rememberSheet(sheet: SheetModel): () => void {
  const rows = sheet.rows.slice();
  sheet.generation += 1;
  const { name, visibility, protection, frozenRows, frozenColumns, merged, pageLayout } = sheet;
  const widths = [...sheet.columnWidths];
  const hiddenRows = [...sheet.hiddenRows];
  const hiddenColumns = [...sheet.hiddenColumns];
  const tables = sheet.tables.slice();
  return () => {
    sheet.rows = rows.slice();
    sheet.generation += 1;
    Object.assign(sheet, { name, visibility, protection, frozenRows, frozenColumns, merged, pageLayout });
    refillMap(sheet.columnWidths, widths);
    sheet.hiddenRows.clear();
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    sheet.hiddenColumns.clear();
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
    refill(sheet.tables, tables);
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
  const parts = [...sheets.map(rememberSheet), ...tablesThen.map(rememberTable)];
  return {
    bringBack: () => {
      refill(workbook.sheets, sheetsThen);
      refill(workbook.tables, tablesThen);
      refill(workbook.names, namesThen.map((defined) => ({ ...defined })));
      refillMap(workbook.settings, settings);
      refillMap(workbook.customProperties, customProperties);
      Object.assign(workbook, { name, date1904, calculationMode, readOnly, structureProtected, activeSheet });
      for (const bringBack of parts) bringBack();
    },
  };
}
