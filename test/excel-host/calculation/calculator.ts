import type { CellError, Sheet, Workbook } from "../model/types";
import type { WorkbookWatcher } from "../model/watching";
import { OutsideCalls } from "./calls";
import { ColumnIndexes } from "./columnIndex";
import { evaluate, noLocals } from "./evaluate";
import type { Common } from "./evaluate";
import type { FormulaCell } from "./formulaCell";
import { KnownFormulas } from "./knownFormulas";
import type { Change } from "./knownFormulas";
import type { Answer, OutsideFunctions } from "./outside";
import { workOutInOrder } from "./plan";
import { putResult } from "./results";
import { errors } from "./values";
import type { Value } from "./values";

/** So often what a calculation changed beside its cells is followed: what spilled, and what OFFSET led to. */
const mostRounds = 50;

/** An answer of an add-in to one call. */
export interface Answered {
  readonly id: number;
  readonly answer: Answer | CellError;
}

/**
 * Works out the formulas of a workbook. It hears of every change; recalculate() then works out what depends on the changed
 * cells, and nothing else. What a file says a formula came to is believed until something changes that it looks at.
 */
export class Calculator implements WorkbookWatcher {
  private readonly known: KnownFormulas;
  private readonly indexes = new ColumnIndexes();
  private readonly calls = new OutsideCalls(() => this.functions);
  private readonly circular = new Set<FormulaCell>();
  private beside: Change[] = [];
  /** The formula that is being worked out. */
  private current: FormulaCell | undefined;
  private readonly common: Common;

  constructor(
    private readonly workbook: Workbook,
    now: () => Date,
    /** Whoever works out the functions that are not Excel's own. */
    public functions: OutsideFunctions | undefined = undefined,
  ) {
    this.known = new KnownFormulas(workbook, (cell) => {
      this.calls.release(cell);
      this.circular.delete(cell);
    });
    this.common = {
      indexes: this.indexes,
      now,
      outside: (call) => this.current && this.calls.valueOf(this.current, call),
      read: (formula) => this.known.cells.reader.elsewhere(formula),
    };
    workbook.watcher = this;
  }

  cellChanged(sheet: Sheet, row: number, column: number): void {
    this.indexes.touch(sheet, column);
    this.known.cellChanged(sheet, row, column);
  }

  allMoved(): void {
    this.indexes.forget();
    this.known.allMoved();
  }

  /**
   * Works out what the changes since the last time have an effect on. Where a workbook is set to manual calculation, only
   * formulas that were just entered, until it is asked for. "full" works out everything.
   */
  recalculate(how: "changes" | "asked" | "full" = "changes"): void {
    this.known.update();
    if (how === "full") {
      for (const cell of this.known.cells.all()) {
        this.calls.drop(cell);
        this.known.waiting.add(cell);
      }
    }
    if (how === "changes" && this.workbook.calculationMode === "Manual") this.workOutEntered();
    else this.workOut();
  }

  /** An add-in has answered calls; one that streams may answer again. */
  answered(answers: readonly Answered[]): void {
    this.known.update();
    for (const { id, answer } of answers) {
      const cell = this.calls.answered(id, answer);
      if (cell) this.known.waiting.add(cell);
    }
    this.workOut();
  }

  /** An add-in has brought functions, or taken them away. */
  functionsChanged(): void {
    this.known.update();
    for (const cell of this.known.cells.all()) {
      if (cell.formula.others.length === 0) continue;
      this.calls.drop(cell);
      this.known.waiting.add(cell);
    }
    this.workOut();
  }

  /** A cell of a formula that leads back to itself, if there is one. */
  get circularCell(): Change | undefined {
    return [...this.circular][0];
  }

  /** How many calls of add-ins' functions are out or have an answer that a formula shows. */
  get callsKept(): number {
    return this.calls.size;
  }

  /** How many of them have no answer yet. */
  get callsWaiting(): number {
    return this.calls.unanswered;
  }

  /** What a sheet's formulas ask for that is not worked out here: functions that nobody has, and what else cannot be. */
  notCalculated(sheet: Sheet): readonly string[] {
    this.known.update();
    const found = new Set<string>();
    for (const cell of this.known.cells.all()) if (cell.sheet === sheet) for (const what of this.unknownIn(cell)) found.add(what);
    return [...found];
  }

  private unknownIn({ formula }: FormulaCell): readonly string[] {
    const unknown = formula.others.filter((name) => this.functions?.nameOf(name) === undefined);
    return formula.beyond === undefined ? unknown : [formula.beyond, ...unknown];
  }

  private workOutEntered(): void {
    for (const cell of this.known.entered) this.workOutCell(cell);
    this.known.entered.clear();
    this.calls.send();
  }

  private workOut(): void {
    const { known } = this;
    const { cells, waiting } = known;
    for (const cell of cells.volatile) waiting.add(cell);
    for (let round = 0; round < mostRounds && waiting.size > 0; round++) {
      const roots = known.takeWaiting();
      const found = workOutInOrder(cells, roots, (cell) => this.workOutCell(cell), (cell) => this.putZero(cell));
      for (const cell of found) this.circular.add(cell);
      for (const change of this.beside) known.spread(change);
      this.beside = [];
    }
    known.entered.clear();
    this.calls.send();
  }

  private workOutCell(cell: FormulaCell): boolean {
    this.circular.delete(cell);
    // A result that came with the file is better than none.
    if (!cell.isEntered && this.unknownIn(cell).length > 0) return false;
    const isAsking = cell.formula.others.length > 0;
    if (isAsking) this.calls.begin();
    const value = this.valueOf(cell);
    if (isAsking) this.calls.end(cell);
    return this.put(cell, value);
  }

  private putZero(cell: FormulaCell): boolean {
    return this.put(cell, 0);
  }

  private valueOf(cell: FormulaCell): Value {
    const { expression, row: homeRow, column: homeColumn } = cell.formula;
    if (!expression) return errors.name;
    const { sheet, row, column } = cell;
    this.current = cell;
    return evaluate(expression, {
      workbook: this.workbook, sheet, row, column,
      rowsMoved: row - homeRow, columnsMoved: column - homeColumn,
      common: this.common, locals: noLocals, depth: 0,
    });
  }

  private put(cell: FormulaCell, value: Value): boolean {
    let isChanged = false;
    const { filled } = putResult(this.workbook, cell, value, (row, column) => {
      isChanged = true;
      this.indexes.touch(cell.sheet, column);
      if (row !== cell.row || column !== cell.column) this.beside.push({ sheet: cell.sheet, row, column });
    });
    if (filled) this.known.spilling.set(cell, filled);
    else this.known.spilling.delete(cell);
    return isChanged;
  }
}
