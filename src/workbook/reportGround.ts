import type { Cell } from "../tables/cell";

/** What the chart of a report is called on its sheet. */
export const reportChart = "WriteOffsChart";

/** A sheet that may hold an earlier report, with all that stands on it. */
export interface SheetSeen {
  readonly name: string;
  readonly isProtected: boolean;
  readonly tables: readonly string[];
  /** Whether our chart is among its charts: any other is somebody's own and stays. */
  readonly hasChart: boolean;
  /** What its cells hold, formulas as formulas, and where the first of them lies. */
  readonly cells: readonly (readonly Cell[])[];
  readonly row: number;
  readonly column: number;
}

/** What reports would be written onto. */
export interface ReportGround {
  readonly sheets: readonly string[];
  /** Names that no new table can have. */
  readonly names: readonly string[];
  readonly stored: unknown;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** Those of the asked sheets that are there. */
  readonly seen: readonly SheetSeen[];
}

/** Reads it in one round trip. */
export async function readReportGround(asked: readonly string[]): Promise<ReportGround> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    workbook.load({ readOnly: true });
    const structure = workbook.protection.load({ protected: true });
    const sheets = workbook.worksheets.load("items/name");
    const tables = workbook.tables.load("items/name");
    const names = workbook.names.load("items/name");
    const setting = workbook.settings.getItemOrNullObject("WriteOffs.reports").load("value");
    const looked = asked.map((name) => queueSheet(workbook, name));
    await context.sync();
    return {
      sheets: sheets.items.map(({ name }) => name),
      names: [...tables.items, ...names.items].map(({ name }) => name),
      stored: setting.isNullObject ? undefined : (setting.value as unknown),
      readOnly: workbook.readOnly,
      structureProtected: structure.protected,
      seen: looked.flatMap((look) => look() ?? []),
    };
  });
}

function queueSheet(workbook: Excel.Workbook, asked: string): () => SheetSeen | undefined {
  const sheet = workbook.worksheets.getItemOrNullObject(asked).load({ name: true });
  const protection = sheet.protection.load({ protected: true });
  const tables = sheet.tables.load("items/name");
  const charts = sheet.charts.load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true).load({ formulas: true, rowIndex: true, columnIndex: true });
  return () => sheet.isNullObject ? undefined : {
    name: sheet.name,
    isProtected: protection.protected,
    tables: tables.items.map(({ name }) => name),
    hasChart: charts.items.some(({ name }) => name === reportChart),
    ...(used.isNullObject ? { cells: [], row: 0, column: 0 } : { cells: used.formulas, row: used.rowIndex, column: used.columnIndex }),
  };
}
