import type { Sheet, Workbook } from "../model/types";
import type { FormulaCell } from "./formulaCell";
import { FormulaReader } from "./formulaReader";
import { precedentsOf } from "./precedents";
import { cellKey, SheetRanges } from "./ranges";
import type { Range } from "./ranges";
import type { Standing } from "./resolve";

const none: readonly Range[] = [];

/** All formulas of a workbook, and which of them look at which cells. */
export class FormulaCells {
  readonly reader = new FormulaReader();
  /** Formulas that may give another answer though no cell changed. */
  readonly volatile = new Set<FormulaCell>();
  private readonly cells = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly ranges = new Map<Sheet, SheetRanges>();

  constructor(private readonly workbook: Workbook) {}

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.cells.get(sheet)?.get(cellKey(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const ofSheet of this.cells.values()) yield* ofSheet.values();
  }

  add(sheet: Sheet, row: number, column: number, text: string, isEntered: boolean): FormulaCell {
    const formula = this.reader.read(text, row, column);
    const cell: FormulaCell = {
      sheet, row, column, text, formula, isEntered,
      ranges: none, calls: undefined, pending: 0, isPlanned: false, isHot: false,
    };
    const ofSheet = this.cells.get(sheet);
    if (ofSheet) ofSheet.set(cellKey(row, column), cell);
    else this.cells.set(sheet, new Map([[cellKey(row, column), cell]]));
    this.bind(cell);
    if (formula.isVolatile) this.volatile.add(cell);
    return cell;
  }

  /** Finds out anew which cells a formula looks at, as when a table has grown. */
  bind(cell: FormulaCell): void {
    this.unbind(cell);
    const { expression } = cell.formula;
    if (!expression) return;
    const places = precedentsOf(expression, this.standingOf(cell), (text) => this.reader.elsewhere(text));
    if (places.length === 0) return;
    const ranges: Range[] = [];
    for (const { sheet, area } of places) {
      const range = this.rangesOf(sheet).range(area);
      if (ranges.includes(range)) continue;
      ranges.push(range);
      range.add(cell);
    }
    cell.ranges = ranges;
  }

  remove(cell: FormulaCell): void {
    this.unbind(cell);
    this.volatile.delete(cell);
    this.cells.get(cell.sheet)?.delete(cellKey(cell.row, cell.column));
  }

  clear(): void {
    this.cells.clear();
    this.volatile.clear();
    this.ranges.clear();
  }

  standingOf({ sheet, row, column, formula }: FormulaCell): Standing {
    return { workbook: this.workbook, sheet, row, column, rowsMoved: row - formula.row, columnsMoved: column - formula.column };
  }

  /** Visits every range that holds a cell. */
  eachRange(sheet: Sheet, row: number, column: number, visit: (range: Range) => void): void {
    this.ranges.get(sheet)?.eachAt(row, column, visit);
  }

  private unbind(cell: FormulaCell): void {
    for (const range of cell.ranges) {
      range.delete(cell);
      if (range.isIdle) range.of.drop(range);
    }
    cell.ranges = none;
  }

  private rangesOf(sheet: Sheet): SheetRanges {
    const known = this.ranges.get(sheet);
    if (known) return known;
    const made = new SheetRanges();
    this.ranges.set(sheet, made);
    return made;
  }
}
