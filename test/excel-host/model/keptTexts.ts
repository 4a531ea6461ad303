import { JsonText } from "./jsonText";
import type { Row } from "./row";
import type { Area, CellValue } from "./types";

/** Smaller areas are written out sooner than they are looked for. */
const leastRows = 50;
const mostTexts = 10;

/** The texts of large areas of a sheet as they were asked for, until a cell changes: a table is read again and again. */
export class KeptTexts {
  private readonly texts = new Map<string, JsonText>();

  constructor(private readonly rows: () => readonly (Row | undefined)[]) {}

  of(area: Area): JsonText {
    if (area.rows < leastRows) return new JsonText(textOf(this.rows(), area));
    const key = [area.row, area.column, area.rows, area.columns].join(" ");
    const kept = this.texts.get(key);
    if (kept !== undefined) return kept;
    if (this.texts.size >= mostTexts) this.texts.clear();
    const text = new JsonText(textOf(this.rows(), area));
    this.texts.set(key, text);
    return text;
  }

  forget(): void {
    if (this.texts.size > 0) this.texts.clear();
  }
}

function textOf(rows: readonly (Row | undefined)[], { row, column, ...size }: Area): string {
  const block: unknown[][] = [];
  for (let at = row; at < row + size.rows; at += 1) {
    const cells: unknown[] = (rows[at]?.values ?? []).slice(column, column + size.columns);
    for (let place = 0; place < cells.length; place += 1) if (typeof cells[place] === "object") cells[place] = (cells[place] as Extract<CellValue, object>).error;
    while (cells.length < size.columns) cells.push("");
    block.push(cells);
  }
  return JSON.stringify(block);
}
