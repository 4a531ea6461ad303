import { holdsCell } from "../../excel-host/model/area";
import type { CellValue, Sheet, Table, Workbook } from "../../excel-host/model/types";
import { colourOf, shownText } from "./cellText";
import { readableOn, type TableLook, tableLook } from "./tableStyle";

/** What is to be drawn of a cell. */
export interface DrawnCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isWrapped: boolean;
  readonly ink: string;
  readonly fill: string;
  readonly line: string;
  readonly weight: "bold" | "normal";
  readonly slant: "italic" | "normal";
  readonly align: "left" | "center" | "right";
  readonly vertical: "start" | "center" | "end";
}

/** Draws cells of one sheet as it is now. */
export function drawerOf(workbook: Workbook, sheet: Sheet): (row: number, column: number) => DrawnCell {
  const tables = workbook.tables.filter((table) => table.sheet === sheet).map((table) => ({ table, look: tableLook(table.style) }));
  const [plain] = workbook.styles;
  return (row, column) => {
    const style = workbook.styles[sheet.style(row, column)] ?? plain;
    if (!style) throw new Error("The workbook has no styles.");
    const value = sheet.value(row, column);
    const on = tables.find(({ table }) => holdsCell(table.area, row, column));
    const part = on ? partOf(on.table, on.look, row) : nothing;
    const fill = style.fill || part.fill;
    return {
      text: shownText(value, style.numberFormat, workbook.date1904),
      isNumber: typeof value === "number",
      isWrapped: style.wrapText,
      ink: colourOf(value, style.numberFormat) || style.fontColor || (style.fill ? readableOn(style.fill) : part.ink),
      fill,
      line: part.line,
      weight: style.bold || part.isStrong ? "bold" : "normal",
      slant: style.italic ? "italic" : "normal",
      align: style.horizontal === "General" ? usualAlignment(value) : aligned[style.horizontal],
      vertical: ({ Top: "start", Center: "center", Bottom: "end" } as const)[style.vertical],
    };
  };
}

const aligned = { Left: "left", Center: "center", Right: "right" } as const;

function usualAlignment(value: CellValue): DrawnCell["align"] {
  if (typeof value === "number") return "right";
  return typeof value === "string" ? "left" : "center";
}

interface Part {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
  readonly isStrong: boolean;
}

const nothing: Part = { fill: "", ink: "", line: "", isStrong: false };

/** What a table's style says about one of its rows. */
function partOf(table: Table, look: TableLook, row: number): Part {
  const { area, showHeaders, showTotals, bandedRows } = table;
  if (showHeaders && row === area.row) return { fill: look.heading, ink: look.headingInk, line: look.line, isStrong: true };
  if (showTotals && row === area.row + area.rows - 1) return { fill: look.body, ink: look.bodyInk, line: look.line, isStrong: true };
  const isBand = bandedRows && (row - area.row - (showHeaders ? 1 : 0)) % 2 === 0;
  return { fill: isBand ? look.band : look.body, ink: look.bodyInk, line: look.line, isStrong: false };
}
