import { bounding } from "../../excel-host/model/area";
import type { Area, CellValue, Sheet } from "../../excel-host/model/types";

/** The values of some sheets at a moment. */
export type Values = ReadonlyMap<Sheet, { readonly area: Area; readonly values: readonly (readonly CellValue[])[] }>;

/** The values from the first cell to the last one used. */
export const valuesOfSheets = (sheets: readonly Sheet[]): Values =>
  new Map(
    sheets.map((sheet) => {
      const used = sheet.usedArea();
      const area = { row: 0, column: 0, rows: used ? used.row + used.rows : 1, columns: used ? used.column + used.columns : 1 };
      return [sheet, { area, values: sheet.valuesOf(area) }];
    }),
  );

/** The smallest area of each sheet outside of which nothing differs from before. */
export function differences(before: Values, now: Values): readonly { readonly sheet: Sheet; readonly area: Area }[] {
  return [...now].flatMap(([sheet, { area, values }]) => {
    const then = before.get(sheet);
    if (!then) return [];
    const whole = bounding(area, then.area);
    let found: Area | null = null;
    for (let row = 0; row < whole.rows; row++) {
      const [one, other] = [values[row] ?? [], then.values[row] ?? []];
      for (let column = 0; column < whole.columns; column++) {
        if (isSame(one[column] ?? "", other[column] ?? "")) continue;
        const cell = { row, column, rows: 1, columns: 1 };
        found = found ? bounding(found, cell) : cell;
      }
    }
    return found ? [{ sheet, area: found }] : [];
  });
}

const isSame = (one: CellValue, other: CellValue) =>
  typeof one === "object" && typeof other === "object" ? one.error === other.error : one === other;
