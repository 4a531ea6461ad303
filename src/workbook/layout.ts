import type { Culture } from "../tables/culture";
import { queueCulture } from "./culture";

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
  /** Somebody has protected the workbook's structure: no sheet can be added. */
  readonly structureProtected: boolean;
  /** Excel works formulas out only when it is told to: what they show may be old. */
  readonly calculatedByHand: boolean;
  /** Our settings in the workbook, by key; undefined where there is none. */
  readonly settings: Readonly<Record<SettingKey, unknown>>;
}

/** The serial of 1 January 2000 in the system of 1904; in that of 1900 it is 36526. */
const newYear2000In1904 = 35064;

/** What we keep in the workbook's settings. */
export const settingKeys = ["WriteOffs.mapping", "WriteOffs.reports"] as const;
export type SettingKey = (typeof settingKeys)[number];

export interface Opening {
  readonly layout: Layout;
  readonly culture: Culture | null;
}

/**
 * Reads the layout and how Excel writes numbers and days, in one round trip. An Excel that cannot tell the latter is
 * asked again for the layout alone: looks are no reason to read nothing.
 */
export async function readLayout(): Promise<Opening> {
  try {
    return await readOpening(true);
  } catch (failure) {
    if (!isUnknownHere(failure)) throw failure;
    return readOpening(false);
  }
}

const isUnknownHere = (failure: unknown) =>
  failure instanceof Object && "code" in failure && ["ApiNotFound", "ApiNotAvailable", "NotImplemented"].includes(String(failure.code));

const readOpening = (withCulture: boolean): Promise<Opening> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const layout = queueLayout(context.workbook);
    const culture = withCulture ? queueCulture(context.workbook.application) : null;
    await context.sync();
    return { layout: layout(), culture: culture?.() ?? null };
  });

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
  const protection = workbook.protection.load({ protected: true });
  const application = workbook.application.load({ calculationMode: true });
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
    structureProtected: protection.protected,
    calculatedByHand: application.calculationMode === Excel.CalculationMode.manual,
    settings: Object.fromEntries(settingKeys.map((key, at) => [key, valueOf(settings[at])])) as Record<SettingKey, unknown>,
  });
}

const valueOf = (setting: Excel.Setting | undefined): unknown => (setting === undefined || setting.isNullObject ? undefined : setting.value);
