import type { Area, CellStyle, Sheet } from "../model/types";
import type { ExcelHost } from "./excelHost";
import { refuseFormat, usedPart } from "./protection";
import { baseOf } from "./writeCells";

type Look = Partial<Omit<CellStyle, "source" | "base">>;

/** How many cells one format may touch one by one; a larger area is cut to the part that holds something. */
const formatLimit = 2_000_000;

/** Changes how cells look, and leaves everything about them that is not named. */
export function format(host: ExcelHost, sheet: Sheet, area: Area, look: Look, location: string): void {
  refuseFormat(host, sheet, location);
  const after = new Map<number, number>();
  const touched = area.rows * area.columns > formatLimit ? usedPart(sheet, area) : area;
  if (!touched) return;
  for (let row = touched.row; row < touched.row + touched.rows; row++) {
    for (let column = touched.column; column < touched.column + touched.columns; column++) {
      const before = sheet.style(row, column);
      let style = after.get(before);
      if (style === undefined) {
        style = restyled(host, before, look);
        after.set(before, style);
      }
      sheet.setStyle(row, column, style);
    }
  }
}

function restyled(host: ExcelHost, index: number, look: Look): number {
  const style = host.workbook.styles[index];
  if (!style) throw new Error(`A cell has the style ${index}, which the workbook does not have.`);
  const changed = (Object.keys(look) as (keyof Look)[]).some((name) => look[name] !== style[name]);
  return changed ? host.workbook.styleIndex({ ...style, ...look, source: -1, base: baseOf(style) }) : index;
}

/** What all cells of an area share of their looks, or null where they differ, as Excel reports it. */
export function shared<Name extends keyof CellStyle>(
  host: ExcelHost,
  sheet: Sheet,
  area: Area,
  name: Name,
): CellStyle[Name] | null {
  const first = host.workbook.styles[sheet.style(area.row, area.column)]?.[name] ?? null;
  const part = area.rows * area.columns > formatLimit ? usedPart(sheet, area) : area;
  if (!part) return first;
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      if (host.workbook.styles[sheet.style(row, column)]?.[name] !== first) return null;
    }
  }
  return first;
}
