import { intersection, sheetColumns, sheetRows } from "../../excel-host/model/area";
import type { CellValue } from "../../excel-host/model/types";
import { asText, shownText } from "./cellText";
import { words } from "./notices";
import { areaOf, selectionOf } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { fromTabSeparated, toTabSeparated } from "./tabSeparated";
import type { Workbench } from "./workbench";

/** What was last copied here: the text that the clipboard got, and the very values behind it. */
interface Copied {
  readonly text: string;
  readonly values: readonly (readonly CellValue[])[];
}

const lastCopied = new WeakMap<Workbench, Copied>();

/** The selected cells as other programs take them: as they read on the screen. Hidden rows and columns are left out. */
export function copied(workbench: Workbench, layout: SheetLayout): string {
  const { sheet, workbook, selection } = workbench;
  const area = intersection(areaOf(selection), layout.used ?? areaOf(selection)) ?? areaOf({ cell: selection.cell, corner: selection.cell });
  const rows = indices(area.row, area.rows).filter((row) => layout.rows.size(row) > 0);
  const columns = indices(area.column, area.columns).filter((column) => layout.columns.size(column) > 0);
  const formatOf = (row: number, column: number) => workbook.styles[sheet.style(row, column)]?.numberFormat ?? "General";
  const each = <Result>(of: (row: number, column: number) => Result) => rows.map((row) => columns.map((column) => of(row, column)));

  const text = toTabSeparated(each((row, column) => shownText(sheet.value(row, column), formatOf(row, column), workbook.date1904)));
  lastCopied.set(workbench, { text, values: each((row, column) => sheet.value(row, column)) });
  return text;
}

/** Puts copied cells where the selection begins. What was copied here keeps its exact values; formats stay as they are. */
export function pasted(workbench: Workbench, text: string): void {
  if (text === "") return;
  const known = lastCopied.get(workbench);
  // Some systems give line breaks back as two signs.
  const plain = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  const block = known?.text === plain ? known.values : fromTabSeparated(plain);
  const { row, column } = areaOf(workbench.selection);
  const area = { row, column, rows: block.length, columns: block[0]?.length ?? 0 };
  if (row + area.rows > sheetRows || column + area.columns > sheetColumns) return workbench.tell(words.tooLarge);
  const entries = block.map((cells, down) => cells.map((cell, across) => (block === known?.values ? entryOf(workbench, cell, row + down, column + across) : cell)));
  if (workbench.enter(area, entries, words.pasting)) workbench.select(selectionOf(area));
}

/** What is entered so that a cell holds this very value. */
function entryOf({ sheet, workbook }: Workbench, value: CellValue, row: number, column: number): string | number | boolean {
  if (typeof value === "object") return value.error;
  const format = workbook.styles[sheet.style(row, column)]?.numberFormat ?? "General";
  return typeof value === "string" && value !== "" ? asText(value, format, workbook.date1904) : value;
}

const indices = (first: number, count: number) => Array.from({ length: count }, (_, place) => first + place);
