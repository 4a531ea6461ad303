import { holdsCell } from "../model/area";
import type { Area, Sheet, Workbook } from "../model/types";
import type { WorkbookWatcher } from "../model/watching";
import type { FormulaCell } from "./formulaCell";
import { FormulaCells } from "./formulaCells";
import type { Range } from "./ranges";
import { tableAround } from "./resolve";
import { isAffected, shiftedFrom, surroundingsOf } from "./surroundings";
import type { Surroundings } from "./surroundings";

/** A change of one cell, noted until somebody asks. */
export interface Change {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Knows the formulas on the sheets and follows what happens to them. Changes are noted as they come and looked at when
 * somebody asks, so that filling a workbook costs next to nothing.
 */
export class KnownFormulas implements WorkbookWatcher {
  readonly cells: FormulaCells;
  /** What must be worked out, because it is new or something it looks at has changed. */
  readonly waiting = new Set<FormulaCell>();
  /** Formulas that were entered since the last calculation. */
  readonly entered = new Set<FormulaCell>();
  /** Formulas that fill, or would fill, more than their own cell. */
  readonly spilling = new Map<FormulaCell, Area>();
  /** Ranges of which all dependents wait already. */
  private readonly spreadOver = new Set<Range>();
  private changes: Change[] = [];
  private state: "new" | "moved" | "known" = "new";
  private surroundings: Surroundings = { tables: new Map(), sheets: "", names: "" };

  constructor(
    private readonly workbook: Workbook,
    /** Hears of formulas that are gone from their cells, or known anew. */
    private readonly gone: (cell: FormulaCell) => void,
  ) {
    this.cells = new FormulaCells(workbook);
  }

  cellChanged(sheet: Sheet, row: number, column: number): void {
    if (this.state !== "moved") this.changes.push({ sheet, row, column });
  }

  allMoved(): void {
    if (this.state === "new") return;
    this.state = "moved";
    this.changes = [];
  }

  /** Brings what is known up to what is on the sheets. */
  update(): void {
    const { state, changes } = this;
    this.changes = [];
    if (state === "known") this.followSurroundings();
    else this.findAll(state === "moved");
    this.state = "known";
    if (state !== "moved") for (const change of changes) this.follow(change, state === "new");
  }

  /** All formulas that look at a cell must be worked out. */
  spread({ sheet, row, column }: Change): void {
    this.cells.eachRange(sheet, row, column, (range) => {
      if (this.spreadOver.has(range)) return;
      this.spreadOver.add(range);
      range.eachDependent((dependent) => void this.waiting.add(dependent));
    });
  }

  /** Hands over what must be worked out. */
  takeWaiting(): readonly FormulaCell[] {
    const taken = [...this.waiting];
    this.waiting.clear();
    this.spreadOver.clear();
    return taken;
  }

  /** At first the file's own results are believed; after cells have moved everything is worked out. */
  private findAll(hasMoved: boolean): void {
    const before = [...this.cells.all()];
    this.cells.clear();
    for (const kept of [this.waiting, this.entered, this.spilling, this.spreadOver]) kept.clear();
    for (const sheet of this.workbook.sheets) {
      sheet.dropLostSpills();
      for (const [row, column, formula] of sheet.formulaCells()) this.add({ sheet, row, column }, formula, false);
    }
    for (const cell of before) this.gone(cell);
    if (hasMoved) for (const cell of this.cells.all()) this.waiting.add(cell);
    this.surroundings = surroundingsOf(this.workbook);
  }

  private followSurroundings(): void {
    const before = this.surroundings;
    this.surroundings = surroundingsOf(this.workbook);
    const shifted = shiftedFrom(before, this.surroundings);
    if (!shifted) return;
    for (const cell of this.cells.all()) {
      if (!isAffected(cell.formula, shifted, () => tableAround({ workbook: this.workbook, ...cell }))) continue;
      this.cells.bind(cell);
      this.waiting.add(cell);
    }
  }

  private follow(change: Change, isFirst: boolean): void {
    const { sheet, row, column } = change;
    if (!this.workbook.sheets.includes(sheet)) return;
    const text = sheet.formula(row, column);
    const known = this.cells.at(sheet, row, column);
    if (known && known.text === text && !isFirst) this.waiting.add(known);
    else {
      if (known) this.forget(known);
      if (text !== "") this.enter(change, text);
    }
    this.spread(change);
    for (const [cell, area] of this.spilling) if (cell.sheet === sheet && holdsCell(area, row, column)) this.waiting.add(cell);
  }

  private enter(place: Change, text: string): void {
    const made = this.add(place, text, true);
    this.waiting.add(made);
    this.entered.add(made);
  }

  private add({ sheet, row, column }: Change, text: string, isEntered: boolean): FormulaCell {
    const cell = this.cells.add(sheet, row, column, text, isEntered);
    const size = sheet.spillSize(row, column);
    if (size) this.spilling.set(cell, { row, column, ...size });
    return cell;
  }

  private forget(cell: FormulaCell): void {
    const { sheet, row, column } = cell;
    this.cells.remove(cell);
    this.waiting.delete(cell);
    this.entered.delete(cell);
    this.gone(cell);
    const area = this.spilling.get(cell);
    if (!area) return;
    this.spilling.delete(cell);
    if (sheet.spillSize(row, column)) this.emptySpill(cell, area);
  }

  /** What a formula filled is empty when it is gone. */
  private emptySpill({ sheet, row, column }: FormulaCell, area: Area): void {
    sheet.spill(row, column, undefined);
    for (let down = 0; down < area.rows; down++) {
      for (let right = 0; right < area.columns; right++) this.spread({ sheet, row: row + down, column: column + right });
    }
  }
}
