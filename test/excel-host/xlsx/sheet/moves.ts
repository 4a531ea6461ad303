import { afterDelete, afterInsert, isWholeRows, lastColumn, lastRow } from "../../model/area";
import type { Area } from "../../model/types";

/** Cells that were inserted, or deleted, since the file was read. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly area: Area;
}

/** A table's rows without its totals row: where they would end by shifts alone, and where they end now. */
export interface Growth {
  readonly rows: Area;
  readonly lastRow: number;
}

/** Where things of a sheet are now that stood elsewhere when the file was read. */
export class Moves {
  constructor(
    readonly shifts: readonly Shift[],
    readonly growths: readonly Growth[],
  ) {}

  get isNone(): boolean {
    return this.shifts.length === 0 && this.growths.length === 0;
  }

  /** By how many rows a cell may have moved up at most. */
  get mostUp(): number {
    return this.shifts.reduce((rows, shift) => (shift.kind === "delete" ? rows + shift.area.rows : rows), 0);
  }

  /** The row in which a cell stands now, or undefined when it was deleted. */
  rowOfCell(row: number, column: number): number | undefined {
    let now = row;
    for (const { kind, area } of this.shifts) {
      if (column < area.column || column > lastColumn(area) || now < area.row) continue;
      if (kind === "insert") now += area.rows;
      else if (now <= lastRow(area)) return undefined;
      else now -= area.rows;
    }
    return now;
  }

  /** The place of a row as a whole, which only moves with shifts of whole rows. */
  rowOfRow(row: number): number | undefined {
    const whole = this.shifts.filter((shift) => isWholeRows(shift.area));
    return whole.length === 0 ? row : new Moves(whole, []).rowOfCell(row, 0);
  }

  /** An area after the shifts alone, or undefined when nothing of it is left. */
  shifted(area: Area): Area | undefined {
    let now: Area | null = area;
    for (const shift of this.shifts) {
      if (!now) return undefined;
      now = shift.kind === "insert" ? afterInsert(now, shift.area) : afterDelete(now, shift.area);
    }
    return now ?? undefined;
  }

  /** A range that cells refer to: it moves with the shifts, and one that ended on a table's last row grows with the table. */
  grown(area: Area): Area | undefined {
    const now = this.shifted(area);
    if (!now) return undefined;
    const growth = this.growths.find(
      ({ rows }) =>
        lastRow(now) === lastRow(rows) &&
        now.row >= rows.row &&
        now.column >= rows.column &&
        lastColumn(now) <= lastColumn(rows),
    );
    return growth ? { ...now, rows: growth.lastRow - now.row + 1 } : now;
  }
}
