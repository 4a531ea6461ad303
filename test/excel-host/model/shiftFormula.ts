import { afterDelete, afterInsert } from "./area";
import type { Area } from "./types";

/** Cells that were inserted into a sheet, or deleted from it. */
export interface CellShift {
  readonly sheetName: string;
  readonly area: Area;
  readonly kind: "insert" | "delete";
}

// Texts and structured references are passed over; then come references, with or without a sheet.
const reference =
  /"(?:[^"]|"")*"|\[[^[\]]*\]|(?<![\w.$])(?:('(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\w(.])/g;

const indexOfLetters = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * A formula after cells were inserted or deleted: its references follow the cells they meant, as Excel makes them.
 *
 * @param ownSheet The sheet the formula stands on, which references without a sheet mean.
 */
export function shiftedFormula(formula: string, ownSheet: string, shift: CellShift): string {
  return formula.replace(reference, (found: string, ...parts: readonly (string | undefined)[]) => {
    const [sheet, fixLeft = "", left, fixTop = "", top, fixRight = "", right, fixBottom = "", bottom] = parts;
    if (left === undefined || top === undefined) return found;
    const named = sheet?.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
    if ((named ?? ownSheet).toLowerCase() !== shift.sheetName.toLowerCase()) return found;
    const [first, last] = [Number(top) - 1, Number(bottom ?? top) - 1];
    const [from, to] = [indexOfLetters(left), indexOfLetters(right ?? left)];
    const area = {
      row: Math.min(first, last),
      column: Math.min(from, to),
      rows: Math.abs(last - first) + 1,
      columns: Math.abs(to - from) + 1,
    };
    const moved = shift.kind === "insert" ? afterInsert(area, shift.area) : afterDelete(area, shift.area);
    const prefix = sheet === undefined ? "" : `${sheet}!`;
    if (!moved) return `${prefix}#REF!`;
    const start = `${prefix}${fixLeft}${left}${fixTop}${moved.row + 1}`;
    return right === undefined ? start : `${start}:${fixRight}${right}${fixBottom}${moved.row + moved.rows}`;
  });
}
