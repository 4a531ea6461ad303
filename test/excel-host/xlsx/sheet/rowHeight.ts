import type { Sheet } from "../../model/types";

/** Of a line of text, in points. */
const lineHeight = 15;
const standardCharacters = 8.43;

/**
 * The height that Excel gives a row by itself where texts wrap, roughly: as many lines as the longest of them takes.
 * Undefined for a row that needs one line.
 */
export function wrappedHeight(sheet: Sheet, row: number, wraps: (style: number) => boolean): number | undefined {
  let lines = 1;
  for (const column of sheet.columnsOfRow(row)) {
    const value = sheet.value(row, column);
    if (typeof value !== "string" || value === "" || !wraps(sheet.style(row, column))) continue;
    lines = Math.max(lines, linesOf(value, sheet.columnWidths.get(column) ?? standardCharacters));
  }
  return lines === 1 ? undefined : lines * lineHeight;
}

/** Words go over to the next line whole, but for those that are longer than a line. */
function linesOf(text: string, width: number): number {
  // Widths are told in digits, and letters are narrower on the whole.
  const room = Math.max(1, Math.floor(width * 1.1));
  return text.split("\n").reduce((lines, line) => {
    let [own, filled] = [1, 0];
    for (const word of line.split(" ")) {
      const needed = filled === 0 ? word.length : filled + 1 + word.length;
      if (needed <= room) filled = needed;
      else {
        if (filled > 0) own += 1;
        own += Math.floor((word.length - 1) / room);
        filled = ((word.length - 1) % room) + 1;
      }
    }
    return lines + own;
  }, 0);
}
