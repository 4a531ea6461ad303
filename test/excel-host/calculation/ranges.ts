import { contains } from "../model/area";
import type { Area } from "../model/types";
import type { FormulaCell } from "./formulaCell";

/** Cells that formulas look at, with the formulas. Ranges that many formulas share stand here once. */
export class Range {
  /** While a calculation is planned: how many of its cells are still to be worked out. */
  pending = 0;
  /** Whether one of its cells has changed in this calculation. */
  isHot = false;
  // Most ranges have one formula, and a set for each would be most of what a large workbook takes.
  private one: FormulaCell | undefined = undefined;
  private many: Set<FormulaCell> | undefined = undefined;

  constructor(
    readonly of: SheetRanges,
    readonly area: Area,
  ) {}

  get isIdle(): boolean {
    return !this.one && !this.many?.size;
  }

  add(cell: FormulaCell): void {
    if (this.many) this.many.add(cell);
    else if (!this.one) this.one = cell;
    else {
      this.many = new Set([this.one, cell]);
      this.one = undefined;
    }
  }

  delete(cell: FormulaCell): void {
    this.many?.delete(cell);
    if (this.one === cell) this.one = undefined;
  }

  eachDependent(visit: (cell: FormulaCell) => void): void {
    this.many?.forEach(visit);
    if (this.one) visit(this.one);
  }
}

/** Wider ranges than this are few, and are looked through one by one. */
const widest = 40;
const leaves = 2 ** 20;

/**
 * The ranges of one sheet, found by a cell of theirs. In each column a range is cut into pieces of a power of two, so that
 * a cell is in some twenty pieces at most, however many rows there are.
 */
export class SheetRanges {
  private readonly byKey = new Map<string, Range>();
  private readonly byCell = new Map<number, Range>();
  private readonly pieces = new Map<number, Set<Range>>();
  private readonly wide = new Set<Range>();
  /** The sizes of pieces that there are. */
  private sizesUsed = 0;

  /** The range of an area, made if there is none. */
  range(area: Area): Range {
    const isCell = area.rows === 1 && area.columns === 1;
    const known = isCell ? this.byCell.get(cellKey(area.row, area.column)) : this.byKey.get(keyOf(area));
    if (known) return known;
    const made = new Range(this, area);
    if (isCell) this.byCell.set(cellKey(area.row, area.column), made);
    else {
      this.byKey.set(keyOf(area), made);
      this.place(made);
    }
    return made;
  }

  /** Takes a range away on which nothing depends any more. */
  drop(range: Range): void {
    const { area } = range;
    if (area.rows === 1 && area.columns === 1) this.byCell.delete(cellKey(area.row, area.column));
    else {
      this.byKey.delete(keyOf(area));
      this.wide.delete(range);
      if (area.columns <= widest) this.eachPiece(area, (key) => void this.pieces.get(key)?.delete(range));
    }
  }

  /** Visits every range that holds a cell. */
  eachAt(row: number, column: number, visit: (range: Range) => void): void {
    const single = this.byCell.get(cellKey(row, column));
    if (single) visit(single);
    for (let node = leaves + row, size = 1; node >= 1; node = Math.floor(node / 2), size *= 2) {
      if ((this.sizesUsed & size) === 0) continue;
      const found = this.pieces.get(column * leaves * 2 + node);
      if (found) for (const range of found) visit(range);
    }
    for (const range of this.wide) if (contains(range.area, { row, column, rows: 1, columns: 1 })) visit(range);
  }

  private place(range: Range): void {
    if (range.area.columns > widest) {
      this.wide.add(range);
      return;
    }
    this.eachPiece(range.area, (key, size) => {
      this.sizesUsed |= size;
      const found = this.pieces.get(key);
      if (found) found.add(range);
      else this.pieces.set(key, new Set([range]));
    });
  }

  private eachPiece({ row, column, rows, columns }: Area, visit: (key: number, size: number) => void): void {
    for (let at = column; at < column + columns; at++) {
      let [low, high, size] = [leaves + row, leaves + row + rows, 1];
      for (; low < high; low = Math.floor(low / 2), high = Math.floor(high / 2), size *= 2) {
        if (low % 2 === 1) visit(at * leaves * 2 + low++, size);
        if (high % 2 === 1) visit(at * leaves * 2 + --high, size);
      }
    }
  }
}

/** Small for the columns that people use, so that it is quick to look up. */
export const cellKey = (row: number, column: number): number => column * leaves + row;
const keyOf = ({ row, column, rows, columns }: Area) => `${row},${column},${rows},${columns}`;
