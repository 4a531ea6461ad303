/** Where a table lies and how large it is: what the first round trip tells. */
export interface TableLayout {
  /** Excel's own id: it stays when the table is renamed. */
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** A table that hides its headings has no columns that we could find. */
  readonly showHeaders: boolean;
}

/** What a workbook holds, before any of its rows is read. */
export interface Layout {
  readonly tables: readonly TableLayout[];
  readonly sheets: readonly string[];
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
  /** Protected view, a viewer on the web, a file opened read-only: nothing can be written. */
  readonly readOnly: boolean;
  /** Our settings in the workbook, by key; undefined where there is none. */
  readonly settings: Readonly<Record<SettingKey, unknown>>;
}

/** The serial of 1 January 2000 in the system of 1904; in that of 1900 it is 36526. */
const newYear2000In1904 = 35064;

/** What we keep in the workbook's settings. */
export const settingKeys = ["WriteOffs.mapping"] as const;
export type SettingKey = (typeof settingKeys)[number];

/** Reads the layout in one round trip. */
export async function readLayout(): Promise<Layout> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const layout = queueLayout(context.workbook);
    await context.sync();
    return layout();
  });
}

/** The same, and whether Excel tells anybody of changes: another add-in may have switched that off. */
export async function readLayoutAndEvents(): Promise<{ readonly layout: Layout; readonly hasEvents: boolean }> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const layout = queueLayout(context.workbook);
    const runtime = context.runtime.load({ enableEvents: true });
    await context.sync();
    return { layout: layout(), hasEvents: runtime.enableEvents };
  });
}

/** Asks for the layout; the returned function gives it once the request was synced. */
export function queueLayout(workbook: Excel.Workbook): () => Layout {
  workbook.load({ readOnly: true });
  // Excel has no property for it, but its DATE counts as the workbook does.
  const newYear2000 = workbook.functions.date(2000, 1, 1).load({ value: true });
  const sheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/id,items/name,items/showHeaders,items/rows/count,items/columns/count,items/worksheet/name");
  const settings = settingKeys.map((key) => workbook.settings.getItemOrNullObject(key).load("value"));
  return () => ({
    tables: tables.items.map(({ id, name, showHeaders, rows, columns, worksheet }) => ({
      id, name, showHeaders, rows: rows.count, columns: columns.count, sheet: worksheet.name,
    })),
    sheets: sheets.items.map(({ name }) => name),
    date1904: newYear2000.value === newYear2000In1904,
    readOnly: workbook.readOnly,
    settings: Object.fromEntries(settingKeys.map((key, at) => [key, valueOf(settings[at])])) as Record<SettingKey, unknown>,
  });
}

const valueOf = (setting: Excel.Setting | undefined): unknown => (setting === undefined || setting.isNullObject ? undefined : setting.value);
