import { isDateFormat } from "numfmt";
import type { Area, Sheet, Workbook } from "../../excel-host/model/types";

/** What cells come to. */
export interface Figures {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  /** The format of the first number that is no day. */
  readonly format: string;
}

/** Adds up the cells of an area in the rows that are seen. */
export function summed(workbook: Workbook, sheet: Sheet, area: Area, isSeen: (row: number) => boolean): Figures {
  let [filled, numbers, sum, format] = [0, 0, 0, ""];
  sheet.valuesOf(area).forEach((values, down) => {
    if (!isSeen(area.row + down)) return;
    values.forEach((value, across) => {
      if (value === "") return;
      filled += 1;
      if (typeof value !== "number") return;
      numbers += 1;
      sum += value;
      if (format !== "") return;
      const { numberFormat } = workbook.styles[sheet.style(area.row + down, area.column + across)] ?? { numberFormat: "General" };
      if (!isDateFormat(numberFormat)) format = numberFormat;
    });
  });
  // Excel shows fifteen digits; what binary addition leaves behind them is noise.
  return { filled, numbers, sum: Number(sum.toPrecision(15)), format: format || "General" };
}
